package io.dunlin.people.contact;

import io.dunlin.people.borrower.BorrowerView;
import io.dunlin.people.borrower.ContactPointInput;
import io.dunlin.platform.mutation.Line;
import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Repeatable;
import io.dunlin.platform.mutation.UserError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The mutation {@code borrowerRegister}. */
public final class BorrowerRegister {

    private BorrowerRegister() {}

    /**
     * A borrower to register. White space around texts is dropped.
     *
     * <p>Not a record: the schema shows an optional list in an input record as required. An explicit null means the
     * default.
     */
    @Input("BorrowerRegisterInput")
    @Description("A borrower to register, with contact points and contacts.")
    @SuppressWarnings("NullAway.Init") // filled by the library that reads requests, or by an import
    public static final class BorrowerRegisterInput implements Repeatable {

        @Description("Makes the mutation safe to repeat: 1 to 200 characters.")
        @PlainText
        public @Nullable String idempotencyKey;

        @NonNull
        @Description("The lender's number of the borrower, 1 to 64 characters; unique.")
        @Line(max = 64)
        public String number;

        @NonNull
        @Description("The full name, 1 to 200 characters.")
        @Line(max = 200)
        public String name;

        @Description("The number of an identity document or register, 1 to 64 characters.")
        @Size(min = 1, max = 64, message = "A national id has 1 to 64 characters.")
        @PlainText
        public @Nullable String nationalId;

        @Description("The date of birth: from 1900 on, not after the business date.")
        public @Nullable LocalDate birthDate;

        @NonNull
        @Description("The country whose rules apply: ISO 3166-1 alpha-2, in capitals.")
        public String country;

        @Description("The state or province: the part of the ISO 3166-2 code after the country, such as CA for US-CA.")
        public @Nullable String subdivision;

        @NonNull
        @Description("The borrower's time zone: a region of the IANA database, or UTC.")
        public String timeZone;

        @DefaultValue("en")
        @Description("The language to speak and write to the borrower: a BCP 47 tag.")
        public @Nullable String locale;

        @Description("The borrower's contact points: at most 50, none twice.")
        @Size(max = 50, message = "At most 50 contact points can be added at once.")
        public @Nullable List<@NonNull @Valid ContactPointInput> contactPoints;

        @Description("Persons linked to the borrower; at most 50.")
        @Size(max = 50, message = "At most 50 contacts can be added at once.")
        public @Nullable List<@NonNull @Valid ContactInput> contacts;

        public void setNumber(String number) {
            this.number = number.strip();
        }

        public void setName(String name) {
            this.name = name.strip();
        }

        public void setNationalId(@Nullable String nationalId) {
            this.nationalId = nationalId == null ? null : nationalId.strip();
        }

        @Override
        public @Nullable String idempotencyKey() {
            return idempotencyKey;
        }
    }

    /** The result of a registration. */
    @Type("BorrowerRegisterPayload")
    @Description("The result of `borrowerRegister`.")
    public record BorrowerRegisterPayload(
            @Description("The registered borrower; null when refused.") @Nullable
            BorrowerView borrower,

            @NonNull @Description("Why the mutation was refused; empty when it succeeded.")
            List<@NonNull UserError> userErrors) {}
}
