package io.dunlin.guard.rule;

import io.dunlin.guard.rule.CollectorFacts.Training;
import io.dunlin.kernel.DateRange;
import io.dunlin.vocabulary.ActorType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who makes a contact, or takes part in a visit, must be an active collector with a valid training (GB/T
 * 45251-2025). A message that a machine sends needs no collector.
 *
 * @param trainedDays for how many days a training counts at most, the day on which it was passed included; 0: no
 *     training is required
 */
public record CollectorFitness(int trainedDays) implements Rule {

    @Override
    public List<String> missing(Proposal proposal, Facts facts) {
        boolean named = proposal.collector() != null;
        return !named && proposal.channel().isInPerson() && proposal.actorType() != ActorType.SYSTEM
                ? List.of("collector")
                : List.of();
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        Set<String> codes = new LinkedHashSet<>(proposal.participants());
        if (proposal.collector() != null) {
            codes.add(proposal.collector());
        }
        List<Course> courses = new ArrayList<>();
        for (String code : codes) {
            CollectorFacts collector = facts.collectors().get(code);
            courses.add(SpanCourse.during(unfit(collector, facts), words(code, collector)));
        }
        return Courses.allOf(courses);
    }

    private static String words(String code, @Nullable CollectorFacts collector) {
        if (collector == null) {
            return "Collector %s is not registered.".formatted(code);
        }
        return collector.active()
                ? "Collector %s has no training that is valid on this day.".formatted(code)
                : "Collector %s may not work now.".formatted(code);
    }

    private List<Span> unfit(@Nullable CollectorFacts collector, Facts facts) {
        if (collector == null || !collector.active()) {
            return List.of(Span.ALWAYS);
        }
        return trainedDays == 0
                ? List.of()
                : Span.complement(collector.trainings().stream()
                        .map(training -> Span.of(valid(training), facts.businessZone()))
                        .toList());
    }

    private DateRange valid(Training training) {
        LocalDate last = training.passedOn().plusDays(trainedDays - 1L);
        LocalDate through = training.validThrough();
        return new DateRange(training.passedOn(), last.isBefore(through) ? last : through);
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof CollectorFitness fitness
                && (fitness.trainedDays == 0 || (trainedDays > 0 && trainedDays <= fitness.trainedDays));
    }
}
