package io.dunlin.policy;

import java.util.EnumSet;
import java.util.List;

/** What an installment's balance is made of. */
public enum BalanceComponent {
    /** The part of the sum lent. */
    PRINCIPAL,
    /** The contract's interest for the period. */
    INTEREST,
    /** The late fee, charged once. */
    FEE,
    /** Penalty interest, accrued daily on principal that is past due. */
    PENALTY;

    /** Whether the list names every component exactly once, as an allocation order must. */
    public static boolean isCompleteOrder(List<BalanceComponent> order) {
        return order.size() == values().length && EnumSet.copyOf(order).size() == values().length;
    }
}
