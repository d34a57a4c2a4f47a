package io.dunlin.contact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a contact is to the borrower. */
@Enum("ContactRelationship")
@Description(
        "What a contact is to the borrower. SPOUSE: husband, wife or registered partner. PARENT, CHILD, SIBLING: of the"
                + " family in the first line. RELATIVE: of the wider family. FRIEND, COLLEAGUE: as the words say. EMPLOYER: whom the"
                + " borrower works for. GUARANTOR: owes the loan too, when the borrower does not pay. ATTORNEY: represents the"
                + " borrower. OTHER: anything else.")
public enum ContactRelationship {
    SPOUSE,
    PARENT,
    CHILD,
    SIBLING,
    RELATIVE,
    FRIEND,
    COLLEAGUE,
    EMPLOYER,
    GUARANTOR,
    ATTORNEY,
    OTHER
}
