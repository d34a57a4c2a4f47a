package io.dunlin.casework;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What became of an assignment. */
@Type("CaseAssignPayload")
@Description("What became of an assignment.")
public record CaseAssignPayload(
        @Name("case")
        @Description("The case as assigned, or as it is when another change came first (STALE_VERSION).")
        @Nullable
        CaseView collectionCase,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {}
