package io.dunlin.people.borrower;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of a correction. */
@Type("BorrowerCorrectPayload")
@Description("The result of `borrowerCorrect`.")
public record BorrowerCorrectPayload(
        @Description("The corrected borrower. After STALE_VERSION: the borrower as it is now.") @Nullable
        BorrowerView borrower,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
