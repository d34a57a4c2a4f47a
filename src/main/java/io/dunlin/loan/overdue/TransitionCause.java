package io.dunlin.loan.overdue;

/** Why a loan went from one stage to another. */
public enum TransitionCause {
    /** Days went by. */
    TIME,
    /** Money came in; the stage is a better one. */
    PAYMENT,
    /** Money turned out not to have come in. */
    REVERSAL,
    /** A hold was placed, changed or lifted. */
    HOLD,
    /** The loan was charged off. */
    CHARGE_OFF,
    /** Another policy version took effect. */
    POLICY
}
