package io.dunlin.contact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a contact is to the borrower. */
@Enum("ContactRelationship")
@Description(
        "What a contact is to the borrower. SPOUSE: husband, wife or registered partner. PARENT, CHILD, SIBLING: of the"
                + " family in the first line. RELATIVE: of the wider family. FRIEND, COLLEAGUE: as the words say. EMPLOYER: whom the"
                + " borrower works for. GUARANTOR: owes the loan too, when the borrower does not pay. ATTORNEY: represents the"
                + " borrower. GUARDIAN: appointed by a court for the borrower. EXECUTOR: executor or administrator of the estate of"
                + " the borrower, who died. PARENT_OF_MINOR: parent of a borrower who is a minor, unlike PARENT. OTHER: anything"
                + " else.")
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
    GUARDIAN,
    EXECUTOR,
    PARENT_OF_MINOR,
    OTHER
}
