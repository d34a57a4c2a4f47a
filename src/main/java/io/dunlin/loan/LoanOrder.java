package io.dunlin.loan;

import org.eclipse.microprofile.graphql.Description;

/** How a list of loans is sorted; equal loans are sorted by their keys. */
@Description("The order of a list of loans.")
public enum LoanOrder {
    @Description("By loan number.")
    NUMBER,

    @Description("The oldest unmet due date first, settled loans last.")
    PAST_DUE_SINCE,

    @Description("The largest outstanding principal and interest first.")
    OUTSTANDING_DESC
}
