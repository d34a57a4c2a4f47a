package io.dunlin.loan;

import io.dunlin.loan.overdue.Crossing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Loans were reviewed: their standing was derived anew and written. Observed inside the transaction that wrote it.
 *
 * @param asOf the business date of the review
 * @param at when the review was recorded
 * @param by who caused it
 */
public record LoansReviewed(List<ReviewedLoan> loans, LocalDate asOf, Instant at, String by) {

    /**
     * One reviewed loan.
     *
     * @param crossings the edges that the review found, by date, the first from the stage known until then; when facts
     *     rewrote the past, the one edge from the stage known until then to the present one, dated with the review;
     *     empty when only amounts changed
     * @param settledOn the day of the payment after which nothing was owed any more; null when something is owed as of
     *     the review, and after a review by time, which leaves that as it was
     */
    public record ReviewedLoan(
            UUID loanId,
            UUID borrowerId,
            List<Crossing> crossings,
            @Nullable LocalDate settledOn) {}
}
