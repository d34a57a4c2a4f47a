package io.dunlin.casework.placement;

import io.dunlin.casework.CaseView;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What became of a placement. */
@Type("CasePlacePayload")
@Description("What became of a placement.")
public record CasePlacePayload(
        @Name("case")
        @Description("The case as it is now, or as it is when another change came first (STALE_VERSION).")
        @Nullable
        CaseView collectionCase,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {}
