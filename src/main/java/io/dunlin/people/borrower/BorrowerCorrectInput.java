package io.dunlin.people.borrower;

import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What to correct of a borrower. White space around texts is dropped. */
@Input("BorrowerCorrectInput")
@Description(
        "What to correct of a borrower. A field that is left out stays as it is; an explicit null removes a national id, a"
                + " birth date or a subdivision, and is refused for the others.")
public record BorrowerCorrectInput(
        @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
        String idempotencyKey,

        @Id @NonNull @Description("The borrower.") String borrowerId,

        @Description("The version that the correction is based on; another one is refused as STALE_VERSION. Null: any.")
        @Nullable
        Integer expectedVersion,

        @Description("The full name, 1 to 200 characters.")
        @Size(max = 200, message = "A name has at most 200 characters.")
        @PlainText
        @Nullable
        String name,

        @Description("The number of an identity document or register, 1 to 64 characters.")
        @Size(min = 1, max = 64, message = "A national id has 1 to 64 characters.")
        @PlainText
        @Nullable
        String nationalId,

        @Description("The day of birth: from 1900 on, not after the business date.") @Nullable
        LocalDate birthDate,

        @Description("ISO 3166-1 alpha-2, in capitals.") @Nullable
        String country,

        @Description("ISO 3166-2 without the country, as CA for US-CA.") @Nullable
        String subdivision,

        @Description("An IANA name of a region, or UTC.") @Nullable
        String timeZone,

        @Description("A BCP 47 tag.") @Nullable String locale) {

    public BorrowerCorrectInput {
        name = name == null ? null : name.strip();
        nationalId = nationalId == null ? null : nationalId.strip();
    }
}
