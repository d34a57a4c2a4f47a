package io.dunlin.loan;

import org.eclipse.microprofile.graphql.Description;

/** How a list of loans is sorted; equal ones by their keys. */
@Description("How loans are sorted. NUMBER: by number; PAST_DUE_SINCE: the oldest unmet due date first, settled loans"
        + " last; OUTSTANDING_DESC: the most outstanding principal and interest first.")
public enum LoanOrder {
    NUMBER,
    PAST_DUE_SINCE,
    OUTSTANDING_DESC
}
