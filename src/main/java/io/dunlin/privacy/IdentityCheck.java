package io.dunlin.privacy;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code identityCheck}. */
public final class IdentityCheck {

    private IdentityCheck() {}

    /** What somebody said of themselves. */
    @Input("IdentityCheckInput")
    @Description("What a person said, to be compared with what is recorded. Give at least one of the three.")
    public record IdentityCheckInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters. A repetition is not a second check.")
            @PlainText
            @Nullable
            String idempotencyKey,

            @Id
            @NonNull
            @Description("The person: the id of a borrower or a contact.")
            @Ref({NodeType.BORROWER, NodeType.CONTACT})
            String subject,

            @Description("The date of birth. Not for a contact, of whom none is recorded.") @Nullable
            LocalDate birthDate,

            @Description(
                    "The end of the national id, 4 to 6 letters and digits. Case, spaces and hyphens do not matter. Not "
                            + "for a contact, of whom none is recorded.")
            @PlainText
            @Nullable
            String nationalIdEnds,

            @Description(
                    "The postal code, 3 to 10 letters and digits, among them a digit. It matches when it stands as a "
                            + "word in an address of the person. Case, spaces and hyphens do not matter.")
            @PlainText
            @Nullable
            String postalCode)
            implements Repeatable {

        /** What was given, in the order of the values. */
        List<IdentityField> given() {
            return Stream.of(
                            birthDate == null ? null : IdentityField.BIRTH_DATE,
                            nationalIdEnds == null ? null : IdentityField.NATIONAL_ID_ENDS,
                            postalCode == null ? null : IdentityField.POSTAL_CODE)
                    .flatMap(Stream::ofNullable)
                    .toList();
        }

        /** Without what was said, which is for no log. */
        @Override
        public String toString() {
            return "IdentityCheckInput" + given();
        }
    }

    @Type("IdentityCheckPayload")
    @Description("The result of `identityCheck`. The check is recorded as an access to personal data.")
    public record IdentityCheckPayload(
            @Description(
                    "Whether everything that was given is as recorded. What is not on record does not match. Null when "
                            + "the check was refused.")
            @Nullable
            Boolean matches,

            @Description("What was compared; null when the check was refused.") @Nullable
            List<@NonNull IdentityField> checked,

            @NonNull @Description("Why the check was refused; empty when it was made.")
            List<@NonNull UserError> userErrors) {}
}
