package io.dunlin.casework;

import org.eclipse.microprofile.graphql.Description;

/** What came of an action. */
@Description(
        "What came of an action. RIGHT_PARTY_CONTACT, WRONG_PARTY, THIRD_PARTY_CONTACT: who was reached. NO_ANSWER, BUSY, "
                + "SWITCHED_OFF, INVALID_NUMBER, REJECTED: why nobody was. VOICEMAIL_LEFT, DELIVERED, UNDELIVERED: of a message. MET, "
                + "NOT_MET: of a visit. PROMISE_TO_PAY, REFUSED_TO_PAY, DISPUTED, HARDSHIP_CLAIMED, CALL_BACK_AGREED: what the party "
                + "said. STOP_REQUESTED: not to be contacted again. DECEASED_REPORTED: the borrower is said to be dead. NONE: nothing to tell.")
public enum ActionOutcome {
    RIGHT_PARTY_CONTACT,
    WRONG_PARTY,
    THIRD_PARTY_CONTACT,
    NO_ANSWER,
    BUSY,
    SWITCHED_OFF,
    INVALID_NUMBER,
    REJECTED,
    VOICEMAIL_LEFT,
    DELIVERED,
    UNDELIVERED,
    MET,
    NOT_MET,
    PROMISE_TO_PAY,
    REFUSED_TO_PAY,
    DISPUTED,
    HARDSHIP_CLAIMED,
    CALL_BACK_AGREED,
    STOP_REQUESTED,
    DECEASED_REPORTED,
    NONE
}
