package io.dunlin.people.contact;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of replacing a contact. */
@Type("ContactReplacePayload")
@Description("The result of `contactReplace`.")
public record ContactReplacePayload(
        @Description("The new contact; null when refused.") @Nullable
        ContactView contact,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
