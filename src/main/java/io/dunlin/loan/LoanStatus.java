package io.dunlin.loan;

import org.eclipse.microprofile.graphql.Description;

/** The contract's state. The stage, not the status, says how late a loan is. */
@Description("The status of a loan. Its stage says how late it is.")
public enum LoanStatus {
    @Description("Something is outstanding.")
    ACTIVE,

    @Description("Nothing is outstanding any more.")
    SETTLED,

    @Description("The lender has recognised the loss. The borrower still owes the debt.")
    CHARGED_OFF,

    @Description("The loan was cancelled. Nothing is owed.")
    CANCELLED
}
