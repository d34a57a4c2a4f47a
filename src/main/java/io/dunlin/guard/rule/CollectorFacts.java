package io.dunlin.guard.rule;

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

    /**
     * A training with its examination.
     *
     * @param passedOn the lender's business date from which it counts (inclusive)
     * @param validThrough the last business date on which the training counts (inclusive), not before {@code passedOn}
     */
    public record Training(LocalDate passedOn, LocalDate validThrough) {}
}
