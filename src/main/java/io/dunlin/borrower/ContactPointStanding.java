package io.dunlin.borrower;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What is known of a contact point. */
@Enum("ContactPointStanding")
@Description(
        "What is known of a contact point. UNVERIFIED: nothing yet. VERIFIED: it reaches the person. WRONG_PARTY: it"
                + " reaches somebody else. INVALID: it reaches nobody.")
public enum ContactPointStanding {
    UNVERIFIED,
    VERIFIED,
    WRONG_PARTY,
    INVALID
}
