package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** With whom an action was done, or meant to be done. */
@Description("The role of the person whom an action was meant for.")
public enum PartyRole {
    @Description("The borrower.")
    BORROWER,

    @Description("A guarantor.")
    GUARANTOR,

    @Description("Another contact of the borrower.")
    CONTACT,

    @Description("The borrower's attorney.")
    ATTORNEY,

    @Description("Nobody.")
    NONE;

    /** Whether the party is one of the borrower's contacts, which an action then has to name. */
    public boolean isContact() {
        return this == GUARANTOR || this == CONTACT || this == ATTORNEY;
    }
}
