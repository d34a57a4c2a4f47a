package io.dunlin.loan;

import io.dunlin.loan.ledger.Balance;
import io.dunlin.platform.MoneyView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** An amount by component. */
@Type("Balance")
@Description("An amount, split into its components.")
public record BalanceView(
        @NonNull @Description("Principal.") MoneyView principal,
        @NonNull @Description("Interest of the schedule.") MoneyView interest,
        @NonNull @Description("Late fees.") MoneyView fee,
        @NonNull @Description("Penalty interest.") MoneyView penalty,

        @NonNull @Description("Costs that were added, such as those of a court.")
        MoneyView cost,

        @NonNull @Description("The sum of all components.") MoneyView total) {

    static BalanceView of(Balance balance) {
        return new BalanceView(
                MoneyView.of(balance.principal()),
                MoneyView.of(balance.interest()),
                MoneyView.of(balance.fee()),
                MoneyView.of(balance.penalty()),
                MoneyView.of(balance.cost()),
                MoneyView.of(balance.total()));
    }
}
