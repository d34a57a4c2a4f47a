package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.loan.ledger.InstallmentState;
import io.dunlin.loan.ledger.LedgerState;
import io.dunlin.loan.overdue.Explanation;
import io.dunlin.loan.overdue.Overdue;
import io.dunlin.loan.overdue.OverduePosition;
import io.dunlin.platform.MoneyView;
import io.dunlin.policy.Policies;
import io.dunlin.policy.registry.StageView;
import io.dunlin.vocabulary.AdjustmentKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a loan stands on a day: derived from its facts, not read. */
record LoanPosition(LoanFacts facts, LedgerState ledger, OverduePosition overdue) {

    /** @param asOf not before disbursement */
    static LoanPosition of(LoanFacts facts, Policies policies, LocalDate asOf) {
        return of(facts, facts.ledger(policies, asOf), policies, asOf);
    }

    /** @param ledger replayed from the facts to the end of the day */
    static LoanPosition of(LoanFacts facts, LedgerState ledger, Policies policies, LocalDate asOf) {
        return new LoanPosition(facts, ledger, Overdue.positionAt(facts.overdue(ledger), policies, asOf));
    }

    DelinquencyView delinquency() {
        return new DelinquencyView(
                overdue.asOf(),
                StageView.of(overdue.stage()),
                overdue.stageSince(),
                overdue.nextStageOn(),
                overdue.pastDueSince(),
                overdue.pastDueDays(),
                overdue.delinquentDays(),
                MoneyView.of(ledger.pastDue().total()),
                explanation());
    }

    private DelinquencyExplanationView explanation() {
        InstallmentState oldest = ledger.oldestUnmet().orElse(null);
        return new DelinquencyExplanationView(
                oldest == null ? null : InstallmentView.of(oldest),
                overdue.graceDays(),
                overdue.pausedDays(),
                pausing(overdue.pastDueSince()).stream().map(LoanHoldView::of).toList(),
                overdue.policyVersion(),
                facts.isCancelled()
                        ? Explanation.ofCancelled(overdue)
                        : Explanation.sentence(
                                        overdue,
                                        oldest == null ? null : oldest.number(),
                                        oldest == null ? null : oldest.dueOn())
                                + adjustments());
    }

    private String adjustments() {
        Money zero = Money.zero(facts.contract().currency());
        Money relieved = zero;
        Money costs = zero;
        for (RecordedAdjustment adjustment : facts.adjustments()) {
            Money applied = adjustment.kind().paysOut() ? zero : ledger.applied(adjustment.id());
            if (adjustment.kind() == AdjustmentKind.ADD_COST) {
                costs = costs.plus(applied);
            } else {
                relieved = relieved.plus(applied);
            }
        }
        return Explanation.adjustments(relieved, costs);
    }

    private List<Hold> pausing(@Nullable LocalDate pastDueSince) {
        return pastDueSince == null
                ? List.of()
                : facts.holds().stream()
                        .filter(Hold::freezesDelinquency)
                        .filter(hold -> hold.overlaps(pastDueSince.plusDays(1), overdue.asOf()))
                        .toList();
    }
}
