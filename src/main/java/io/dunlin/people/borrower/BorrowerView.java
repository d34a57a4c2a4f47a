package io.dunlin.people.borrower;

import io.dunlin.platform.node.Node;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.vault.PersonalDataState;
import io.dunlin.platform.vault.SealedText;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A borrower as clients see one. */
@Type("Borrower")
@Description("A person who owes a loan.")
public record BorrowerView(
        @Ignore Siblings<UUID> siblings,
        @Ignore UUID key,
        @Ignore SealedText sealedName,
        @Ignore SealedText sealedNationalId,
        @Ignore SealedText sealedBirthDate,

        @Description("Goes up with each correction. Pass it as `expectedVersion`.")
        int version,

        @NonNull @Description("The lender's number of the borrower; unique.")
        String number,

        @NonNull @Description("The country whose rules apply to contacts with the borrower: ISO 3166-1 alpha-2.")
        String country,

        @Description("The state or province: the part of the ISO 3166-2 code after the country, such as CA for US-CA.")
        @Nullable
        String subdivision,

        @NonNull @Description("The borrower's time zone, such as \"America/Los_Angeles\".")
        String timeZone,

        @NonNull @Description("The language to speak and write to the borrower: a BCP 47 tag.")
        String locale)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id; `node(id)` takes it.")
    public String getId() {
        return NodeId.encode(NodeType.BORROWER, key);
    }

    @NonNull
    @Description("The full name; masked for some roles.")
    public String getName() {
        return sealedName.required();
    }

    @Description("The number of an identity document or register. Masked; `personalDataReveal` shows it.")
    public @Nullable String getNationalId() {
        return sealedNationalId.text();
    }

    @Description("The date of birth. Null when it is unknown or masked; `personalDataReveal` shows it.")
    public @Nullable LocalDate getBirthDate() {
        return SealedPerson.date(sealedBirthDate);
    }

    @NonNull
    @Description("Whether the personal data of the borrower and the borrower's contacts can be read.")
    public PersonalDataState getPersonalData() {
        return sealedName.state();
    }
}
