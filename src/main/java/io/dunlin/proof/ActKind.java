package io.dunlin.proof;

/**
 * What people do to cases and to the data of borrowers, apart from acts that have an append-only table of their own.
 * The names are stored for good.
 */
public enum ActKind {
    CASE_ASSIGNED,
    CASE_CLAIMED,
    NEXT_ACTION_PLANNED,
    CALL_BACK_PLANNED,
    CALL_BACK_MOVED,
    CALL_BACK_CANCELLED,
    PROMISE_MADE,
    PROMISE_CANCELLED,
    HARDSHIP_DECLARED,
    HARDSHIP_SUPPLIED,
    HARDSHIP_DECIDED,
    HARDSHIP_ENDED,
    VISIT_PLANNED,
    VISIT_APPROVED,
    VISIT_CANCELLED,
    VISIT_PERFORMED,
    BORROWER_CORRECTED,
    CONTACT_ADDED,
    CONTACT_POINT_ADDED,
    CONTACT_POINT_STANDING_SET,
    LEGAL_HOLD_PLACED,
    LEGAL_HOLD_LIFTED,
    BORROWER_ERASED
}
