package io.dunlin.guard.rule;

/** How well the source of a rule is known, the best first. UNCONFIRMED: nothing that was read shows it. */
public enum Confidence {
    PRIMARY,
    SECONDARY,
    WEAK,
    UNCONFIRMED
}
