package io.dunlin.loan.ledger;

import io.dunlin.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Money that came in, also from another loan, and was not reversed.
 *
 * @param amount more than zero
 * @param effectiveOn the day from which the payment counts, whenever it was recorded
 */
public record LedgerPayment(UUID id, Money amount, LocalDate effectiveOn) implements LedgerEntry {

    public LedgerPayment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Payment " + id + " is not of a positive amount");
        }
    }

    @Override
    public Turn turn() {
        return Turn.RECEIPT;
    }
}
