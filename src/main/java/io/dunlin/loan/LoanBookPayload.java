package io.dunlin.loan;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The booked loan. */
@Type("LoanBookPayload")
@Description("The result of `loanBook`.")
public record LoanBookPayload(
        @Description("The loan; null when refused.") @Nullable
        LoanView loan,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
