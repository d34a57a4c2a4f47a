package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** What a lender is licensed as. */
@Description("The lender's licence. Contact rules depend on it.")
public enum LenderLicence {
    @Description("A bank: takes deposits.")
    BANK,

    @Description("An issuer of credit cards.")
    CREDIT_CARD_ISSUER,

    @Description("A consumer finance company.")
    CONSUMER_FINANCE,

    @Description("A micro-loan company.")
    MICRO_LOAN,

    @Description("A platform that brings lenders and borrowers together.")
    PLATFORM,

    @Description("Another licence.")
    OTHER
}
