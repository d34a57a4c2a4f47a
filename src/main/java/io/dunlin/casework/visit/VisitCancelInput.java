package io.dunlin.casework.visit;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A visit to cancel. */
@Input("VisitCancelInput")
@Description("A visit to cancel.")
public record VisitCancelInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The visit, which must be PLANNED or APPROVED.")
        String visitId,

        @NonNull
        @Description("The reason, 1 to 500 characters.")
        @NotBlank(message = "A cancellation needs a reason.")
        @Size(max = 500, message = "A reason has at most 500 characters.")
        @PlainText
        String reason) {}
