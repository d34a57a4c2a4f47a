package io.dunlin.people.contact;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The result of recording a contact's consent. */
@Type("ContactConsentRecordPayload")
@Description("The result of `contactConsentRecord`.")
public record ContactConsentRecordPayload(
        @Description("The contact with the consent that counts now; null when refused.") @Nullable
        ContactView contact,

        @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
        List<@NonNull UserError> userErrors) {}
