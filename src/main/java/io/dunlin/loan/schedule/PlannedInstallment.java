package io.dunlin.loan.schedule;

import io.dunlin.kernel.Money;
import java.time.LocalDate;

/**
 * One line of the plan.
 *
 * @param number from 1
 * @param principal zero or more
 * @param interest zero or more
 * @param remainingPrincipal the unpaid principal after this installment is paid
 */
public record PlannedInstallment(
        int number, LocalDate dueOn, Money principal, Money interest, Money remainingPrincipal) {

    public Money total() {
        return principal.plus(interest);
    }
}
