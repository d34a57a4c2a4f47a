package io.dunlin.loan.rate;

import io.dunlin.loan.rate.Root.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The annual percentage rate of charge of the European Union: the effective rate at which what is repaid is worth, on the
 * day on which the loan is paid out, what was paid out. Directive 2008/48/EC, Annex I; the equation is the same in Directive
 * (EU) 2023/2225, Annex III.
 */
public final class EffectiveRate {

    private static final BigDecimal MONTHS_IN_YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal NOTHING = new BigDecimal("1E-45");

    private EffectiveRate() {}

    /**
     * The rate as a decimal: 0.1296 is 12.96 %.
     *
     * @param drawn what is paid out, in major units, more than zero
     * @param repayments by day
     * @return to 20 decimals; empty when no rate of zero or more fits: less is repaid than was paid out, or all of it at once
     */
    public static Optional<BigDecimal> of(LocalDate drawnOn, BigDecimal drawn, List<Repayment> repayments) {
        List<Term> terms = repayments.stream()
                .map(repayment -> new Term(years(drawnOn, repayment.on()), repayment.amount()))
                .toList();
        BigDecimal repaid = terms.stream().map(Term::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal atOnce = terms.stream()
                .filter(term -> term.years().signum() == 0)
                .map(Term::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (repaid.compareTo(drawn) < 0 || atOnce.compareTo(drawn) >= 0) {
            return Optional.empty();
        }
        // The force of interest instead of the rate: powers with a fraction become exponentials.
        return Root.of(force -> at(force, drawn, terms))
                .map(force -> BigDecimal.ONE.divide(decay(force), Root.DIGITS).subtract(BigDecimal.ONE, Root.DIGITS));
    }

    private record Term(BigDecimal years, BigDecimal amount) {}

    private static Point at(BigDecimal force, BigDecimal drawn, List<Term> terms) {
        BigDecimal value = drawn.negate();
        BigDecimal slope = BigDecimal.ZERO;
        Map<BigDecimal, BigDecimal> known = new HashMap<>();
        BigDecimal since = BigDecimal.ZERO;
        BigDecimal factor = BigDecimal.ONE;
        for (Term term : terms) {
            // Most intervals are a month: one exponential serves them all.
            BigDecimal interval = term.years().subtract(since);
            factor = factor.multiply(
                    known.computeIfAbsent(interval, years -> decay(force.multiply(years, Root.DIGITS))), Root.DIGITS);
            since = term.years();
            BigDecimal worth = term.amount().multiply(factor, Root.DIGITS);
            value = value.add(worth, Root.DIGITS);
            slope = slope.subtract(worth.multiply(term.years(), Root.DIGITS), Root.DIGITS);
        }
        return new Point(value, slope);
    }

    /**
     * The interval in years. A year has twelve equal months. What is no whole number of months is days beside them: months are
     * counted backwards from the day of the payment, and the days that are left are those of a year that ends with them (365,
     * or 366).
     */
    static BigDecimal years(LocalDate from, LocalDate on) {
        long months = UnitPeriods.months(from, on);
        BigDecimal whole = BigDecimal.valueOf(months).divide(MONTHS_IN_YEAR, Root.DIGITS);
        if (from.plusMonths(months).equals(on)) {
            return whole;
        }
        LocalDate last = on.minusMonths(months);
        long days = ChronoUnit.DAYS.between(from, last);
        long year = ChronoUnit.DAYS.between(last.minusYears(1), last);
        return whole.add(BigDecimal.valueOf(days).divide(BigDecimal.valueOf(year), Root.DIGITS));
    }

    /** e to the power of −x, for x of zero or more: the power series of a part of x that is small, squared again. */
    private static BigDecimal decay(BigDecimal x) {
        BigDecimal small = x;
        int halvings = 0;
        while (small.compareTo(HALF) > 0) {
            small = small.multiply(HALF, Root.DIGITS);
            halvings++;
        }
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal part = BigDecimal.ONE;
        for (int i = 1; part.abs().compareTo(NOTHING) > 0; i++) {
            part = part.multiply(small, Root.DIGITS).divide(BigDecimal.valueOf(-i), Root.DIGITS);
            sum = sum.add(part, Root.DIGITS);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, Root.DIGITS);
        }
        return sum;
    }
}
