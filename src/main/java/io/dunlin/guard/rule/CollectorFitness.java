package io.dunlin.guard.rule;

import io.dunlin.guard.rule.CollectorFacts.Training;
import io.dunlin.kernel.DateRange;
import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.TrainingTopic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever makes a contact, or may be the one who does, or takes part in a visit, must be an active collector with a valid training (GB/T
 * 45251-2025). A message that a machine sends needs no collector.
 *
 * @param trainedDays for how many days a training counts at most, the day on which it was passed included; 0: no
 *     training is required
 * @param topics of which a training is required, of each; none: one training is enough, whatever it is about
 */
public record CollectorFitness(int trainedDays, Set<TrainingTopic> topics) implements Rule {

    public CollectorFitness {
        topics = Set.copyOf(topics);
    }

    /** One that asks for no topic. */
    public CollectorFitness(int trainedDays) {
        this(trainedDays, Set.of());
    }

    @Override
    public List<String> missing(Proposal proposal, Facts facts) {
        boolean named = proposal.collector() != null || !proposal.collectors().isEmpty();
        return !named && proposal.channel().isInPerson() && proposal.actorType() != ActorType.SYSTEM
                ? List.of("collector")
                : List.of();
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        List<Course> courses = new ArrayList<>();
        for (String code : proposal.people()) {
            courses.addAll(unfit(code, facts.collectors().get(code), facts.businessZone()));
        }
        return Courses.allOf(courses);
    }

    /** Whether a collector meets the rule at an instant; null: one who is not registered. */
    public boolean isMetBy(@Nullable CollectorFacts collector, Instant at, ZoneId businessZone) {
        return unfit("", collector, businessZone).stream().noneMatch(course -> course.blocks(at));
    }

    private List<Course> unfit(String code, @Nullable CollectorFacts collector, ZoneId zone) {
        if (collector == null) {
            return List.of(always("Collector %s is not registered.".formatted(code)));
        }
        if (!collector.active()) {
            return List.of(always("Collector %s may not work now.".formatted(code)));
        }
        if (trainedDays == 0) {
            return List.of();
        }
        if (topics.isEmpty()) {
            String none = "Collector %s has no training that is valid on this day.".formatted(code);
            return List.of(untrained(collector.trainings(), none, zone));
        }
        return topics.stream()
                .sorted()
                .map(topic -> untrained(
                        collector.trainings().stream()
                                .filter(training -> training.isAbout(topic))
                                .toList(),
                        "Collector %s has no training in %s that is valid on this day.".formatted(code, words(topic)),
                        zone))
                .toList();
    }

    private static Course always(String sentence) {
        return RangeCourse.during(List.of(TimeRange.ALWAYS), sentence);
    }

    private static String words(TrainingTopic topic) {
        return topic.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Course untrained(List<Training> trainings, String sentence, ZoneId zone) {
        List<TimeRange> gaps = TimeRange.complement(trainings.stream()
                .map(training -> TimeRange.of(valid(training), zone).before(training.revokedAt()))
                .filter(range -> !range.isEmpty())
                .toList());
        return RangeCourse.during(gaps, sentence);
    }

    private DateRange valid(Training training) {
        LocalDate last = training.passedOn().plusDays(trainedDays - 1L);
        LocalDate through = training.validThrough();
        return new DateRange(training.passedOn(), last.isBefore(through) ? last : through);
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof CollectorFitness fitness
                && (fitness.trainedDays == 0
                        || (trainedDays > 0
                                && trainedDays <= fitness.trainedDays
                                && topics.containsAll(fitness.topics)));
    }
}
