package io.dunlin.people.collector;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.vocabulary.ActorType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A collector to register. White space around texts is dropped; an explicit null means the default. */
@Input("CollectorRegisterInput")
@Description("A collector to register, at first without a training.")
public record CollectorRegisterInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @NonNull
        @Description("The unique code of the collector, 1 to 64 characters.")
        @NotBlank(message = "A collector needs a code.")
        @Size(max = 64, message = "A code has at most 64 characters.")
        @PlainText
        String code,

        @NonNull
        @Description("The full name, 1 to 200 characters.")
        @NotBlank(message = "A collector needs a name.")
        @Size(max = 200, message = "A name has at most 200 characters.")
        @PlainText
        String name,

        @NonNull
        @Description("The employer, 1 to 200 characters.")
        @NotBlank(message = "A collector needs an employer.")
        @Size(max = 200, message = "An employer has at most 200 characters.")
        @PlainText
        String employer,

        @DefaultValue("FIRST_PARTY") @Description("The employer's role; SYSTEM is not allowed.") @Nullable
        ActorType actorType) {

    public CollectorRegisterInput {
        code = code.strip();
        name = name.strip();
        employer = employer.strip();
        actorType = actorType == null ? ActorType.FIRST_PARTY : actorType;
    }
}
