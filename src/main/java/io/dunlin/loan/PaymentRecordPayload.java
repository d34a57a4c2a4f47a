package io.dunlin.loan;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The recorded payment. */
@Type("PaymentRecordPayload")
@Description("The recorded payment.")
public record PaymentRecordPayload(
        @Description("The payment; null when it was refused.") @Nullable
        PaymentView payment,

        @Description("The loan with the payment; null when it was refused.") @Nullable
        LoanView loan,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {}
