package io.dunlin.lender;

import org.eclipse.microprofile.graphql.Description;

/** What a lender is licensed as. */
@Description(
        "What a lender is licensed as, which is one of the things that decide which contact rules apply. BANK: takes deposits. "
                + "CREDIT_CARD_ISSUER: issues credit cards. CONSUMER_FINANCE, MICRO_LOAN: lends to consumers under a licence of that "
                + "kind. PLATFORM: brings lenders and borrowers together. OTHER: anything else.")
public enum LenderLicence {
    BANK,
    CREDIT_CARD_ISSUER,
    CONSUMER_FINANCE,
    MICRO_LOAN,
    PLATFORM,
    OTHER
}
