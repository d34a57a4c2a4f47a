package io.dunlin.compliance;

import io.dunlin.guard.ContactPermissionView;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code contactPermit}. */
public final class ContactPermit {

    private ContactPermit() {}

    /** How many contact points a permit shows at most. */
    static final int MOST_SHOWN = 10;

    /**
     * A contact to reserve.
     *
     * <p>Not a record: the optional list of an input record comes out as required. An explicit null means the default.
     */
    @Input("ContactPermitInput")
    @Description("A contact to reserve.")
    @SuppressWarnings("NullAway.Init") // filled by the library that reads requests
    public static final class ContactPermitInput implements Repeatable {

        @Description(
                "Makes the mutation safe to repeat: 1 to 200 characters. Within a minute a repetition shows again what "
                        + "the permit shows; later it is masked.")
        @PlainText
        public @Nullable String idempotencyKey;

        @NonNull
        @Valid
        @Description("The contact. Leave out `at`, or set it to within five minutes of now.")
        public ContactProposalInput proposal;

        @Id
        @Description(
                "Contact points to show with the permit, at most 10: of the person who is contacted. Each is recorded as "
                        + "an access to personal data for the purpose CONTACT. They do not count towards "
                        + "`dunlin.privacy.reveals-per-hour` unless the permit is released, or no action redeems it in time; permits that show "
                        + "something have the limit `dunlin.privacy.permits-per-hour`. Beyond either the answer is RATE_LIMITED.")
        @Size(max = MOST_SHOWN, message = "At most 10 contact points can be shown.")
        public @Nullable List<@NonNull String> reveal;

        @Override
        public @Nullable String idempotencyKey() {
            return idempotencyKey;
        }
    }

    @Type("ContactPermitPayload")
    @Description("The result of `contactPermit` and `contactPermitStart`.")
    public record ContactPermitPayload(
            @Description("The permit; null when the contact is not allowed, or the mutation was refused.") @Nullable
            ContactPermitView permit,

            @Description("The answer of the rules; null when the input was invalid.") @Nullable
            ContactPermissionView permission,

            @NonNull
            @Description(
                    "CONTACT_REFUSED when a rule forbids the contact, REQUIRED for input that rules need: no permit is "
                            + "given, but the decision is recorded. With any other code nothing was recorded.")
            List<@NonNull UserError> userErrors) {}
}
