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
    PENALTY,
    /** What the lender spent to get the debt paid, such as the costs of a court. */
    @Description("Costs that were added, such as those of a court.")
    COST;

    /**
     * Whether the list names every component exactly once, as an allocation order must. Costs may be left out: orders
     * are older than they are.
     */
    public static boolean isCompleteOrder(List<BalanceComponent> order) {
        EnumSet<BalanceComponent> named = EnumSet.noneOf(BalanceComponent.class);
        named.addAll(order);
        boolean once = named.size() == order.size();
        named.add(COST);
        return once && named.size() == values().length;
    }
}
