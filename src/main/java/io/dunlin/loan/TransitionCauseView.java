package io.dunlin.loan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Why a loan changed its stage, as clients see it: the pure packages know nothing of GraphQL. */
@Enum("TransitionCause")
@Description("Why the stage of a loan changed.")
public enum TransitionCauseView {
    @Description("Days went by.")
    TIME,

    @Description("A payment improved the stage; it may be back-dated.")
    PAYMENT,

    @Description("A payment was reversed.")
    REVERSAL,

    @Description("A hold was placed or lifted.")
    HOLD,

    @Description("The loan was charged off.")
    CHARGE_OFF,

    @Description("A new version of the policy took effect.")
    POLICY
}
