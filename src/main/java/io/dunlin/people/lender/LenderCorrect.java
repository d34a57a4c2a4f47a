package io.dunlin.people.lender;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.vocabulary.LenderLicence;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code lenderCorrect}. */
public final class LenderCorrect {

    private LenderCorrect() {}

    /** White space around the code is dropped. */
    @Input("LenderCorrectInput")
    @Description("A correction of a lender. A field that is left out stays unchanged. Null removes the address, the "
            + "telephone number, the e-mail address or the website; for name and licence null is refused.")
    public record LenderCorrectInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @NonNull @Description("The code of the lender.") @PlainText
            String code,

            @Description("The full name, 1 to 200 characters. The settings name the default lender.")
            @Size(max = 200, message = "At most {max} characters are allowed.")
            @PlainText
            @Nullable
            String name,

            @Description("The licence of the lender. The settings say that of the default lender.") @Nullable
            LenderLicence licence,

            @Description("The postal address, 1 to 500 characters; line breaks are allowed.")
            @Size(min = 1, max = 500, message = "A postal address has 1 to 500 characters.")
            @PlainText(lines = true)
            @Nullable
            String postalAddress,

            @Description("The telephone number, 1 to 50 characters.")
            @Size(min = 1, max = 50, message = "A telephone number has 1 to 50 characters.")
            @PlainText
            @Nullable
            String telephone,

            @Description("The e-mail address, at most 254 characters.")
            @Size(min = 1, max = 254, message = "An e-mail address has 1 to 254 characters.")
            @Email(message = "This is not an e-mail address.")
            @PlainText
            @Nullable
            String email,

            @Description("The address of the website, 1 to 200 characters.")
            @Size(min = 1, max = 200, message = "The address of a website has 1 to 200 characters.")
            @PlainText
            @Nullable
            String website,

            @Description("The version that the correction is based on. If the lender has another version now, the "
                    + "answer is STALE_VERSION. Null: no check.")
            @Nullable
            Integer expectedVersion)
            implements Repeatable {

        public LenderCorrectInput {
            code = code.strip();
        }
    }

    @Type("LenderPayload")
    @Description("The result of `lenderCorrect`.")
    public record LenderPayload(
            @Description("The lender; null when refused. After STALE_VERSION: the lender as it is now.") @Nullable
            LenderView lender,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
