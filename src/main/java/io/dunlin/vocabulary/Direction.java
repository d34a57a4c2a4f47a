package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** Who began the contact. */
@Description("Who began the contact.")
public enum Direction {
    @Description("The lender, or somebody for the lender.")
    OUTBOUND,

    @Description("The other party.")
    INBOUND
}
