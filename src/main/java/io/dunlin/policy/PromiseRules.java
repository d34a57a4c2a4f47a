package io.dunlin.policy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;

/**
 * What promises to pay a lender takes, and how they are judged.
 *
 * @param graceDays days after a due date on which money still counts, 0 to 30
 * @param toleranceRate the part of an installment that may be missing, from 0 and below 1: 0.05 being 5 %
 * @param daysAhead how many days after the business date an installment may be due at most, 1 to 3650
 * @param smallest the smallest installment by the code of its currency; others have no smallest one
 * @param brokenBeforeLead after how many failed promises in a case a team lead has to agree to the next; 1 or more
 */
public record PromiseRules(
        int graceDays,
        BigDecimal toleranceRate,
        int daysAhead,
        Map<String, BigDecimal> smallest,
        int brokenBeforeLead) {

    /** Those of a policy that says nothing of promises. */
    public static final PromiseRules DEFAULT = new PromiseRules(3, new BigDecimal("0.05"), 90, Map.of(), 3);

    private static final int MOST_GRACE = 30;
    private static final int MOST_AHEAD = 3650;
    private static final int DECIMALS = 6;

    public PromiseRules {
        smallest = Map.copyOf(smallest);
        if (graceDays < 0 || graceDays > MOST_GRACE) {
            throw new InvalidPolicy("Promises: the grace is 0 to " + MOST_GRACE + " days, not " + graceDays);
        }
        if (toleranceRate.signum() < 0
                || toleranceRate.compareTo(BigDecimal.ONE) >= 0
                || toleranceRate.scale() > DECIMALS) {
            throw new InvalidPolicy("Promises: the tolerance is from 0 and below 1, with at most six decimals, not "
                    + toleranceRate.toPlainString());
        }
        if (daysAhead < 1 || daysAhead > MOST_AHEAD) {
            throw new InvalidPolicy(
                    "Promises: an installment is due 1 to " + MOST_AHEAD + " days ahead at most, not " + daysAhead);
        }
        if (brokenBeforeLead < 1) {
            throw new InvalidPolicy(
                    "Promises: a team lead agrees after 1 failed promise or more, not " + brokenBeforeLead);
        }
        smallest.forEach(PromiseRules::check);
    }

    /** The smallest installment in the currency, in major units; zero when there is none. */
    public BigDecimal smallestIn(Currency currency) {
        return smallest.getOrDefault(currency.getCurrencyCode(), BigDecimal.ZERO);
    }

    private static void check(String code, BigDecimal amount) {
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(code) && each.getDefaultFractionDigits() >= 0);
        if (!known) {
            throw new InvalidPolicy("Promises: there is no currency " + code);
        }
        if (amount.signum() <= 0
                || amount.stripTrailingZeros().scale()
                        > Currency.getInstance(code).getDefaultFractionDigits()) {
            throw new InvalidPolicy("Promises: the smallest installment in " + code
                    + " is more than zero, and no finer than the currency");
        }
    }
}
