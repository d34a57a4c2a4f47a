package io.dunlin.guard.rule;

/** What is known of a borrower's state. */
public enum ConditionKind {
    REPRESENTED_BY_ATTORNEY,
    DECEASED,
    INCAPACITATED,
    EMPLOYER_FORBIDS,
    AGREED_TO_TIME,
    BEREAVEMENT,
    VULNERABLE,
    UNREACHABLE_PROVEN
}
