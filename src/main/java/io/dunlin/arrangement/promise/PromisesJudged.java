package io.dunlin.arrangement.promise;

import io.dunlin.vocabulary.PromiseStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Promises became something else. Observed inside the transaction that wrote it; by then the rows say so. Of what a review of
 * loans brought, observers of {@code LoansReviewed} that have the usual priority hear later than observers of this.
 */
public record PromisesJudged(List<Change> changes) {

    /** A promise that became something else since the day. */
    public record Change(
            UUID promise, UUID borrowerId, UUID caseId, PromiseStatus from, PromiseStatus to, LocalDate since) {}
}
