package io.dunlin.loan;

import io.dunlin.loan.ledger.Allocation;
import io.dunlin.platform.MoneyView;
import io.dunlin.vocabulary.BalanceComponent;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A part of a payment, and what it paid. */
@Type("Allocation")
@Description("A part of a payment, and what it paid.")
public record AllocationView(
        @Description("The number of the installment that it paid.")
        int installment,

        @NonNull @Description("The component of the installment that it paid.")
        BalanceComponent component,

        @NonNull @Description("The amount of the part.") MoneyView amount) {

    static AllocationView of(Allocation allocation) {
        return new AllocationView(allocation.installment(), allocation.component(), MoneyView.of(allocation.amount()));
    }
}
