package io.dunlin.casework.review;

import org.eclipse.microprofile.graphql.Description;

/** Why a case was closed. */
@Description("Why a case was closed.")
public enum CaseCloseReason {
    @Description("Nothing is past due any more.")
    CURED,

    @Description("All loans of the case are paid off; of a RECOVERY case: nothing is owed any more.")
    SETTLED,

    @Description(
            "A loan of the case was charged off, and no other loan of it is past due. The RECOVERY case goes on with it.")
    CHARGED_OFF,

    @Description("The debt was sold.")
    SOLD,

    @Description("The lender took the case back.")
    RECALLED,

    @Description("The case was opened by mistake: its loans were cancelled, or their charge-off was reversed.")
    ERROR
}
