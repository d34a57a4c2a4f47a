package io.dunlin.people.contact;

import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What became of a contact's consent to record. */
@Type("ContactConsentRecordPayload")
@Description("What became of a contact's consent to record.")
public record ContactConsentRecordPayload(
        @Description("The contact with what counts now; null when refused.") @Nullable
        ContactView contact,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors) {}
