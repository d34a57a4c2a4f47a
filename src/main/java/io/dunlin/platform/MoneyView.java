package io.dunlin.platform;

import io.dunlin.kernel.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("Money")
@Description("An amount of money.")
public record MoneyView(
        @NonNull @Description("The amount in major units, with the currency's decimal places: \"12.50\".")
        Decimal amount,

        @NonNull @Description("The currency: an ISO 4217 code.")
        String currency) {

    public static MoneyView of(Money money) {
        return new MoneyView(Decimal.of(money.amount()), money.currency().getCurrencyCode());
    }
}
