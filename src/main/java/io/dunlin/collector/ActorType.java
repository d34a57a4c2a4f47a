package io.dunlin.collector;

import org.eclipse.microprofile.graphql.Description;

/** On whose behalf a contact is made. */
@Description(
        "On whose behalf a contact is made, which is one of the things that decide which contact rules apply. FIRST_PARTY: the "
                + "lender's own people. AGENCY: a collection agency for the lender. DEBT_BUYER: whoever bought the debt. SYSTEM: what "
                + "Dunlin sends itself, without a collector; nobody else can say so.")
public enum ActorType {
    FIRST_PARTY,
    AGENCY,
    DEBT_BUYER,
    SYSTEM
}
