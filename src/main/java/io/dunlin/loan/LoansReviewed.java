package io.dunlin.loan;

import io.dunlin.loan.overdue.Crossing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Loans were reviewed: their standings were derived again and written. Observed inside the transaction that wrote them.
 *
 * @param asOf the business date of the review
 * @param at when the review was recorded
 * @param by who caused it
 */
public record LoansReviewed(List<ReviewedLoan> loans, LocalDate asOf, Instant at, String by) {

    /**
     * One reviewed loan.
     *
     * @param crossings the edges that the review found, by date; the first starts from the stage known until then. When
     *     facts rewrote the past: one edge from the stage known until then to the present one, dated with the review, or
     *     with the charge-off that rewrote it. Empty when only amounts changed
     * @param settledOn the day of the payment after which nothing was owed any more. Null when something is owed as of
     *     the review, and after a review by time, which does not change it
     * @param payments all payments of the loan, reversed ones included, with the one that brought the review and is written
     *     after it; null after a review by time, since when none was recorded
     */
    public record ReviewedLoan(
            UUID loanId,
            UUID borrowerId,
            List<Crossing> crossings,
            @Nullable LocalDate settledOn,
            @Nullable List<RecordedPayment> payments) {

        /** One that was reviewed by time. */
        public ReviewedLoan(UUID loanId, UUID borrowerId, List<Crossing> crossings, @Nullable LocalDate settledOn) {
            this(loanId, borrowerId, crossings, settledOn, null);
        }
    }
}
