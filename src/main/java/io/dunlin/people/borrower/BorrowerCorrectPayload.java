package io.dunlin.people.borrower;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What became of a correction. */
@Type("BorrowerCorrectPayload")
@Description("What became of a correction.")
public record BorrowerCorrectPayload(
        @Description("The borrower as corrected, or as it is when another correction came first (STALE_VERSION).")
        @Nullable
        BorrowerView borrower,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {}
