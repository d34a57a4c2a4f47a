package io.dunlin.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** How principal is repaid. */
@Description("How a loan is repaid.")
public enum RepaymentMode {
    /** The same payment every month (an annuity); its share of principal grows. */
    @Description("The same payment every month.")
    LEVEL_PAYMENT,
    /** The same principal every month, with interest on what is left. */
    @Description("The same principal every month, with the interest of that month.")
    EQUAL_PRINCIPAL,
    /** Interest every month, all principal with the last installment. */
    @Description("Interest every month, the principal with the last installment.")
    INTEREST_ONLY,
    /** One installment at maturity, with simple interest for the whole term. */
    @Description("Everything at maturity.")
    LUMP_SUM
}
