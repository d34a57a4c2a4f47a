package io.dunlin.loan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How a loan is repaid, as clients see it: the pure packages know nothing of GraphQL. */
@Enum("RepaymentMode")
@Description("How a loan is repaid.")
public enum RepaymentModeView {
    @Description("The same payment every month.")
    LEVEL_PAYMENT,

    @Description("The same principal every month, with the interest of that month.")
    EQUAL_PRINCIPAL,

    @Description("Interest every month, the principal with the last installment.")
    INTEREST_ONLY,

    @Description("Everything at maturity.")
    LUMP_SUM
}
