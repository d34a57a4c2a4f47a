package io.dunlin.compliance;

import io.dunlin.guard.ContactPermissionView;
import io.dunlin.platform.mutation.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What became of a contact to reserve. */
@Type("ContactPermitPayload")
@Description("What became of a contact to reserve.")
public record ContactPermitPayload(
        @Description("The permit; null when the contact is not allowed.") @Nullable
        ContactPermitView permit,

        @Description("What the rules say; null when the input was wrong.") @Nullable
        ContactPermissionView permission,

        @NonNull
        @Description(
                "CONTACT_REFUSED when a rule is against it, REQUIRED for fields without which rules cannot tell: then the decision is "
                        + "recorded, and no permit is given. Any other: nothing was written.")
        List<@NonNull UserError> userErrors) {}
