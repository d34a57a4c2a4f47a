package io.dunlin.people.agency;

import io.dunlin.platform.Decimal;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.vocabulary.ActorType;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The mutation {@code agencyCorrect}. */
public final class AgencyCorrect {

    private AgencyCorrect() {}

    /** Not a record: the optional list of an input record comes out as required. */
    @Input("AgencyCorrectInput")
    @Description("A correction of an agency. A field that is left out stays unchanged. Null removes the end of the "
            + "contract, the commission, the address, the telephone number or the e-mail address; for name, actor "
            + "type and countries null is refused.")
    @SuppressWarnings("NullAway.Init") // filled by the library that reads requests
    public static final class AgencyCorrectInput implements Repeatable {

        @Description("Makes the mutation safe to repeat: 1 to 200 characters.")
        @PlainText
        public @Nullable String idempotencyKey;

        @NonNull
        @Description("The code of the agency.")
        @PlainText
        public String code;

        @Description("The full name, 1 to 200 characters.")
        @Size(max = 200, message = "At most {max} characters are allowed.")
        @PlainText
        public @Nullable String name;

        @Description(
                "The role of the agency: AGENCY or DEBT_BUYER, while no case is placed with it. Its people get it too.")
        public @Nullable ActorType actorType;

        @Description("Where the agency may work, at least one country: ISO 3166-1 alpha-2, in capitals.")
        public @Nullable List<@NonNull String> countries;

        @Description("The last day of the contract, from 1970 on and before the year 3000.")
        public @Nullable LocalDate contractThrough;

        @Description("The agency's share of what it recovers, as a decimal from 0 to 1 with at most six decimals.")
        public @Nullable Decimal commissionRate;

        @Description("The postal address, 1 to 500 characters; line breaks are allowed.")
        @Size(min = 1, max = 500, message = AgencyRules.ADDRESS)
        @PlainText(lines = true)
        public @Nullable String postalAddress;

        @Description("The telephone number, 1 to 50 characters.")
        @Size(min = 1, max = 50, message = AgencyRules.TELEPHONE)
        @PlainText
        public @Nullable String telephone;

        @Description("The e-mail address, at most 254 characters.")
        @Size(min = 1, max = 254, message = AgencyRules.EMAIL)
        @Email(message = AgencyRules.NO_EMAIL)
        @PlainText
        public @Nullable String email;

        @Description("The version that the correction is based on. If the agency has another version now, the answer "
                + "is STALE_VERSION. Null: no check.")
        public @Nullable Integer expectedVersion;

        @Override
        public @Nullable String idempotencyKey() {
            return idempotencyKey;
        }
    }
}
