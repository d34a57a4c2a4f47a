package io.dunlin.queue;

import io.dunlin.casework.CaseView;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Which case was taken. */
@Type("CaseClaimNextPayload")
@Description("Which case was taken.")
public record CaseClaimNextPayload(
        @Name("case")
        @Description("The case, now assigned to the user; null without an error when the queue has none to take.")
        @Nullable
        CaseView collectionCase,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {}
