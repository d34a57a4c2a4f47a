package io.dunlin.guard.rule;

/** In what role a person is reached. CONTACT: a contact of the borrower who owes nothing. */
public enum PartyRole {
    BORROWER,
    GUARANTOR,
    CONTACT,
    ATTORNEY,
    NONE
}
