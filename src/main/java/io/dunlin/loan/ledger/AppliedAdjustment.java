package io.dunlin.loan.ledger;

import io.dunlin.kernel.Money;
import java.util.List;
import java.util.UUID;

/**
 * An adjustment, and what it did.
 *
 * @param parts what it took off, or added to, each installment; empty when money left
 * @param applied at most its amount: there was no more to take on its day
 */
public record AppliedAdjustment(UUID adjustmentId, List<Allocation> parts, Money applied) {

    public AppliedAdjustment {
        parts = List.copyOf(parts);
    }
}
