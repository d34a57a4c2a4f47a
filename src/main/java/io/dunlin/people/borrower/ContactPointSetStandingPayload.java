package io.dunlin.people.borrower;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of a change of standing. */
@Type("ContactPointSetStandingPayload")
@Description("The result of `contactPointSetStanding`.")
public record ContactPointSetStandingPayload(
        @Description("The contact point with its new standing; null when refused.") @Nullable
        ContactPointView contactPoint,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
