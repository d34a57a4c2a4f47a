package io.dunlin.guard;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How far a rule binds, as clients see it: the pure packages know nothing of GraphQL. */
@Enum("Bindingness")
@Description("The force of a contact rule.")
public enum BindingnessView {
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
