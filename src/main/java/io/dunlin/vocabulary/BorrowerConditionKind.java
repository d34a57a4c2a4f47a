package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** What is known of a borrower's state. */
@Description("A condition of a borrower that contact rules depend on.")
public enum BorrowerConditionKind {
    @Description("An attorney represents the borrower.")
    REPRESENTED_BY_ATTORNEY,

    @Description("The borrower has died.")
    DECEASED,

    @Description("The borrower has lost legal capacity.")
    INCAPACITATED,

    @Description("The employer forbids contact at work.")
    EMPLOYER_FORBIDS,

    @Description("The borrower agreed to be contacted during hours that are quiet otherwise.")
    AGREED_TO_TIME,

    @Description("Somebody close to the borrower has died.")
    BEREAVEMENT,

    @Description("The borrower needs special care.")
    VULNERABLE,

    @Description("There is proof that the borrower cannot be reached.")
    UNREACHABLE_PROVEN
}
