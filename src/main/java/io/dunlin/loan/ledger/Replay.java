package io.dunlin.loan.ledger;

import io.dunlin.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One replay: payments in order against the installments in order. */
final class Replay {

    private final LedgerFacts facts;
    private final LocalDate asOf;
    private final InstallmentAccount[] accounts;
    private final List<AllocatedPayment> allocated;
    private final List<UnmetChange> unmet = new ArrayList<>();
    private int oldestUnmet;

    Replay(LedgerFacts facts, LocalDate asOf) {
        this.facts = facts;
        this.asOf = asOf;
        this.allocated = new ArrayList<>(facts.payments().size());
        ChargeRules rules = new ChargeRules(facts);
        this.accounts = facts.installments().stream()
                .map(installment -> new InstallmentAccount(installment, rules))
                .toArray(InstallmentAccount[]::new);
    }

    LedgerState run() {
        skipMet();
        unmet.add(new UnmetChange(beginning(), oldestDueOn()));
        for (LedgerPayment payment : facts.payments()) {
            if (payment.effectiveOn().isAfter(asOf)) {
                break;
            }
            allocate(payment);
            noteUnmet(payment.effectiveOn());
        }
        List<InstallmentState> states = Arrays.stream(accounts)
                .peek(account -> account.chargeThrough(asOf))
                .map(InstallmentAccount::state)
                .toList();
        return new LedgerState(asOf, states, allocated, unmet);
    }

    private void allocate(LedgerPayment payment) {
        List<Allocation> parts = new ArrayList<>(4);
        long left = payment.amount().minorUnits();
        for (int i = oldestUnmet; i < accounts.length && left > 0; i++) {
            left = accounts[i].pay(left, payment.effectiveOn(), facts.terms().allocationOrder(), parts);
        }
        Money unallocated = Money.ofMinorUnits(left, facts.terms().currency());
        allocated.add(new AllocatedPayment(payment.id(), parts, unallocated));
    }

    /** Several payments of one day are one change: the day is known by its end. */
    private void noteUnmet(LocalDate on) {
        int before = oldestUnmet;
        skipMet();
        if (oldestUnmet == before) {
            return;
        }
        int last = unmet.size() - 1;
        UnmetChange change = new UnmetChange(on, oldestDueOn());
        if (unmet.get(last).on().equals(on)) {
            unmet.set(last, change);
        } else {
            unmet.add(change);
        }
    }

    private void skipMet() {
        while (oldestUnmet < accounts.length && accounts[oldestUnmet].isMet()) {
            oldestUnmet++;
        }
    }

    private @Nullable LocalDate oldestDueOn() {
        return oldestUnmet < accounts.length ? accounts[oldestUnmet].dueOn() : null;
    }

    /** A day before any payment, so that none replaces what was so at first, and on which nothing is past due yet. */
    private LocalDate beginning() {
        LocalDate firstDueOn = accounts[0].dueOn();
        if (facts.payments().isEmpty()) {
            return firstDueOn;
        }
        LocalDate firstPaymentOn = facts.payments().get(0).effectiveOn();
        return firstPaymentOn.isAfter(firstDueOn) ? firstDueOn : firstPaymentOn.minusDays(1);
    }
}
