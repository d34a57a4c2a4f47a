package io.dunlin.loan.ledger;

import io.dunlin.vocabulary.BalanceComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The installments of a loan during a replay, in minor units; what is paid or waived is so of the oldest first. */
final class Accounts {

    private final InstallmentAccount[] accounts;
    private final List<BalanceComponent> order;
    private int oldestUnmet;

    Accounts(LedgerFacts facts) {
        ChargeRules rules = new ChargeRules(facts);
        this.order = facts.terms().allocationOrder();
        this.accounts = facts.installments().stream()
                .map(installment -> new InstallmentAccount(installment, rules))
                .toArray(InstallmentAccount[]::new);
        skipMet();
    }

    /** Takes what it can of the money, notes each part, and returns what is left. */
    long pay(long money, LocalDate on, List<Allocation> parts) {
        long left = money;
        for (int i = oldestUnmet; i < accounts.length && left > 0; i++) {
            left = accounts[i].pay(left, on, order, parts);
        }
        skipMet();
        return left;
    }

    /**
     * Takes at most the amount off what is not paid of the component.
     *
     * @param dueAfter only installments that fall due later are relieved
     * @return what is left of the amount
     */
    long relieve(BalanceComponent component, long amount, LocalDate on, LocalDate dueAfter, List<Allocation> parts) {
        long left = amount;
        for (int i = oldestUnmet; i < accounts.length && left > 0; i++) {
            if (accounts[i].dueOn().isAfter(dueAfter)) {
                left = accounts[i].relieve(component, left, on, parts);
            }
        }
        skipMet();
        return left;
    }

    /** Adds costs to the oldest installment that is not fully paid, or to the last one when all are. */
    void addCost(long amount, List<Allocation> parts) {
        oldestUnmet = Math.min(oldestUnmet, accounts.length - 1);
        accounts[oldestUnmet].addCost(amount, parts);
    }

    /** The interest that was paid of installments that fall due after the day. */
    long interestPaidAfter(LocalDate day) {
        return Arrays.stream(accounts)
                .filter(account -> account.dueOn().isAfter(day))
                .mapToLong(InstallmentAccount::interestPaid)
                .sum();
    }

    /** Names the oldest installment that is not fully paid. */
    int oldestUnmet() {
        return oldestUnmet;
    }

    /** When that one falls due; null when every installment is paid. */
    @Nullable
    LocalDate oldestDueOn() {
        return oldestUnmet < accounts.length ? accounts[oldestUnmet].dueOn() : null;
    }

    LocalDate firstDueOn() {
        return accounts[0].dueOn();
    }

    List<InstallmentState> states(LocalDate asOf) {
        return Arrays.stream(accounts)
                .peek(account -> account.chargeThrough(asOf))
                .map(InstallmentAccount::state)
                .toList();
    }

    private void skipMet() {
        while (oldestUnmet < accounts.length && accounts[oldestUnmet].isMet()) {
            oldestUnmet++;
        }
    }
}
