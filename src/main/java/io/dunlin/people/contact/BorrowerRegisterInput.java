package io.dunlin.people.contact;

import io.dunlin.people.borrower.ContactPointInput;
import io.dunlin.platform.mutation.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A borrower to register. White space around texts is dropped.
 *
 * <p>Not a record: the schema shows an optional list in an input record as required. An explicit null means the
 * default.
 */
@Input("BorrowerRegisterInput")
@Description("A borrower to register, with contact points and contacts.")
public final class BorrowerRegisterInput {

    @Description("Makes the mutation safe to repeat: 1 to 200 characters.")
    @PlainText
    public @Nullable String idempotencyKey;

    @NonNull
    @Description("The lender's number of the borrower, 1 to 64 characters; unique.")
    @NotBlank(message = "A borrower needs a number.")
    @Size(max = 64, message = "A number has at most 64 characters.")
    @PlainText
    public String number;

    @NonNull
    @Description("The full name, 1 to 200 characters.")
    @NotBlank(message = "A borrower needs a name.")
    @Size(max = 200, message = "A name has at most 200 characters.")
    @PlainText
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

    /** For the library that reads requests. */
    @SuppressWarnings("NullAway.Init")
    public BorrowerRegisterInput() {}

    public BorrowerRegisterInput(
            @Nullable String idempotencyKey,
            String number,
            String name,
            @Nullable String nationalId,
            @Nullable LocalDate birthDate,
            String country,
            @Nullable String subdivision,
            String timeZone,
            @Nullable String locale,
            @Nullable List<ContactPointInput> contactPoints,
            @Nullable List<ContactInput> contacts) {
        this.idempotencyKey = idempotencyKey;
        setNumber(number);
        setName(name);
        setNationalId(nationalId);
        this.birthDate = birthDate;
        this.country = country;
        this.subdivision = subdivision;
        this.timeZone = timeZone;
        this.locale = locale;
        this.contactPoints = contactPoints;
        this.contacts = contacts;
    }

    public void setNumber(String number) {
        this.number = number.strip();
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public void setNationalId(@Nullable String nationalId) {
        this.nationalId = nationalId == null ? null : nationalId.strip();
    }

    @Nullable
    String idempotencyKey() {
        return idempotencyKey;
    }

    String number() {
        return number;
    }

    String name() {
        return name;
    }

    @Nullable
    String nationalId() {
        return nationalId;
    }

    @Nullable
    LocalDate birthDate() {
        return birthDate;
    }

    String country() {
        return country;
    }

    @Nullable
    String subdivision() {
        return subdivision;
    }

    String timeZone() {
        return timeZone;
    }

    String locale() {
        return locale == null ? "en" : locale;
    }

    @Nullable
    List<ContactPointInput> contactPoints() {
        return contactPoints;
    }

    @Nullable
    List<ContactInput> contacts() {
        return contacts;
    }
}
