package io.dunlin.casework.review;

import org.eclipse.microprofile.graphql.Description;

/** Why a case was closed. */
@Description("Why a case was closed.")
public enum CaseCloseReason {
    @Description("Nothing is past due any more.")
    CURED,

    @Description("All loans of the case are paid off.")
    SETTLED,

    @Description("A loan of the case was charged off, and no other loan is past due.")
    CHARGED_OFF,

    @Description("The debt was sold.")
    SOLD,

    @Description("The lender took the case back.")
    RECALLED,

    @Description("The case was opened by mistake.")
    ERROR
}
