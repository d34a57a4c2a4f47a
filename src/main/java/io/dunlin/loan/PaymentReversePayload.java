package io.dunlin.loan;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The reversed payment. */
@Type("PaymentReversePayload")
@Description("The result of `paymentReverse`.")
public record PaymentReversePayload(
        @Description("The payment; null when refused.") @Nullable
        PaymentView payment,

        @Description("The loan without the payment; null when refused.") @Nullable
        LoanView loan,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
