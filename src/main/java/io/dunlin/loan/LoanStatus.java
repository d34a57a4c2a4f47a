package io.dunlin.loan;

import org.eclipse.microprofile.graphql.Description;

/** The contract's state. How late a loan is, is its stage. */
@Description("The contract's state; how late a loan is, is its stage.")
public enum LoanStatus {
    ACTIVE,
    SETTLED,
    CHARGED_OFF,
    CANCELLED
}
