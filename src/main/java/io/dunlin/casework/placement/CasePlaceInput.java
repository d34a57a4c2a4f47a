package io.dunlin.casework.placement;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A case to place, and the agency that gets it. White space around the code is dropped. */
@Input("CasePlaceInput")
@Description("A placement of a case with an agency.")
public record CasePlaceInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The case, which must be open and not placed.")
        String caseId,

        @NonNull
        @Description("The code of the agency, as in the token of its staff: 1 to 100 characters.")
        @NotBlank(message = "A placement needs an agency.")
        @Size(max = 100, message = "The code of an agency has at most 100 characters.")
        @PlainText
        String agency,

        @Description("The version that the client has seen. If the case has another version now, the answer is "
                + "STALE_VERSION.")
        @Nullable
        Integer expectedVersion) {

    public CasePlaceInput {
        agency = agency.strip();
    }
}
