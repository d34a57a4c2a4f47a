package io.dunlin.guard.rule;

/** On whose behalf a contact is made. SYSTEM: by Dunlin itself, without a collector. */
public enum ActorType {
    FIRST_PARTY,
    AGENCY,
    DEBT_BUYER,
    SYSTEM
}
