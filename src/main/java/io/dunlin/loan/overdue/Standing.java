package io.dunlin.loan.overdue;

import io.dunlin.policy.CollectionsPolicy;
import io.dunlin.policy.Ladder;
import io.dunlin.policy.Policies;
import io.dunlin.policy.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one day.
 *
 * @param oldestDueOn due date of the oldest installment not fully paid, maybe in the future; null when all are paid
 */
record Standing(
        LocalDate day,
        CollectionsPolicy policy,
        @Nullable LocalDate oldestDueOn,
        long pastDueDays,
        long pausedDays,
        int graceDays,
        Stage stage) {

    static Standing on(LocalDate day, OverdueFacts facts, Policies policies) {
        CollectionsPolicy policy = policies.inForce(day);
        LocalDate dueOn = facts.oldestUnmetDueOn(day);
        int grace = policy.grace().effective(facts.contractGraceDays());
        long pastDueDays = 0;
        long pausedDays = 0;
        if (dueOn != null && dueOn.isBefore(day)) {
            pastDueDays = ChronoUnit.DAYS.between(dueOn, day);
            pausedDays = facts.frozen().daysWithin(dueOn, day);
        }
        // A loan of which nothing is owed any more is settled, even if it was charged off before.
        Stage stage = dueOn != null && facts.isChargedOff(day)
                ? Ladder.CHARGED_OFF
                : policy.ladder().at(pastDueDays > 0, pastDueDays - grace - pausedDays);
        return new Standing(day, policy, dueOn, pastDueDays, pausedDays, grace, stage);
    }

    boolean isPastDue() {
        return pastDueDays > 0;
    }

    long delinquentDays() {
        return Math.max(0, pastDueDays - graceDays - pausedDays);
    }

    /**
     * The next day on which time alone changes the stage, payments, policy and charge-off staying as they are; null if
     * never. Delinquent days never decrease while the oldest installment stays the same, so the next rung is the only
     * candidate.
     */
    @Nullable
    LocalDate nextRungOn(OverdueFacts facts) {
        if (oldestDueOn == null || stage.equals(Ladder.CHARGED_OFF)) {
            return null;
        }
        if (!isPastDue()) {
            return oldestDueOn.plusDays(1);
        }
        Integer through = stage.throughDays();
        return through == null ? null : facts.frozen().dayAfter(oldestDueOn, (long) graceDays + through + 1);
    }
}
