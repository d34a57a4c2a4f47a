package io.dunlin.casework.visit;

import io.dunlin.casework.action.ActionView;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of completing a visit. */
@Type("VisitCompletePayload")
@Description("The result of `visitComplete`.")
public record VisitCompletePayload(
        @Description("The performed visit; null when refused.") @Nullable
        VisitView visit,

        @Description("The visit as an action of the case; null when refused.") @Nullable
        ActionView action,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
