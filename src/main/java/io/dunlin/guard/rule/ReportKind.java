package io.dunlin.guard.rule;

/** Outcomes that have to be recorded before the next contact; the names are those of the outcomes of actions. */
public enum ReportKind {
    /** The person asked not to be contacted. */
    STOP_REQUESTED,
    /** The person is said to be dead. */
    DECEASED_REPORTED,
    /** The number or address is another person's. */
    WRONG_PARTY,
    /** The number or address does not exist. */
    INVALID_NUMBER;

    /** Whether it is about a number or address, and not about a person. */
    public boolean isOfPoint() {
        return this == WRONG_PARTY || this == INVALID_NUMBER;
    }
}
