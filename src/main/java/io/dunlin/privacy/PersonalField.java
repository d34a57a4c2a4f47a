package io.dunlin.privacy;

import org.eclipse.microprofile.graphql.Description;

/** Personal data that is masked. */
@Description(
        "Personal data that is masked. NAME: of a borrower or a contact. NATIONAL_ID, BIRTH_DATE: of a borrower. VALUE: of a "
                + "contact point.")
public enum PersonalField {
    NAME,
    NATIONAL_ID,
    BIRTH_DATE,
    VALUE
}
