package io.dunlin.guard;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How far a rule binds, as clients see it: the pure packages know nothing of GraphQL. */
@Enum("Bindingness")
@Description(
        "How far a contact rule binds. LAW, REGULATION: by law. RECOMMENDED_STANDARD: a standard that authorities recommend. "
                + "SELF_REGULATION: an association's. LENDER_POLICY: the lender's own.")
public enum BindingnessView {
    LAW,
    REGULATION,
    RECOMMENDED_STANDARD,
    SELF_REGULATION,
    LENDER_POLICY
}
