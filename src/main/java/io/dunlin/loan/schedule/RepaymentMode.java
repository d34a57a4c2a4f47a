package io.dunlin.loan.schedule;

/** How principal comes back. */
public enum RepaymentMode {
    /** The same payment every month (an annuity); its share of principal grows. */
    LEVEL_PAYMENT,
    /** The same principal every month, with interest on what is left. */
    EQUAL_PRINCIPAL,
    /** Interest every month, all principal with the last installment. */
    INTEREST_ONLY,
    /** One installment at maturity, with simple interest for the whole term. */
    LUMP_SUM
}
