package io.dunlin.loan.ledger;

import io.dunlin.kernel.Money;
import io.dunlin.vocabulary.BalanceComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One replay: payments and adjustments in order against the installments in order. */
final class Replay {

    private final List<? extends LedgerEntry> entries;
    private final LocalDate asOf;
    private final Accounts accounts;
    private final Receipts receipts;
    private final LedgerTerms terms;
    private final List<AppliedAdjustment> applied = new ArrayList<>();
    private final List<UnmetChange> unmet = new ArrayList<>();

    Replay(LedgerFacts facts, LocalDate asOf) {
        this.entries = facts.entries();
        this.asOf = asOf;
        this.terms = facts.terms();
        this.accounts = new Accounts(facts);
        this.receipts = new Receipts(facts.payments().size(), terms.currency());
    }

    LedgerState run() {
        unmet.add(new UnmetChange(beginning(), accounts.oldestDueOn()));
        for (LedgerEntry entry : entries) {
            LocalDate on = entry.effectiveOn();
            if (on.isAfter(asOf)) {
                break;
            }
            int before = accounts.oldestUnmet();
            if (entry instanceof LedgerPayment payment) {
                receipts.take(payment, (money, parts) -> accounts.pay(money, on, parts));
            } else if (entry instanceof LedgerAdjustment adjustment) {
                applied.add(adjust(adjustment));
            }
            if (accounts.oldestUnmet() != before) {
                noteUnmet(on, entry instanceof LedgerAdjustment);
            }
        }
        return new LedgerState(asOf, accounts.states(asOf), receipts.allocated(), applied, unmet);
    }

    private AppliedAdjustment adjust(LedgerAdjustment adjustment) {
        List<Allocation> parts = new ArrayList<>(2);
        long amount = adjustment.amount().minorUnits();
        long taken = switch (adjustment.kind()) {
            case WAIVE_PENALTY -> relieve(BalanceComponent.PENALTY, adjustment, parts);
            case WAIVE_FEE -> relieve(BalanceComponent.FEE, adjustment, parts);
            case WAIVE_INTEREST -> relieve(BalanceComponent.INTEREST, adjustment, parts);
            case WAIVE_COST -> relieve(BalanceComponent.COST, adjustment, parts);
            case WRITE_DOWN_PRINCIPAL -> relieve(BalanceComponent.PRINCIPAL, adjustment, parts);
            case REBATE_INTEREST -> rebate(adjustment, parts);
            case ADD_COST -> addCost(adjustment, parts);
            case REFUND, TRANSFER_UNALLOCATED -> receipts.payOut(amount);
        };
        return new AppliedAdjustment(adjustment.id(), parts, Money.ofMinorUnits(taken, terms.currency()));
    }

    private long relieve(BalanceComponent component, LedgerAdjustment adjustment, List<Allocation> parts) {
        long amount = adjustment.amount().minorUnits();
        return amount - accounts.relieve(component, amount, adjustment.effectiveOn(), LocalDate.MIN, parts);
    }

    /** Interest that was paid before it was earned is money of the payer: it pays what is owed otherwise. */
    private long rebate(LedgerAdjustment adjustment, List<Allocation> parts) {
        LocalDate on = adjustment.effectiveOn();
        long amount = adjustment.amount().minorUnits();
        long paidBefore = accounts.interestPaidAfter(on);
        long rest = accounts.relieve(BalanceComponent.INTEREST, amount, on, on, parts);
        long credit = Math.min(rest, paidBefore);
        return amount - rest + credit - accounts.pay(credit, on, parts);
    }

    /** Money that nothing needed until now pays the new costs. */
    private long addCost(LedgerAdjustment adjustment, List<Allocation> parts) {
        long amount = adjustment.amount().minorUnits();
        accounts.addCost(amount, parts);
        receipts.payFromRest((money, paid) -> accounts.pay(money, adjustment.effectiveOn(), paid));
        return amount;
    }

    /** All that happens on one day is one change: the day is known by its end. */
    private void noteUnmet(LocalDate on, boolean byAdjustment) {
        int last = unmet.size() - 1;
        if (unmet.get(last).on().equals(on)) {
            boolean alone = byAdjustment && unmet.get(last).byAdjustment();
            unmet.set(last, new UnmetChange(on, accounts.oldestDueOn(), alone));
        } else {
            unmet.add(new UnmetChange(on, accounts.oldestDueOn(), byAdjustment));
        }
    }

    /** A day before any entry, so that none replaces what was so at first, and on which nothing is past due yet. */
    private LocalDate beginning() {
        LocalDate firstDueOn = accounts.firstDueOn();
        if (entries.isEmpty()) {
            return firstDueOn;
        }
        LocalDate firstEntryOn = entries.get(0).effectiveOn();
        return firstEntryOn.isAfter(firstDueOn) ? firstDueOn : firstEntryOn.minusDays(1);
    }
}
