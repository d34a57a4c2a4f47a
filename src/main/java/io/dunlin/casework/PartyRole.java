package io.dunlin.casework;

import org.eclipse.microprofile.graphql.Description;

/** With whom an action was done, or meant to be done. */
@Description(
        "With whom an action was done, or meant to be done. BORROWER: the borrower. GUARANTOR, ATTORNEY, CONTACT: a contact of "
                + "the borrower, in that role or in any other. NONE: nobody.")
public enum PartyRole {
    BORROWER,
    GUARANTOR,
    CONTACT,
    ATTORNEY,
    NONE;

    /** Whether the party is one of the borrower's contacts, which an action then has to name. */
    public boolean isContact() {
        return this == GUARANTOR || this == CONTACT || this == ATTORNEY;
    }
}
