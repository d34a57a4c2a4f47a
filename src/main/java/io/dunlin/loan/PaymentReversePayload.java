package io.dunlin.loan;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The reversed payment. */
@Type("PaymentReversePayload")
@Description("The reversed payment.")
public record PaymentReversePayload(
        @Description("The payment; null when it was refused.") @Nullable
        PaymentView payment,

        @Description("The loan without the payment; null when it was refused.") @Nullable
        LoanView loan,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {}
