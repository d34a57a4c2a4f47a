package io.dunlin.privacy;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which personal data somebody wants to see, and what for. */
@Input("PersonalDataRevealInput")
@Description("Which personal data you want to see, and what for.")
public record PersonalDataRevealInput(
        @Description(
                "Makes the mutation safe to repeat: 1 to 200 characters. A repetition within a minute is no second access; a later one is refused.")
        @PlainText
        @Nullable
        String idempotencyKey,

        @Id
        @NonNull
        @Description(
                "Whose: the id of a borrower, a contact, a contact point, an action, a condition, a request not to be contacted, a hold, a "
                        + "legal hold, a payment, a breach or a visit.")
        String subject,

        @NonNull
        @Description("Which of it; fields that the subject has.")
        @NotEmpty(message = "Name at least one field.")
        List<@NonNull PersonalField> fields,

        @NonNull @Description("What for.") RevealPurpose purpose,

        @Description("More about what for, 1 to 500 characters; without personal data.")
        @Size(min = 1, max = 500, message = "A note has 1 to 500 characters.")
        @PlainText
        @Nullable
        String note) {}
