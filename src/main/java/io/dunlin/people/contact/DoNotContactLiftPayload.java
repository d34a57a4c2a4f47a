package io.dunlin.people.contact;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of lifting a request. */
@Type("DoNotContactLiftPayload")
@Description("The result of `doNotContactLift`.")
public record DoNotContactLiftPayload(
        @Description("The lifted request; null when refused.") @Nullable
        DoNotContactView doNotContact,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
