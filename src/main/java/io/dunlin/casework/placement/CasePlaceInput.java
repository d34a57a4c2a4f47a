package io.dunlin.casework.placement;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which case is to be with which agency. White space around the code is dropped. */
@Input("CasePlaceInput")
@Description("Which case is to be with which agency.")
public record CasePlaceInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The case, which must be open and with no agency.")
        String caseId,

        @NonNull
        @Description("The code of the agency, 1 to 100 characters: that of the claim with which its people sign in.")
        @NotBlank(message = "A placement needs an agency.")
        @Size(max = 100, message = "The code of an agency has at most 100 characters.")
        @PlainText
        String agency,

        @Description(
                "The version that the client has seen; refused with STALE_VERSION when the case has another by now.")
        @Nullable
        Integer expectedVersion) {

    public CasePlaceInput {
        agency = agency.strip();
    }
}
