package io.dunlin.loan;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The lifted hold. */
@Type("LoanHoldLiftPayload")
@Description("The result of `loanHoldLift`.")
public record LoanHoldLiftPayload(
        @Description("The hold; null when refused.") @Nullable
        LoanHoldView hold,

        @Description("The loan; null when refused.") @Nullable
        LoanView loan,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
