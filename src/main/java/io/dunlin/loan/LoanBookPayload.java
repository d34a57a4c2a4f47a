package io.dunlin.loan;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The booked loan. */
@Type("LoanBookPayload")
@Description("The booked loan.")
public record LoanBookPayload(
        @Description("The loan; null when it was refused.") @Nullable
        LoanView loan,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {}
