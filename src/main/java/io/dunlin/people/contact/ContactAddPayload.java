package io.dunlin.people.contact;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of adding a contact. */
@Type("ContactAddPayload")
@Description("The result of `contactAdd`.")
public record ContactAddPayload(
        @Description("The added contact; null when refused.") @Nullable
        ContactView contact,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
