package io.dunlin.casework.visit;

import io.dunlin.guard.ContactPermissionView;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of planning a visit. */
@Type("VisitPlanPayload")
@Description("The result of `visitPlan`.")
public record VisitPlanPayload(
        @Description("The planned visit; null when refused.") @Nullable
        VisitView visit,

        @Description("The answer of the rules to the planned visit; null when refused. The visit is planned even if a "
                + "rule forbids it, but then it cannot be approved.")
        @Nullable
        ContactPermissionView permission,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
