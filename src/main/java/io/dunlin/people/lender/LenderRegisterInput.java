package io.dunlin.people.lender;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.vocabulary.LenderLicence;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A lender to register. White space around code and name is dropped. */
@Input("LenderRegisterInput")
@Description("A lender to register.")
public record LenderRegisterInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @NonNull
        @Description("The unique code of the lender, 1 to 64 characters.")
        @NotBlank(message = "A lender needs a code.")
        @Size(max = 64, message = "A code has at most 64 characters.")
        @PlainText
        String code,

        @NonNull
        @Description("The full name, 1 to 200 characters.")
        @NotBlank(message = "A lender needs a name.")
        @Size(max = 200, message = "A name has at most 200 characters.")
        @PlainText
        String name,

        @NonNull @Description("The country of the licence: ISO 3166-1 alpha-2, in capitals.")
        String country,

        @NonNull @Description("The licence of the lender.") LenderLicence licence) {

    public LenderRegisterInput {
        code = code.strip();
        name = name.strip();
    }
}
