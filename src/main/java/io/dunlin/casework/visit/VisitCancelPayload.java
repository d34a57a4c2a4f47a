package io.dunlin.casework.visit;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of cancelling a visit. */
@Type("VisitCancelPayload")
@Description("The result of `visitCancel`.")
public record VisitCancelPayload(
        @Description("The cancelled visit; null when refused.") @Nullable
        VisitView visit,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
