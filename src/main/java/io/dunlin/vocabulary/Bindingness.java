package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** How far a rule binds, the strongest first. */
@Description("The force of a contact rule.")
public enum Bindingness {
    @Description("A law.")
    LAW,
    @Description("A regulation under a law.")
    REGULATION,
    @Description("A standard that authorities recommend.")
    RECOMMENDED_STANDARD,
    @Description("A rule of an industry association.")
    SELF_REGULATION,
    @Description("The lender's own policy.")
    LENDER_POLICY
}
