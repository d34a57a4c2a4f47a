package io.dunlin.loan;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The placed hold. */
@Type("LoanHoldPlacePayload")
@Description("The placed hold.")
public record LoanHoldPlacePayload(
        @Description("The hold; null when it was refused.") @Nullable
        LoanHoldView hold,

        @Description("The loan with the hold; null when it was refused.") @Nullable
        LoanView loan,

        @NonNull @Description("What is unusual about the hold, which was placed all the same.")
        List<@NonNull String> warnings,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {}
