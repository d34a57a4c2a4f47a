package io.dunlin.casework.action;

import org.eclipse.microprofile.graphql.Description;

/** What a collector found out about something that the borrower had said. */
@Description("The result of a verification.")
public enum VerificationResult {
    @Description("What the borrower said is true.")
    CONFIRMED,

    @Description("What the borrower said is not true.")
    CONTRADICTED,

    @Description("The person who was asked does not know, or does not say.")
    UNKNOWN
}
