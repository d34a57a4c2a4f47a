package io.dunlin.arrangement.promise;

import io.dunlin.platform.Decimal;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A sum by a day. */
@Input("PromiseInstallmentInput")
@Description("A sum that will be paid by a day.")
public record PromiseInstallmentInput(
        @NonNull
        @Description(
                "The day: not before the business date, at most as many days ahead as the policy allows, and after "
                        + "that of the installment before.")
        LocalDate dueOn,

        @NonNull
        @Description("The amount: more than 0, with no more decimals than the currency has, and not below the smallest "
                + "installment of the policy unless all that is owed is promised.")
        Decimal amount) {}
