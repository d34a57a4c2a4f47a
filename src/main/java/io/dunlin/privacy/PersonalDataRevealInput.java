package io.dunlin.privacy;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.vocabulary.PersonalField;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which personal data somebody wants to see, and for what purpose. */
@Input("PersonalDataRevealInput")
@Description("A request to see personal data unmasked, for a purpose.")
public record PersonalDataRevealInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters. Within a minute a repetition is not a "
                + "second access; later it is refused.")
        @PlainText
        @Nullable
        String idempotencyKey,

        @Id
        @NonNull
        @Description("The subject: the id of a borrower, a contact, a contact point, an action, a condition, a request "
                + "not to be contacted, a hold, a legal hold, a payment, a breach or a visit.")
        String subject,

        @NonNull
        @Description("The fields to show; the subject must have them.")
        @NotEmpty(message = "Name at least one field.")
        List<@NonNull PersonalField> fields,

        @NonNull @Description("The purpose.") RevealPurpose purpose,

        @Description("Further details of the purpose, 1 to 500 characters, without personal data.")
        @Size(min = 1, max = 500, message = "A note has 1 to 500 characters.")
        @PlainText
        @Nullable
        String note) {}
