package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.loan.ledger.Balance;
import io.dunlin.loan.ledger.InstallmentState;
import io.dunlin.loan.schedule.PlannedInstallment;
import io.dunlin.vocabulary.BalanceComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;

/** One installment of the reference, aged and charged a day at a time. */
final class SlowInstallment {

    final PlannedInstallment plan;
    final Map<BalanceComponent, BigDecimal> due = new EnumMap<>(BalanceComponent.class);
    final Map<BalanceComponent, BigDecimal> paid = new EnumMap<>(BalanceComponent.class);
    int daysPastDue;
    int daysFrozen;
    LocalDate settledOn;
    private BigDecimal principalDays = BigDecimal.ZERO;
    private BigDecimal penaltyWaived = BigDecimal.ZERO;
    private boolean feeCharged;

    SlowInstallment(PlannedInstallment plan) {
        this.plan = plan;
        for (BalanceComponent component : BalanceComponent.values()) {
            due.put(component, BigDecimal.ZERO);
            paid.put(component, BigDecimal.ZERO);
        }
        due.put(BalanceComponent.PRINCIPAL, plan.principal().amount());
        due.put(BalanceComponent.INTEREST, plan.interest().amount());
    }

    BigDecimal owed(BalanceComponent component) {
        return due.get(component).subtract(paid.get(component));
    }

    boolean fullyPaid() {
        for (BalanceComponent component : BalanceComponent.values()) {
            if (owed(component).signum() != 0) {
                return false;
            }
        }
        return true;
    }

    void age(LocalDate day, boolean delinquencyFrozen) {
        if (day.isAfter(plan.dueOn())) {
            daysPastDue++;
            if (delinquencyFrozen) {
                daysFrozen++;
            }
        }
    }

    /** What the morning of a day brings when charges are neither frozen nor ended. */
    void charge(History history, int graceDays, int daysInYear) {
        boolean onlyCosts = true;
        for (BalanceComponent component : BalanceComponent.values()) {
            onlyCosts &= component == BalanceComponent.COST || owed(component).signum() == 0;
        }
        if (daysPastDue == 0 || onlyCosts) {
            return;
        }
        principalDays = principalDays.add(owed(BalanceComponent.PRINCIPAL));
        int scale = plan.principal().amount().scale();
        BigDecimal penalty =
                principalDays.multiply(history.penaltyRate()).divide(new BigDecimal(daysInYear), scale, Money.ROUNDING);
        due.put(BalanceComponent.PENALTY, penalty.subtract(penaltyWaived));
        if (!feeCharged && daysPastDue - daysFrozen > graceDays) {
            feeCharged = true;
            due.put(BalanceComponent.FEE, history.lateFee().amount());
        }
    }

    /** Takes off what it can of the component, and gives how much. */
    BigDecimal waive(BalanceComponent component, BigDecimal most, LocalDate on) {
        boolean open = !fullyPaid();
        BigDecimal part = most.min(owed(component));
        due.merge(component, part.negate(), BigDecimal::add);
        if (component == BalanceComponent.PENALTY) {
            penaltyWaived = penaltyWaived.add(part);
        }
        if (open && fullyPaid()) {
            settledOn = on;
        }
        return part;
    }

    InstallmentState state() {
        return new InstallmentState(plan.number(), plan.dueOn(), balance(due), balance(paid), settledOn);
    }

    private Balance balance(Map<BalanceComponent, BigDecimal> amounts) {
        Currency currency = plan.principal().currency();
        return new Balance(
                Money.of(amounts.get(BalanceComponent.PRINCIPAL), currency),
                Money.of(amounts.get(BalanceComponent.INTEREST), currency),
                Money.of(amounts.get(BalanceComponent.FEE), currency),
                Money.of(amounts.get(BalanceComponent.PENALTY), currency),
                Money.of(amounts.get(BalanceComponent.COST), currency));
    }
}
