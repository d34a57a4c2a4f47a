package io.dunlin.guard.rule;

/**
 * Notices that rules wait for. OVERDUE: a debt is past due; VALIDATION: what 12 CFR 1006.34 requires; ASSIGNMENT: the
 * debt was sold; VISIT: a visit is coming; COLLECTOR: who collects for the lender.
 */
public enum NoticeKind {
    OVERDUE,
    VALIDATION,
    ASSIGNMENT,
    VISIT,
    COLLECTOR
}
