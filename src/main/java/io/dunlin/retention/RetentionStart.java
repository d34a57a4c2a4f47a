package io.dunlin.retention;

/** The event with which a period of retention begins. */
enum RetentionStart {
    /** The last action in any case of the borrower, or the close of the last case, should that be later. */
    LAST_ACTION,

    /** The day on which the last loan of those that the duty is about was settled; while one is owed, the period has not begun. */
    LAST_LOAN_ENDED
}
