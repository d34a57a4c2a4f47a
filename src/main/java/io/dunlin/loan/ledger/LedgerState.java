package io.dunlin.loan.ledger;

import io.dunlin.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ledger at the end of a day.
 *
 * @param asOf the day, its charges and payments included
 * @param installments in order, at least one
 * @param payments those effective on or before the day, in order
 * @param adjustments those effective on or before the day, in the order in which they were taken
 * @param unmet ascending and never empty; the first entry also holds on the days before it, and a payment or an
 *     adjustment of its day caused each later one
 */
public record LedgerState(
        LocalDate asOf,
        List<InstallmentState> installments,
        List<AllocatedPayment> payments,
        List<AppliedAdjustment> adjustments,
        List<UnmetChange> unmet) {

    public LedgerState {
        installments = List.copyOf(installments);
        payments = List.copyOf(payments);
        adjustments = List.copyOf(adjustments);
        unmet = List.copyOf(unmet);
    }

    /** What is not paid of all installments, whether due or coming. */
    public Balance outstanding() {
        return outstandingOf(installments);
    }

    /** What is not paid of the installments whose due date is before {@link #asOf()}. */
    public Balance pastDue() {
        return outstandingOf(installments.stream()
                .filter(installment -> installment.dueOn().isBefore(asOf))
                .toList());
    }

    /** The money that no installment took, and that is still there. */
    public Money unallocated() {
        Money zero = Money.zero(installments.get(0).due().principal().currency());
        return payments.stream().map(AllocatedPayment::unallocated).reduce(zero, Money::plus);
    }

    /** What the adjustment took or added; zero for one that does not count by the day. */
    public Money applied(UUID adjustment) {
        return adjustments.stream()
                .filter(applied -> applied.adjustmentId().equals(adjustment))
                .map(AppliedAdjustment::applied)
                .findFirst()
                .orElseGet(
                        () -> Money.zero(installments.get(0).due().principal().currency()));
    }

    /** The oldest installment not fully paid, whether due or coming; empty when all are. */
    public Optional<InstallmentState> oldestUnmet() {
        return installments.stream().filter(installment -> !installment.isMet()).findFirst();
    }

    /** Whether nothing is outstanding any more. */
    public boolean isSettled() {
        return oldestUnmet().isEmpty();
    }

    /** The day from which on nothing is outstanding; null while something is. */
    public @Nullable LocalDate settledOn() {
        UnmetChange last = unmet.get(unmet.size() - 1);
        return last.dueOn() == null ? last.on() : null;
    }

    private Balance outstandingOf(List<InstallmentState> some) {
        Balance zero = Balance.zero(installments.get(0).due().principal().currency());
        return some.stream().map(InstallmentState::outstanding).reduce(zero, Balance::plus);
    }
}
