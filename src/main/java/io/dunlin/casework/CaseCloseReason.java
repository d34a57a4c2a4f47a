package io.dunlin.casework;

import org.eclipse.microprofile.graphql.Description;

/** Why a case was closed. */
@Description(
        "Why a case was closed. CURED: nothing is past due any more. SETTLED: all its loans are paid off. CHARGED_OFF: a loan "
                + "of it is charged off and no other is past due. SOLD: the claims were sold. RECALLED: the lender took it back. "
                + "ERROR: it should not have been opened.")
public enum CaseCloseReason {
    CURED,
    SETTLED,
    CHARGED_OFF,
    SOLD,
    RECALLED,
    ERROR
}
