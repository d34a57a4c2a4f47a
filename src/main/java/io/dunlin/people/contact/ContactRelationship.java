package io.dunlin.people.contact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a contact is to the borrower. */
@Enum("ContactRelationship")
@Description("The relationship of a contact to the borrower.")
public enum ContactRelationship {
    @Description("Husband, wife or registered partner.")
    SPOUSE,

    @Description("Parent of an adult borrower.")
    PARENT,

    @Description("Son or daughter.")
    CHILD,

    @Description("Brother or sister.")
    SIBLING,

    @Description("Another relative.")
    RELATIVE,

    @Description("Friend.")
    FRIEND,

    @Description("Colleague at work.")
    COLLEAGUE,

    @Description("The employer.")
    EMPLOYER,

    @Description("Guarantor: owes the loan when the borrower does not pay.")
    GUARANTOR,

    @Description("Attorney who represents the borrower.")
    ATTORNEY,

    @Description("Guardian whom a court appointed.")
    GUARDIAN,

    @Description("Executor or administrator of the deceased borrower's estate.")
    EXECUTOR,

    @Description("Parent of a borrower who is a minor.")
    PARENT_OF_MINOR,

    @Description("Another relationship.")
    OTHER
}
