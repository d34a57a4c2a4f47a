package io.dunlin.loan.ledger;

import io.dunlin.kernel.Money;
import java.time.LocalDate;

/**
 * An installment as the contract has it, before any charge or payment.
 *
 * @param number the number that people use, usually from 1
 * @param dueOn the last day on which it is not late
 * @param principal zero or more
 * @param interest zero or more
 */
public record DueInstallment(int number, LocalDate dueOn, Money principal, Money interest) {

    public DueInstallment {
        if (principal.isNegative() || interest.isNegative()) {
            throw new IllegalArgumentException("Installment " + number + " has a negative amount");
        }
    }
}
