package io.dunlin.casework;

import org.eclipse.microprofile.graphql.Description;

/** What came of an action. */
@Description("The result of an action.")
public enum ActionOutcome {
    @Description("The right person was reached.")
    RIGHT_PARTY_CONTACT,

    @Description("Somebody answered who has nothing to do with the borrower.")
    WRONG_PARTY,

    @Description("Somebody other than the debtor was reached, such as a relative.")
    THIRD_PARTY_CONTACT,

    @Description("Nobody answered.")
    NO_ANSWER,

    @Description("The line was busy.")
    BUSY,

    @Description("The telephone was switched off.")
    SWITCHED_OFF,

    @Description("The number is not in service.")
    INVALID_NUMBER,

    @Description("The call was rejected.")
    REJECTED,

    @Description("A message was left on a voicemail.")
    VOICEMAIL_LEFT,

    @Description("The message was delivered.")
    DELIVERED,

    @Description("The message could not be delivered.")
    UNDELIVERED,

    @Description("The person was met on a visit.")
    MET,

    @Description("Nobody was met on a visit.")
    NOT_MET,

    @Description("The person promised to pay.")
    PROMISE_TO_PAY,

    @Description("The person refused to pay.")
    REFUSED_TO_PAY,

    @Description("The person disputed the debt.")
    DISPUTED,

    @Description("The person claimed hardship.")
    HARDSHIP_CLAIMED,

    @Description("A call back was agreed.")
    CALL_BACK_AGREED,

    @Description("The person asked not to be contacted again.")
    STOP_REQUESTED,

    @Description("The borrower was reported dead.")
    DECEASED_REPORTED,

    @Description("The action has no result to record.")
    NONE
}
