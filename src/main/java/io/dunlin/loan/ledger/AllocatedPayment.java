package io.dunlin.loan.ledger;

import io.dunlin.kernel.Money;
import java.util.List;
import java.util.UUID;

/**
 * A payment, and what its parts paid.
 *
 * @param allocations in the order in which they were paid; with {@code unallocated}, and what of it was refunded or
 *     transferred, they sum to the payment
 * @param unallocated what was left when nothing was outstanding any more, less what was refunded or transferred
 */
public record AllocatedPayment(UUID paymentId, List<Allocation> allocations, Money unallocated) {

    public AllocatedPayment {
        allocations = List.copyOf(allocations);
    }
}
