package io.dunlin.loan;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The loan that was charged off. */
@Type("LoanChargeOffPayload")
@Description("The loan that was charged off.")
public record LoanChargeOffPayload(
        @Description("The loan; null when it was refused, but the current one when its version was stale.") @Nullable
        LoanView loan,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {}
