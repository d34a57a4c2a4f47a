package io.dunlin.guard.rule;

/** What a lender is licensed as. */
public enum LenderLicence {
    BANK,
    CREDIT_CARD_ISSUER,
    CONSUMER_FINANCE,
    MICRO_LOAN,
    PLATFORM,
    OTHER
}
