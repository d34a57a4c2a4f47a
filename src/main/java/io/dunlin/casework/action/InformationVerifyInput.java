package io.dunlin.casework.action;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What an action found out. */
@Input("InformationVerifyInput")
@Description("What an action found out of something that the borrower had told.")
public record InformationVerifyInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id
        @NonNull
        @Description(
                "The action; of one that is corrected, its correction. One with a contact (party CONTACT) must have the purpose "
                        + "VERIFY_INFORMATION, and tell that identity and purpose were disclosed and the debt was not.")
        String actionId,

        @NonNull
        @Description("What was asked about, as \"address\" or \"employer\": 1 to 100 characters.")
        @NotBlank(message = "What was asked about?")
        @Size(max = 100, message = "A field has at most 100 characters.")
        @PlainText
        String field,

        @NonNull
        @Description("What the borrower had told, 1 to 500 characters.")
        @NotBlank(message = "What had the borrower told?")
        @Size(max = 500, message = "A claim has at most 500 characters.")
        @PlainText
        String claimed,

        @NonNull @Description("What was found out.") VerificationResult result) {}
