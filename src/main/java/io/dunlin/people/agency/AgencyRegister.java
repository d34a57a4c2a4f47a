package io.dunlin.people.agency;

import io.dunlin.platform.Decimal;
import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.vocabulary.ActorType;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The mutation {@code agencyRegister}. */
public final class AgencyRegister {

    private AgencyRegister() {}

    /** White space around code and name is dropped; an explicit null of the actor type means the default. */
    @Input("AgencyRegisterInput")
    @Description("An agency to register, at first without a review: cases can be placed once it has passed one.")
    public record AgencyRegisterInput(
            @Description("Makes the mutation safe to repeat: 1 to 200 characters.") @PlainText @Nullable
            String idempotencyKey,

            @NonNull
            @Description("The unique code of the agency, as in the token of its staff: 1 to 100 characters.")
            @Line(max = 100)
            String code,

            @NonNull @Description("The full name, 1 to 200 characters.") @Line(max = 200)
            String name,

            @DefaultValue("AGENCY") @Description("The role of the agency: AGENCY or DEBT_BUYER.") @Nullable
            ActorType actorType,

            @NonNull @Description("Where the agency may work, at least one country: ISO 3166-1 alpha-2, in capitals.")
            List<@NonNull String> countries,

            @Description("The last day of the contract, from 1970 on and before the year 3000; null for no end.")
            @Nullable
            LocalDate contractThrough,

            @Description("The agency's share of what it recovers, as a decimal from 0 to 1 with at most six decimals.")
            @Nullable
            Decimal commissionRate,

            @Description("The postal address, 1 to 500 characters; line breaks are allowed.")
            @Size(min = 1, max = 500, message = AgencyRules.ADDRESS)
            @PlainText(lines = true)
            @Nullable
            String postalAddress,

            @Description("The telephone number, 1 to 50 characters.")
            @Size(min = 1, max = 50, message = AgencyRules.TELEPHONE)
            @PlainText
            @Nullable
            String telephone,

            @Description("The e-mail address, at most 254 characters.")
            @Size(min = 1, max = 254, message = AgencyRules.EMAIL)
            @Email(message = AgencyRules.NO_EMAIL)
            @PlainText
            @Nullable
            String email)
            implements Repeatable {

        public AgencyRegisterInput {
            code = code.strip();
            name = name.strip();
            actorType = actorType == null ? ActorType.AGENCY : actorType;
        }
    }
}
