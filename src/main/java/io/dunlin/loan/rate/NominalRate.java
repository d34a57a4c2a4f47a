package io.dunlin.loan.rate;

import io.dunlin.loan.rate.Root.Point;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The annual percentage rate of the United States, by the actuarial method: the rate of a unit-period, times the unit-periods
 * of a year. Regulation Z (12 CFR 1026), Appendix J, (b)(8), for one advance.
 */
public final class NominalRate {

    private NominalRate() {}

    /**
     * The rate as a decimal: 0.0969 is 9.69 %.
     *
     * @param advanced the amount financed, in major units, more than zero
     * @param first how far the first payment is from the advance
     * @param payments one each unit-period, zero for one that is skipped
     * @return to 18 decimals or more; empty when no rate of zero or more fits: less is repaid than was advanced, or all of it
     *     at once
     */
    public static Optional<BigDecimal> of(BigDecimal advanced, UnitPeriods first, List<BigDecimal> payments) {
        BigDecimal repaid = payments.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean atOnce = first.whole() == 0
                && first.fraction().signum() == 0
                && payments.get(0).compareTo(advanced) >= 0;
        if (repaid.compareTo(advanced) < 0 || atOnce) {
            return Optional.empty();
        }
        return Root.of(rate -> at(rate, advanced, first, payments))
                .map(rate -> rate.multiply(first.perYear(), Root.DIGITS));
    }

    /** A payment is divided by (1 + f·i)·(1 + i)^t. */
    private static Point at(BigDecimal rate, BigDecimal advanced, UnitPeriods first, List<BigDecimal> payments) {
        BigDecimal discount = BigDecimal.ONE.divide(BigDecimal.ONE.add(rate), Root.DIGITS);
        BigDecimal odd =
                BigDecimal.ONE.divide(BigDecimal.ONE.add(first.fraction().multiply(rate, Root.DIGITS)), Root.DIGITS);
        BigDecimal oddSlope = first.fraction().multiply(odd, Root.DIGITS);
        BigDecimal factor = odd.multiply(discount.pow(Math.toIntExact(first.whole()), Root.DIGITS), Root.DIGITS);
        BigDecimal value = advanced.negate();
        BigDecimal slope = BigDecimal.ZERO;
        long periods = first.whole();
        for (BigDecimal payment : payments) {
            BigDecimal worth = payment.multiply(factor, Root.DIGITS);
            BigDecimal steepness = oddSlope.add(BigDecimal.valueOf(periods).multiply(discount, Root.DIGITS));
            value = value.add(worth, Root.DIGITS);
            slope = slope.subtract(worth.multiply(steepness, Root.DIGITS), Root.DIGITS);
            factor = factor.multiply(discount, Root.DIGITS);
            periods++;
        }
        return new Point(value, slope);
    }
}
