package io.dunlin.people.borrower;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What is known of a contact point. */
@Enum("ContactPointStanding")
@Description("What is known about a contact point.")
public enum ContactPointStanding {
    @Description("Nothing is known yet.")
    UNVERIFIED,

    @Description("It reaches the person.")
    VERIFIED,

    @Description("It reaches somebody else.")
    WRONG_PARTY,

    @Description("It reaches nobody.")
    INVALID
}
