package io.dunlin.loan;

import io.dunlin.kernel.Money;
import io.dunlin.loan.ledger.AllocatedPayment;
import io.dunlin.loan.ledger.Allocation;
import io.dunlin.loan.ledger.AppliedAdjustment;
import io.dunlin.loan.ledger.InstallmentState;
import io.dunlin.loan.schedule.PlannedInstallment;
import io.dunlin.loan.schedule.Schedule;
import io.dunlin.policy.CollectionsPolicy;
import io.dunlin.vocabulary.BalanceComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The money of the reference: charges of one day, and payments and adjustments as they come. */
final class SlowLedger {

    final List<AllocatedPayment> payments = new ArrayList<>();
    final List<AppliedAdjustment> adjustments = new ArrayList<>();
    private final List<SlowInstallment> installments = new ArrayList<>();
    private final History history;

    SlowLedger(History history) {
        this.history = history;
        LocalDate from = history.terms().disbursedOn();
        for (PlannedInstallment plan : Schedule.of(history.terms())) {
            installments.add(new SlowInstallment(owed(plan, from)));
            from = plan.dueOn();
        }
    }

    /** The plan without the interest of the days on which some hold freezes it, counted one by one. */
    private PlannedInstallment owed(PlannedInstallment plan, LocalDate from) {
        int days = 0;
        int free = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(plan.dueOn()); day = day.plusDays(1)) {
            days++;
            LocalDate today = day;
            free += history.holds().stream().anyMatch(hold -> hold.freezesInterest() && holds(hold, today)) ? 0 : 1;
        }
        BigDecimal interest = free == days
                ? plan.interest().amount()
                : plan.interest()
                        .amount()
                        .multiply(new BigDecimal(free))
                        .divide(new BigDecimal(days), plan.interest().amount().scale(), Money.ROUNDING);
        return new PlannedInstallment(
                plan.number(),
                plan.dueOn(),
                plan.principal(),
                Money.of(interest, plan.interest().currency()),
                plan.remainingPrincipal());
    }

    static boolean holds(History.Held hold, LocalDate day) {
        boolean over = hold.through() != null && day.isAfter(hold.through());
        boolean lifted = hold.liftedOn() != null && !day.isBefore(hold.liftedOn());
        return !day.isBefore(hold.from()) && !over && !lifted;
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
            boolean holds = holds(hold, day);
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
        List<Allocation> parts = new ArrayList<>();
        BigDecimal left = spread(payment.amount().amount(), payment.effectiveOn(), parts);
        payments.add(new AllocatedPayment(payment.id(), parts, money(left)));
    }

    private BigDecimal spread(BigDecimal money, LocalDate on, List<Allocation> parts) {
        BigDecimal left = money;
        for (SlowInstallment installment : installments) {
            boolean open = !installment.fullyPaid();
            for (BalanceComponent component : order()) {
                BigDecimal part = left.min(installment.owed(component));
                if (part.signum() > 0) {
                    installment.paid.merge(component, part, BigDecimal::add);
                    left = left.subtract(part);
                    parts.add(new Allocation(installment.plan.number(), component, money(part)));
                }
            }
            if (open && installment.fullyPaid()) {
                installment.settledOn = on;
            }
        }
        return left;
    }

    private List<BalanceComponent> order() {
        List<BalanceComponent> order = new ArrayList<>(policyBooked().allocationOrder());
        if (!order.contains(BalanceComponent.COST)) {
            order.add(0, BalanceComponent.COST);
        }
        return order;
    }

    void adjust(History.Adjusted adjustment) {
        List<Allocation> parts = new ArrayList<>();
        BigDecimal applied = switch (adjustment.kind()) {
            case WAIVE_PENALTY -> waive(BalanceComponent.PENALTY, adjustment, LocalDate.MIN, parts);
            case WAIVE_FEE -> waive(BalanceComponent.FEE, adjustment, LocalDate.MIN, parts);
            case WAIVE_INTEREST -> waive(BalanceComponent.INTEREST, adjustment, LocalDate.MIN, parts);
            case WAIVE_COST -> waive(BalanceComponent.COST, adjustment, LocalDate.MIN, parts);
            case WRITE_DOWN_PRINCIPAL -> waive(BalanceComponent.PRINCIPAL, adjustment, LocalDate.MIN, parts);
            case REBATE_INTEREST -> rebate(adjustment, parts);
            case ADD_COST -> addCost(adjustment, parts);
            case REFUND, TRANSFER_UNALLOCATED -> payOut(adjustment);
        };
        adjustments.add(new AppliedAdjustment(adjustment.id(), parts, money(applied)));
    }

    private BigDecimal waive(
            BalanceComponent component, History.Adjusted adjustment, LocalDate dueAfter, List<Allocation> parts) {
        BigDecimal left = adjustment.amount().amount();
        for (SlowInstallment installment : installments) {
            if (installment.plan.dueOn().isAfter(dueAfter)) {
                BigDecimal part = installment.waive(component, left, adjustment.effectiveOn());
                left = left.subtract(part);
                if (part.signum() > 0) {
                    parts.add(new Allocation(installment.plan.number(), component, money(part)));
                }
            }
        }
        return adjustment.amount().amount().subtract(left);
    }

    private BigDecimal rebate(History.Adjusted adjustment, List<Allocation> parts) {
        BigDecimal paidAhead = BigDecimal.ZERO;
        for (SlowInstallment installment : installments) {
            if (installment.plan.dueOn().isAfter(adjustment.effectiveOn())) {
                paidAhead = paidAhead.add(installment.paid.get(BalanceComponent.INTEREST));
            }
        }
        BigDecimal waived = waive(BalanceComponent.INTEREST, adjustment, adjustment.effectiveOn(), parts);
        BigDecimal given = adjustment.amount().amount().subtract(waived).min(paidAhead);
        return waived.add(given).subtract(spread(given, adjustment.effectiveOn(), parts));
    }

    private BigDecimal addCost(History.Adjusted adjustment, List<Allocation> parts) {
        SlowInstallment oldest = oldestUnmet();
        SlowInstallment takes = oldest == null ? installments.get(installments.size() - 1) : oldest;
        takes.due.merge(BalanceComponent.COST, adjustment.amount().amount(), BigDecimal::add);
        takes.settledOn = null;
        parts.add(new Allocation(takes.plan.number(), BalanceComponent.COST, adjustment.amount()));
        for (int i = 0; i < payments.size(); i++) {
            AllocatedPayment payment = payments.get(i);
            List<Allocation> more = new ArrayList<>(payment.allocations());
            BigDecimal left = spread(payment.unallocated().amount(), adjustment.effectiveOn(), more);
            payments.set(i, new AllocatedPayment(payment.paymentId(), more, money(left)));
        }
        return adjustment.amount().amount();
    }

    private BigDecimal payOut(History.Adjusted adjustment) {
        BigDecimal left = adjustment.amount().amount();
        for (int i = 0; i < payments.size(); i++) {
            AllocatedPayment payment = payments.get(i);
            BigDecimal part = left.min(payment.unallocated().amount());
            left = left.subtract(part);
            Money rest = money(payment.unallocated().amount().subtract(part));
            payments.set(i, new AllocatedPayment(payment.paymentId(), payment.allocations(), rest));
        }
        return adjustment.amount().amount().subtract(left);
    }

    private Money money(BigDecimal amount) {
        return Money.of(amount, history.lateFee().currency());
    }

    private CollectionsPolicy policyBooked() {
        return history.policies().versions().stream()
                .filter(policy -> policy.version() == history.bookedVersion())
                .findFirst()
                .orElseThrow();
    }
}
