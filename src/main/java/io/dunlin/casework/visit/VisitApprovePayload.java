package io.dunlin.casework.visit;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of approving a visit. */
@Type("VisitApprovePayload")
@Description("The result of `visitApprove`.")
public record VisitApprovePayload(
        @Description("The approved visit; null when refused.") @Nullable
        VisitView visit,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
