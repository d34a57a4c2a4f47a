package io.dunlin.loan;

import io.dunlin.loan.ledger.Allocation;
import io.dunlin.platform.MoneyView;
import io.dunlin.vocabulary.BalanceComponent;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a part of a payment paid. */
@Type("Allocation")
@Description("What a part of a payment paid.")
public record AllocationView(
        @Description("The number of the installment.") int installment,
        @NonNull @Description("What of the installment.") BalanceComponent component,
        @NonNull @Description("How much of it.") MoneyView amount) {

    static AllocationView of(Allocation allocation) {
        return new AllocationView(allocation.installment(), allocation.component(), MoneyView.of(allocation.amount()));
    }
}
