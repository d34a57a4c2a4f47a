package io.dunlin.guard.decision;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What was done about a breach. */
@Input("BreachResolveInput")
@Description("The resolution of a breach.")
public record BreachResolveInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The breach, which must be open.")
        String breachId,

        @NonNull @Description("The new status: REMEDIED or DISMISSED.")
        BreachStatus status,

        @NonNull
        @Description("What was done, or why it is no breach, 1 to 1000 characters.")
        @NotBlank(message = "Give what was done about the breach.")
        @Size(max = 1000, message = "A note has at most 1000 characters.")
        @PlainText
        String note) {}
