package io.dunlin.people.contact;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A request not to be contacted to lift. */
@Input("DoNotContactLiftInput")
@Description("A request not to be contacted, to lift.")
public record DoNotContactLiftInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The request, which must not be lifted yet.")
        String doNotContactId,

        @NonNull
        @Description("The evidence that the person wants it lifted, 1 to 1000 characters.")
        @NotBlank(message = "Give the evidence that the person wants it lifted.")
        @Size(max = 1000, message = "Evidence has at most 1000 characters.")
        @PlainText
        String evidence) {}
