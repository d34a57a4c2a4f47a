package io.dunlin.guard.rule;

/** What kind of credit a debt comes from. */
public enum ProductKind {
    PERSONAL_LOAN,
    CREDIT_CARD,
    OTHER
}
