package io.dunlin.loan.ledger;

import io.dunlin.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Money that came in and was not reversed.
 *
 * @param amount more than zero
 * @param effectiveOn the day from which the payment counts, whenever it was recorded
 */
public record LedgerPayment(UUID id, Money amount, LocalDate effectiveOn) {

    public LedgerPayment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Payment " + id + " is not of a positive amount");
        }
    }
}
