package io.dunlin.loan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How a loan is repaid, as clients see it: the pure packages know nothing of GraphQL. */
@Enum("RepaymentMode")
@Description(
        "How a loan is repaid. LEVEL_PAYMENT: the same payment every month; EQUAL_PRINCIPAL: the same principal every month; INTEREST_ONLY: the principal with the last installment; LUMP_SUM: everything at once at maturity.")
public enum RepaymentModeView {
    LEVEL_PAYMENT,
    EQUAL_PRINCIPAL,
    INTEREST_ONLY,
    LUMP_SUM
}
