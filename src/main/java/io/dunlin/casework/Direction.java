package io.dunlin.casework;

import org.eclipse.microprofile.graphql.Description;

/** Who began the contact. */
@Description("Who began the contact. OUTBOUND: the lender. INBOUND: the other party.")
public enum Direction {
    OUTBOUND,
    INBOUND
}
