package io.dunlin.loan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Why a loan changed its stage, as clients see it: the pure packages know nothing of GraphQL. */
@Enum("TransitionCause")
@Description(
        "Why a loan changed its stage. TIME: days went by; PAYMENT: money came, maybe back-dated, and made it better, never worse; REVERSAL: a payment was reversed; HOLD: a hold was placed or lifted; CHARGE_OFF: the loan was charged off; POLICY: another version of the policy took effect.")
public enum TransitionCauseView {
    TIME,
    PAYMENT,
    REVERSAL,
    HOLD,
    CHARGE_OFF,
    POLICY
}
