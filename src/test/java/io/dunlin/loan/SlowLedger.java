package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.loan.ledger.AllocatedPayment;
import io.dunlin.loan.ledger.Allocation;
import io.dunlin.loan.ledger.InstallmentState;
import io.dunlin.loan.schedule.Schedule;
import io.dunlin.policy.CollectionsPolicy;
import io.dunlin.vocabulary.BalanceComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The money of the reference: charges of one day, and payments as they come. */
final class SlowLedger {

    final List<AllocatedPayment> payments = new ArrayList<>();
    private final List<SlowInstallment> installments = new ArrayList<>();
    private final History history;

    SlowLedger(History history) {
        this.history = history;
        Schedule.of(history.terms()).forEach(plan -> installments.add(new SlowInstallment(plan)));
    }

    List<InstallmentState> installments() {
        return installments.stream().map(SlowInstallment::state).toList();
    }

    SlowInstallment oldestUnmet() {
        for (SlowInstallment installment : installments) {
            if (!installment.fullyPaid()) {
                return installment;
            }
        }
        return null;
    }

    /** What the morning of a day brings. */
    void charge(LocalDate day) {
        boolean delinquencyFrozen = false;
        boolean chargesFrozen = history.chargedOffOn() != null && !day.isBefore(history.chargedOffOn());
        for (History.Held hold : history.holds()) {
            boolean over = hold.through() != null && day.isAfter(hold.through());
            boolean lifted = hold.liftedOn() != null && !day.isBefore(hold.liftedOn());
            boolean holds = !day.isBefore(hold.from()) && !over && !lifted;
            delinquencyFrozen |= holds && hold.freezesDelinquency();
            chargesFrozen |= holds && hold.freezesCharges();
        }
        CollectionsPolicy booked = policyBooked();
        int grace = Math.max(history.contractGraceDays(), booked.grace().minimumDays());
        for (SlowInstallment installment : installments) {
            installment.age(day, delinquencyFrozen);
            if (!chargesFrozen) {
                installment.charge(history, grace, booked.charges().penaltyDaysInYear());
            }
        }
    }

    void pay(History.Paid payment) {
        BigDecimal left = payment.amount().amount();
        List<Allocation> parts = new ArrayList<>();
        for (SlowInstallment installment : installments) {
            boolean open = !installment.fullyPaid();
            for (BalanceComponent component : policyBooked().allocationOrder()) {
                BigDecimal part = left.min(installment.owed(component));
                if (part.signum() > 0) {
                    installment.paid.merge(component, part, BigDecimal::add);
                    left = left.subtract(part);
                    Money money = Money.of(part, payment.amount().currency());
                    parts.add(new Allocation(installment.plan.number(), component, money));
                }
            }
            if (open && installment.fullyPaid()) {
                installment.settledOn = payment.effectiveOn();
            }
        }
        payments.add(new AllocatedPayment(
                payment.id(), parts, Money.of(left, payment.amount().currency())));
    }

    private CollectionsPolicy policyBooked() {
        return history.policies().versions().stream()
                .filter(policy -> policy.version() == history.bookedVersion())
                .findFirst()
                .orElseThrow();
    }
}
