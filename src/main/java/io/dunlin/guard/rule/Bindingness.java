package io.dunlin.guard.rule;

/** How far a rule binds, the strongest first. */
public enum Bindingness {
    LAW,
    REGULATION,
    RECOMMENDED_STANDARD,
    SELF_REGULATION,
    LENDER_POLICY
}
