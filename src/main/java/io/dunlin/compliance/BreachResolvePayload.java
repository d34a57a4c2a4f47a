package io.dunlin.compliance;

import io.dunlin.guard.decision.BreachView;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of resolving a breach. */
@Type("BreachResolvePayload")
@Description("The result of `breachResolve`.")
public record BreachResolvePayload(
        @Description("The breach; null when refused.") @Nullable
        BreachView breach,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
