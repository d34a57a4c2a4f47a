package io.dunlin.compliance;

import io.dunlin.guard.ContactPermissionView;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import jakarta.validation.Valid;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code contactPermit}. */
public final class ContactPermit {

    private ContactPermit() {}

    /** A contact to reserve. */
    @Input("ContactPermitInput")
    @Description("A contact to reserve.")
    public record ContactPermitInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @NonNull @Valid @Description("The contact. Leave out `at`, or set it to within five minutes of now.")
            ContactProposalInput proposal)
            implements Repeatable {}

    @Type("ContactPermitPayload")
    @Description("The result of `contactPermit`.")
    public record ContactPermitPayload(
            @Description("The permit; null when the contact is not allowed.") @Nullable
            ContactPermitView permit,

            @Description("The answer of the rules; null when the input was invalid.") @Nullable
            ContactPermissionView permission,

            @NonNull
            @Description(
                    "CONTACT_REFUSED when a rule forbids the contact, REQUIRED for input that rules need: no permit is "
                            + "given, but the decision is recorded. With any other code nothing was recorded.")
            List<@NonNull UserError> userErrors) {}
}
