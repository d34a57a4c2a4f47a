package io.dunlin.people.borrower;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code borrowerCorrect}. */
public final class BorrowerCorrect {

    private BorrowerCorrect() {}

    /** The fields of a borrower to correct. White space around texts is dropped. */
    @Input("BorrowerCorrectInput")
    @Description("A correction of a borrower. A field that is left out stays unchanged. Null removes the national "
            + "id, the birth date or the subdivision; for other fields null is refused.")
    public record BorrowerCorrectInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @Id @NonNull @Description("The borrower.") @Ref(NodeType.BORROWER)
            String borrowerId,

            @Description(
                    "The version that the correction is based on. If the borrower has another version now, the answer "
                            + "is STALE_VERSION. Null: no check.")
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

            @Description("The date of birth: from 1900 on, not after the business date.") @Nullable
            LocalDate birthDate,

            @Description("The country: ISO 3166-1 alpha-2, in capitals.") @Nullable
            String country,

            @Description("The part of the ISO 3166-2 code after the country, such as CA for US-CA.") @Nullable
            String subdivision,

            @Description("The time zone: a region of the IANA database, or UTC.") @Nullable
            String timeZone,

            @Description("The language: a BCP 47 tag.") @Nullable
            String locale)
            implements Repeatable {

        public BorrowerCorrectInput {
            name = name == null ? null : name.strip();
            nationalId = nationalId == null ? null : nationalId.strip();
        }
    }

    /** The result of a correction. */
    @Type("BorrowerCorrectPayload")
    @Description("The result of `borrowerCorrect`.")
    public record BorrowerCorrectPayload(
            @Description("The corrected borrower. After STALE_VERSION: the borrower as it is now.") @Nullable
            BorrowerView borrower,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
