package io.dunlin.casework;

import org.eclipse.microprofile.graphql.Description;

/** What was found out of something that the borrower had told. */
@Description(
        "What was found out of something that the borrower had told. CONFIRMED: it is so. CONTRADICTED: it is not so. UNKNOWN: who "
                + "was asked does not know, or does not say.")
public enum VerificationResult {
    CONFIRMED,
    CONTRADICTED,
    UNKNOWN
}
