package io.dunlin.loan;

import io.dunlin.kernel.DateRanges;
import io.dunlin.kernel.Money;
import io.dunlin.loan.ledger.UnmetChange;
import io.dunlin.loan.overdue.Overdue;
import io.dunlin.loan.overdue.OverdueFacts;
import io.dunlin.policy.Policies;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a case needs about a loan, as of its last review.
 *
 * @param stage the code of the loan's stage
 * @param unmetDueOn the due date of the oldest installment not fully paid; null when all are
 * @param graceDays the contract's days of grace
 * @param frozen the days that do not count as delinquent
 * @param outstanding principal and interest not paid, without fees and penalties
 */
public record LoanAtRisk(
        UUID loanId,
        UUID borrowerId,
        LoanStatus status,
        String stage,
        @Nullable LocalDate unmetDueOn,
        int graceDays,
        DateRanges frozen,
        Money outstanding) {

    /** The first day after {@code asOf} on which the stage changes if nothing is paid; null when it never does. */
    public @Nullable LocalDate nextStageOn(Policies policies, LocalDate asOf) {
        if (unmetDueOn == null) {
            return null;
        }
        UnmetChange unmet = new UnmetChange(asOf, unmetDueOn);
        return Overdue.nextStageOn(new OverdueFacts(asOf, List.of(unmet), graceDays, frozen, null), policies, asOf);
    }
}
