package io.dunlin.retention;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A legal hold to be lifted. */
@Input("LegalHoldLiftInput")
@Description("A legal hold to lift.")
public record LegalHoldLiftInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The hold.") String legalHoldId,

        @NonNull
        @Description("Why nobody needs the data any more, 1 to 500 characters.")
        @NotBlank(message = "A reason is needed.")
        @Size(max = 500, message = "A reason has at most 500 characters.")
        @PlainText
        String reason) {}
