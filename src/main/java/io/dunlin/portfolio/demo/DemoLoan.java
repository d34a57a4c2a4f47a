package io.dunlin.portfolio.demo;

import java.math.BigDecimal;

/**
 * A loan as LendingClub published it.
 *
 * @param ordinal its place in the file, from 1: the seed of everything synthetic about it
 * @param annualRate as a decimal per year
 * @param good whether it was paid or on time; the others were charged off, in default, or late
 * @param earlierDelinquencies how often the borrower was 30 days late in the two years before
 */
record DemoLoan(
        int ordinal,
        String number,
        BigDecimal principal,
        int termMonths,
        BigDecimal annualRate,
        State state,
        boolean good,
        int earlierDelinquencies) {

    /** Where most people of a state are called, and the time there. */
    record State(String code, String areaCode, String timeZone) {}
}
