package io.dunlin.casework.review;

import org.eclipse.microprofile.graphql.Description;

/** What a priority consists of, in the order in which the parts are shown. */
@Description("A part of the priority of a case. The policy of the lender sets the points.")
public enum PriorityCode {
    @Description("How far the worst loan of the case has climbed the ladder of stages.")
    STAGE,

    @Description("How much is outstanding: 0 to 99 points.")
    AMOUNT,

    @Description("A call-back is due. It has no points: the case stands before all others in the work queue.")
    CALL_BACK_DUE,

    @Description("The worst loan of the case reaches the next stage in a few days.")
    STAGE_CHANGES_SOON,

    @Description("Nobody has spoken with the borrower in this case.")
    NEVER_CONTACTED,

    @Description("Nobody has spoken with the borrower for a long time.")
    NO_RECENT_CONTACT,

    @Description("The borrower is vulnerable. It has no points: only collectors who are trained for it get the case.")
    VULNERABLE
}
