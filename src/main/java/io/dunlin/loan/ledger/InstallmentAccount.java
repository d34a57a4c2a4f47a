package io.dunlin.loan.ledger;

import io.dunlin.kernel.Money;
import io.dunlin.vocabulary.BalanceComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One installment during a replay, in minor units. Charges are brought up to date only when a payment reaches the
 * installment or the replay ends. Between two such days its principal does not change, so one multiplication covers all
 * of them.
 */
final class InstallmentAccount {

    private static final int PRINCIPAL = BalanceComponent.PRINCIPAL.ordinal();
    private static final int INTEREST = BalanceComponent.INTEREST.ordinal();
    private static final int FEE = BalanceComponent.FEE.ordinal();
    private static final int PENALTY = BalanceComponent.PENALTY.ordinal();
    private static final int COST = BalanceComponent.COST.ordinal();
    private static final int COMPONENTS = BalanceComponent.values().length;

    private final DueInstallment installment;
    private final ChargeRules rules;
    private final long[] due = new long[COMPONENTS];
    private final long[] paid = new long[COMPONENTS];
    private BigDecimal principalDays = BigDecimal.ZERO;
    private long penaltyWaived;
    private boolean feeCharged;
    private boolean relieved;
    private LocalDate chargedThrough;
    private @Nullable LocalDate settledOn;

    InstallmentAccount(DueInstallment installment, ChargeRules rules) {
        this.installment = installment;
        this.rules = rules;
        this.chargedThrough = installment.dueOn();
        due[PRINCIPAL] = installment.principal().minorUnits();
        due[INTEREST] = installment.interest().minorUnits();
    }

    LocalDate dueOn() {
        return installment.dueOn();
    }

    boolean isMet() {
        return isMetButForCosts() && unpaid(COST) == 0;
    }

    private boolean isMetButForCosts() {
        return unpaid(PRINCIPAL) == 0 && unpaid(INTEREST) == 0 && unpaid(FEE) == 0 && unpaid(PENALTY) == 0;
    }

    /** Charges everything up to the day (inclusive). Nothing arises once the installment is met, or for costs alone. */
    void chargeThrough(LocalDate day) {
        if (isMetButForCosts() || !day.isAfter(chargedThrough)) {
            return;
        }
        chargeFee(day);
        long days = rules.penaltyDays(chargedThrough, day);
        if (days > 0 && unpaid(PRINCIPAL) > 0) {
            principalDays =
                    principalDays.add(BigDecimal.valueOf(unpaid(PRINCIPAL)).multiply(BigDecimal.valueOf(days)));
            due[PENALTY] = rules.penalty(principalDays) - penaltyWaived;
        }
        chargedThrough = day;
    }

    /** Takes what it can of the money, in the given order, notes each part, and returns what is left. */
    long pay(long money, LocalDate on, List<BalanceComponent> order, List<Allocation> parts) {
        chargeThrough(on);
        if (isMet()) {
            return money;
        }
        long left = money;
        for (BalanceComponent component : order) {
            long part = Math.min(left, unpaid(component.ordinal()));
            if (part > 0) {
                paid[component.ordinal()] += part;
                left -= part;
                parts.add(new Allocation(installment.number(), component, money(part)));
            }
        }
        if (isMet()) {
            settledOn = on;
        }
        return left;
    }

    /** Takes at most the amount off what is not paid of the component, notes the part, and returns what is left. */
    long relieve(BalanceComponent component, long amount, LocalDate on, List<Allocation> parts) {
        chargeThrough(on);
        long part = Math.min(amount, unpaid(component.ordinal()));
        if (part == 0) {
            return amount;
        }
        due[component.ordinal()] -= part;
        if (component == BalanceComponent.PENALTY) {
            penaltyWaived += part;
        }
        relieved = true;
        parts.add(new Allocation(installment.number(), component, money(part)));
        if (isMet()) {
            settledOn = on;
        }
        return amount - part;
    }

    void addCost(long amount, List<Allocation> parts) {
        due[COST] += amount;
        settledOn = null;
        parts.add(new Allocation(installment.number(), BalanceComponent.COST, money(amount)));
    }

    long interestPaid() {
        return paid[INTEREST];
    }

    InstallmentState state() {
        Balance owed = new Balance(
                relieved ? money(due[PRINCIPAL]) : installment.principal(),
                relieved ? money(due[INTEREST]) : installment.interest(),
                money(due[FEE]),
                money(due[PENALTY]),
                money(due[COST]));
        Balance settled = isMet()
                ? owed
                : new Balance(
                        money(paid[PRINCIPAL]),
                        money(paid[INTEREST]),
                        money(paid[FEE]),
                        money(paid[PENALTY]),
                        money(paid[COST]));
        return new InstallmentState(installment.number(), installment.dueOn(), owed, settled, settledOn);
    }

    private void chargeFee(LocalDate day) {
        if (feeCharged || rules.lateFee() == 0) {
            return;
        }
        LocalDate feeOn = rules.lateFeeOn(installment.dueOn());
        if (feeOn != null && !feeOn.isAfter(day)) {
            due[FEE] = rules.lateFee();
            feeCharged = true;
        }
    }

    private long unpaid(int component) {
        return due[component] - paid[component];
    }

    private Money money(long minorUnits) {
        Currency currency = installment.principal().currency();
        return Money.ofMinorUnits(minorUnits, currency);
    }
}
