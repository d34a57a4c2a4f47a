package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** Why a loan went from one stage to another. */
@Description("Why the stage of a loan changed.")
public enum TransitionCause {
    /** Days went by. */
    @Description("Days went by.")
    TIME,
    /** Money came in; the stage is a better one. */
    @Description("A payment improved the stage; it may be back-dated.")
    PAYMENT,
    /** Money turned out not to have come in, or an adjustment or a charge-off to be wrong. */
    @Description("A payment, an adjustment or a charge-off was reversed.")
    REVERSAL,
    /** A hold was placed, changed or lifted. */
    @Description("A hold was placed or lifted.")
    HOLD,
    /** The loan was charged off. */
    @Description("The loan was charged off.")
    CHARGE_OFF,
    /** Another policy version took effect. */
    @Description("A new version of the policy took effect.")
    POLICY,
    /** What is owed was changed by hand: something was waived, or a settled loan got costs. */
    @Description("An adjustment changed what is owed; it may be back-dated.")
    ADJUSTMENT
}
