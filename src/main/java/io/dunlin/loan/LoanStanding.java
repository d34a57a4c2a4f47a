package io.dunlin.loan;

import io.dunlin.loan.overdue.Crossing;
import io.dunlin.policy.Ladder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stored results of a loan's facts: everything that a review by time alone reads and writes.
 *
 * @param unmetDueOn due date of the oldest installment not fully paid, maybe in the future; null when all are paid
 * @param graceDays the contract's days of grace
 * @param held whether a hold was ever placed, so that a review must read the holds
 * @param stage code of the stage as of {@code reviewedThrough}
 * @param stageSince the day on which that stage was entered
 * @param reviewedThrough every crossing up to this day (inclusive) is recorded
 * @param nextReviewOn the first day on which the stage changes if no money comes, or on which an already recorded fact
 *     takes effect; null for never
 * @param replay whether facts are recorded that no review has counted, so the next review must read all facts: facts
 *     from an import, and facts that take effect after {@code reviewedThrough}
 * @param generation counts how often facts rewrote the recorded past, from 1
 * @param transitions how many transitions the generation has
 */
public record LoanStanding(
        UUID loanId,
        UUID borrowerId,
        @Nullable LocalDate unmetDueOn,
        int graceDays,
        boolean held,
        String stage,
        LocalDate stageSince,
        LocalDate reviewedThrough,
        @Nullable LocalDate nextReviewOn,
        boolean replay,
        int generation,
        int transitions) {

    /** The standing of a loan on the day of its disbursement, which no review has seen yet. */
    static LoanStanding disbursed(Contract contract) {
        LocalDate day = contract.disbursedOn();
        return new LoanStanding(
                contract.id(),
                contract.borrowerId(),
                contract.firstDueOn(),
                contract.graceDays(),
                false,
                Ladder.CURRENT,
                day,
                day,
                day,
                true,
                1,
                0);
    }

    /** Whether a review as of the date has anything to do. */
    boolean isDue(LocalDate asOf) {
        return nextReviewOn != null && !nextReviewOn.isAfter(asOf);
    }

    LoanStanding withFacts(@Nullable LocalDate nowUnmetDueOn, boolean nowHeld) {
        return new LoanStanding(
                loanId,
                borrowerId,
                nowUnmetDueOn,
                graceDays,
                nowHeld,
                stage,
                stageSince,
                reviewedThrough,
                nextReviewOn,
                replay,
                generation,
                transitions);
    }

    /** The first day again, in a new generation. */
    LoanStanding rewritten(LocalDate disbursedOn) {
        return new LoanStanding(
                loanId,
                borrowerId,
                unmetDueOn,
                graceDays,
                held,
                Ladder.CURRENT,
                disbursedOn,
                disbursedOn,
                disbursedOn,
                true,
                generation + 1,
                0);
    }

    /**
     * After a review that found these crossings.
     *
     * @param moreToCome whether facts are recorded that take effect after {@code asOf}
     */
    LoanStanding reviewed(LocalDate asOf, @Nullable LocalDate next, boolean moreToCome, List<Crossing> found) {
        Crossing last = found.isEmpty() ? null : found.get(found.size() - 1);
        return new LoanStanding(
                loanId,
                borrowerId,
                unmetDueOn,
                graceDays,
                held,
                last == null ? stage : last.to().code(),
                last == null ? stageSince : last.on(),
                asOf,
                next,
                moreToCome,
                generation,
                transitions + found.size());
    }
}
