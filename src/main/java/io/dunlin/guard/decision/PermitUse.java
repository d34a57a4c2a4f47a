package io.dunlin.guard.decision;

import org.eclipse.microprofile.graphql.Description;

/** What part a permit played in a judgement. */
@Description("How a decision relates to a permit.")
public enum PermitUse {
    @Description("The contact was made without a permit.")
    NONE,

    @Description("The decision was made when a permit was requested.")
    RESERVED,

    @Description("The contact was made under a valid permit.")
    VALID,

    @Description("The permit had expired.")
    EXPIRED,

    @Description("Another contact had used the permit.")
    USED_BEFORE,

    @Description("The permit had been released.")
    RELEASED,

    @Description("The permit had been voided, because of a request or of new facts about the borrower.")
    VOIDED,

    @Description("The permit was for a different contact: another person, number, purpose or time, for example.")
    MISMATCHED
}
