package io.dunlin.loan.ledger;

import io.dunlin.kernel.Money;
import io.dunlin.vocabulary.AdjustmentKind;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A change of what is owed, or money that left, that was booked and not reversed. What a transfer brings to another loan
 * is a {@link LedgerPayment} there.
 *
 * @param amount more than zero; a replay may find less to take
 * @param effectiveOn the day from which it counts, whenever it was recorded
 */
public record LedgerAdjustment(UUID id, AdjustmentKind kind, Money amount, LocalDate effectiveOn)
        implements LedgerEntry {

    public LedgerAdjustment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Adjustment " + id + " is not of a positive amount");
        }
    }

    @Override
    public Turn turn() {
        return kind.paysOut() ? Turn.PAYOUT : Turn.DEBT;
    }
}
