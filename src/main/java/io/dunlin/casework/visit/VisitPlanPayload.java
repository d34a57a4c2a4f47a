package io.dunlin.casework.visit;

import io.dunlin.guard.ContactPermissionView;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What became of a visit to plan. */
@Type("VisitPlanPayload")
@Description("What became of a visit to plan.")
public record VisitPlanPayload(
        @Description("The planned visit; null when refused.") @Nullable
        VisitView visit,

        @Description(
                "What the rules say of the visit as it is planned; null when refused. It is planned all the same, and is approved only when "
                        + "none is against it.")
        @Nullable
        ContactPermissionView permission,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {}
