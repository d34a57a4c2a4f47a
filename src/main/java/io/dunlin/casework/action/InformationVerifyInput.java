package io.dunlin.casework.action;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A finding of an action. */
@Input("InformationVerifyInput")
@Description("A check of what the borrower had said, made during an action.")
public record InformationVerifyInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id
        @NonNull
        @Description("The action; if it was corrected, the latest correction. For party CONTACT its purpose must be "
                + "VERIFY_INFORMATION, and it must record that identity and purpose were disclosed and the debt was "
                + "not.")
        String actionId,

        @NonNull
        @Description("The subject of the check, such as \"address\" or \"employer\": 1 to 100 characters.")
        @NotBlank(message = "Give the subject of the check.")
        @Size(max = 100, message = "A field has at most 100 characters.")
        @PlainText
        String field,

        @NonNull
        @Description("What the borrower had said, 1 to 500 characters.")
        @NotBlank(message = "Give what the borrower had said.")
        @Size(max = 500, message = "A claim has at most 500 characters.")
        @PlainText
        String claimed,

        @NonNull @Description("The result of the check.") VerificationResult result) {}
