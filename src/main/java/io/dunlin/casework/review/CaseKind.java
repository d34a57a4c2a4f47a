package io.dunlin.casework.review;

import org.eclipse.microprofile.graphql.Description;

/** What a case is about. */
@Description("What a case is about. A borrower has at most one open case of each kind.")
public enum CaseKind {
    @Description("Loans that are about to be due. On the first delinquent day it becomes a COLLECTION case: the same "
            + "case, with the same number and the same log.")
    EARLY,

    @Description("Loans that are overdue.")
    COLLECTION,

    @Description("Loans that were charged off and are still owed.")
    RECOVERY
}
