package io.dunlin.guard.rule;

/** On whose behalf a contact is made. SYSTEM: by the lender's machine, without a collector. */
public enum ActorType {
    FIRST_PARTY,
    AGENCY,
    DEBT_BUYER,
    SYSTEM
}
