package io.dunlin.loan;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The placed hold. */
@Type("LoanHoldPlacePayload")
@Description("The result of `loanHoldPlace`.")
public record LoanHoldPlacePayload(
        @Description("The hold; null when refused.") @Nullable
        LoanHoldView hold,

        @Description("The loan with the hold; null when refused.") @Nullable
        LoanView loan,

        @NonNull @Description("Warnings about the hold, which was placed nevertheless.")
        List<@NonNull String> warnings,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
