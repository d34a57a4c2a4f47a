package io.dunlin.guard.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * What rules ask about a collector.
 *
 * @param active whether the collector may work at all
 * @param trainings that were passed
 */
public record CollectorFacts(boolean active, List<Training> trainings) {

    public CollectorFacts {
        trainings = List.copyOf(trainings);
    }

    /**
     * A training with its examination.
     *
     * @param passedOn the lender's business date from which it counts (inclusive)
     * @param validThrough the last business date on which it does (inclusive), not before {@code passedOn}
     */
    public record Training(LocalDate passedOn, LocalDate validThrough) {}
}
