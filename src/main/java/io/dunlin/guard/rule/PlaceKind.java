package io.dunlin.guard.rule;

/** Where a person is met, or called. */
public enum PlaceKind {
    HOME,
    WORKPLACE,
    LENDER_OFFICE,
    PUBLIC_PLACE,
    OTHER
}
