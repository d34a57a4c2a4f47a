package io.dunlin.loan;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The loan that was charged off. */
@Type("LoanChargeOffPayload")
@Description("The result of `loanChargeOff`.")
public record LoanChargeOffPayload(
        @Description("The loan; null when refused. After STALE_VERSION: the loan as it is now.") @Nullable
        LoanView loan,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
