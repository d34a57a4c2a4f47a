package io.dunlin.guard.rule;

/** Why a third person may be asked again where the borrower is (12 CFR 1006.10(c)). */
public enum RepeatReason {
    /** The third person asked for it. */
    REQUESTED,
    /** The earlier answer is believed to be wrong or incomplete, and the person to have a better one now. */
    EARLIER_ANSWER_WRONG
}
