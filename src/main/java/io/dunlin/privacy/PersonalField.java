package io.dunlin.privacy;

import org.eclipse.microprofile.graphql.Description;

/** Personal data that is masked. */
@Description(
        "Personal data that is masked. NAME: of a borrower or a contact. NATIONAL_ID, BIRTH_DATE: of a borrower. VALUE: of a "
                + "contact point. EVERYTHING: all that is held of a borrower, as `borrowerExport` gives it; it cannot be revealed by itself.")
public enum PersonalField {
    NAME,
    NATIONAL_ID,
    BIRTH_DATE,
    VALUE,
    EVERYTHING
}
