package io.dunlin.people.borrower;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What became of a state to record. */
@Type("BorrowerConditionPayload")
@Description("What became of a state of a borrower to record.")
public record BorrowerConditionPayload(
        @Description("What was recorded; null when refused.") @Nullable
        BorrowerConditionView condition,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {}
