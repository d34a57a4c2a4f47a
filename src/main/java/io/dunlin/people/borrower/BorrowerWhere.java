package io.dunlin.people.borrower;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** What borrowers to list. */
@Input("BorrowerWhere")
@Description("Which borrowers: those of which everything that is given is true.")
public record BorrowerWhere(
        @Description("Has exactly this number.") @Nullable String number,

        @Description("Lives in this country: ISO 3166-1 alpha-2.") @Nullable
        String country,

        @Description("Whether a collection case of the borrower is open.") @Nullable
        Boolean hasOpenCase,

        @Description(
                "Can be reached at this telephone number, or has a contact who can: the whole number, international, or as it "
                        + "is dialled in `country`.")
        @Nullable
        String phone,

        @Description("Has exactly this number of an identity document or register; blanks and dashes do not matter.")
        @Nullable
        String nationalId) {

    static final BorrowerWhere ALL = new BorrowerWhere(null, null, null, null, null);

    static BorrowerWhere ofNumber(String number) {
        return new BorrowerWhere(number, null, null, null, null);
    }
}
