package io.dunlin.casework.visit;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What became of a visit to approve. */
@Type("VisitApprovePayload")
@Description("What became of a visit to approve.")
public record VisitApprovePayload(
        @Description("The approved visit; null when refused.") @Nullable
        VisitView visit,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {}
