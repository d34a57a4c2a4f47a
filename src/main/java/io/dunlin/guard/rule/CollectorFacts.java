package io.dunlin.guard.rule;

import io.dunlin.vocabulary.TrainingTopic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules ask about a collector.
 *
 * @param active whether the collector may work at all
 * @param trainings the trainings that the collector passed
 * @param employer for whom the collector works; null when it is not known
 */
public record CollectorFacts(
        boolean active, List<Training> trainings, @Nullable String employer) {

    public CollectorFacts {
        trainings = List.copyOf(trainings);
    }

    /** One of whom it is not known who employs them. */
    public CollectorFacts(boolean active, List<Training> trainings) {
        this(active, trainings, null);
    }

    /** Whether a training in the topic counts at an instant, which is on the business date. */
    public boolean isTrainedIn(TrainingTopic topic, Instant at, LocalDate on) {
        return trainings.stream()
                .anyMatch(training -> training.isAbout(topic)
                        && !on.isBefore(training.passedOn())
                        && !on.isAfter(training.validThrough())
                        && (training.revokedAt() == null || at.isBefore(training.revokedAt())));
    }

    /**
     * A training with its examination.
     *
     * @param passedOn the lender's business date from which it counts (inclusive)
     * @param validThrough the last business date on which the training counts (inclusive), not before {@code passedOn}
     * @param topic what it is about; null where nobody said: then it counts for every topic
     * @param revokedAt since when it does not count any more; null: it was not revoked
     */
    public record Training(
            LocalDate passedOn,
            LocalDate validThrough,
            @Nullable TrainingTopic topic,
            @Nullable Instant revokedAt) {

        /** One about which nothing more was recorded. */
        public Training(LocalDate passedOn, LocalDate validThrough) {
            this(passedOn, validThrough, null, null);
        }

        boolean isAbout(TrainingTopic wanted) {
            return topic == null || topic == wanted;
        }
    }
}
