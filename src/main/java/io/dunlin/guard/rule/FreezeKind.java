package io.dunlin.guard.rule;

/** Why a debt stands still: the kind of the hold, or PLAN for a repayment plan that is being kept. */
public enum FreezeKind {
    DISPUTE,
    HARDSHIP,
    MORATORIUM,
    COMPLAINT,
    LITIGATION,
    BANKRUPTCY,
    DECEASED,
    FRAUD,
    DISASTER,
    OTHER,
    PLAN
}
