package io.dunlin.guard.rule;

/** Notices on which rules wait. OVERDUE: that a debt is past due; VALIDATION: what 12 CFR 1006.34 asks for; ASSIGNMENT: that the debt was sold; VISIT: that a visit comes; COLLECTOR: who collects for the lender. */
public enum NoticeKind {
    OVERDUE,
    VALIDATION,
    ASSIGNMENT,
    VISIT,
    COLLECTOR
}
