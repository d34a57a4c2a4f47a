package io.dunlin.vocabulary;

import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;

/** What an installment's balance is made of. */
@Description("A component of a balance.")
public enum BalanceComponent {
    /** The part of the sum lent. */
    @Description("Principal.")
    PRINCIPAL,
    /** The contract's interest for the period. */
    @Description("Interest of the schedule.")
    INTEREST,
    /** The late fee, charged once. */
    @Description("Late fees.")
    FEE,
    /** Penalty interest, accrued daily on principal that is past due. */
    @Description("Penalty interest.")
    PENALTY;

    /** Whether the list names every component exactly once, as an allocation order must. */
    public static boolean isCompleteOrder(List<BalanceComponent> order) {
        return order.size() == values().length && EnumSet.copyOf(order).size() == values().length;
    }
}
