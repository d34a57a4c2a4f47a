package io.dunlin.people.borrower;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** What borrowers to list. */
@Input("BorrowerWhere")
@Description("A filter for borrowers. All given conditions must hold.")
public record BorrowerWhere(
        @Description("The whole number of the borrower.") @Nullable
        String number,

        @Description("The country: ISO 3166-1 alpha-2.") @Nullable
        String country,

        @Description("Whether the borrower has an open case.") @Nullable
        Boolean hasOpenCase,

        @Description("The whole telephone number of the borrower or of a contact: international, or as dialled in "
                + "`country`.")
        @Nullable
        String phone,

        @Description("The whole number of an identity document or register. Blanks and dashes do not matter.") @Nullable
        String nationalId) {

    static final BorrowerWhere ALL = new BorrowerWhere(null, null, null, null, null);

    static BorrowerWhere ofNumber(String number) {
        return new BorrowerWhere(number, null, null, null, null);
    }
}
