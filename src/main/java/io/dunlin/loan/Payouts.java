package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.loan.ledger.LedgerState;
import io.dunlin.policy.Policies;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Money that left a loan by refunds and transfers, which money that nothing needed has to cover. */
final class Payouts {

    private Payouts() {}

    /**
     * Whether a change takes away what covers them: more of them is uncovered after it than before.
     *
     * @param asOf the business date
     */
    static boolean areUncovered(LoanFacts before, LoanFacts after, Policies policies, LocalDate asOf) {
        return uncovered(after, policies, asOf).compareTo(uncovered(before, policies, asOf)) > 0;
    }

    private static Money uncovered(LoanFacts facts, Policies policies, LocalDate asOf) {
        UUID loan = facts.contract().id();
        Money zero = Money.zero(facts.contract().currency());
        List<RecordedAdjustment> left = facts.adjustments().stream()
                .filter(adjustment -> adjustment.takesFrom(loan))
                .toList();
        if (left.isEmpty()) {
            return zero;
        }
        LedgerState ledger = facts.ledger(policies, asOf);
        return left.stream()
                .map(adjustment -> adjustment.amount().minus(ledger.applied(adjustment.id())))
                .reduce(zero, Money::plus);
    }
}
