package io.dunlin.loan;

import org.eclipse.microprofile.graphql.Description;

/** What kind of credit a loan is. */
@Description(
        "What kind of credit a loan is, which is one of the things that decide which contact rules apply. PERSONAL_LOAN: a sum lent "
                + "once. CREDIT_CARD: what was spent with a card. OTHER: anything else.")
public enum ProductKind {
    PERSONAL_LOAN,
    CREDIT_CARD,
    OTHER
}
