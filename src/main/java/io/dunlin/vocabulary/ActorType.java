package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** On whose behalf a contact is made. */
@Description("Who makes a contact, or for whom it is made. Contact rules depend on it.")
public enum ActorType {
    @Description("The lender's own staff.")
    FIRST_PARTY,

    @Description("A collection agency, for the lender.")
    AGENCY,

    @Description("A company that bought the debt.")
    DEBT_BUYER,

    @Description("Dunlin itself, without a collector. Clients cannot send this value.")
    SYSTEM
}
