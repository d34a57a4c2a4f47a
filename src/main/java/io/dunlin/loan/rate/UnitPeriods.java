package io.dunlin.loan.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How far the first payment is from the advance, in unit-periods of Regulation Z, Appendix J, (b)(4) and (5). The payments
 * after it follow one unit-period apart.
 *
 * @param whole the unit-periods between them, zero or more
 * @param fraction of a unit-period that is left at the beginning, zero or more
 * @param perYear how many unit-periods a year has
 */
public record UnitPeriods(long whole, BigDecimal fraction, BigDecimal perYear) {

    private static final long MONTHS = 12;
    private static final long DAYS_IN_MONTH = 30;
    private static final long DAYS_IN_YEAR = 365;

    /** Payments a month apart: whole months are counted back from the first one, and a day that is left is 1/30. */
    public static UnitPeriods monthly(LocalDate advancedOn, LocalDate firstOn) {
        long months = months(advancedOn, firstOn);
        BigDecimal twelve = BigDecimal.valueOf(MONTHS);
        if (advancedOn.plusMonths(months).equals(firstOn)) {
            return new UnitPeriods(months, BigDecimal.ZERO, twelve);
        }
        long days = ChronoUnit.DAYS.between(advancedOn, firstOn.minusMonths(months));
        return new UnitPeriods(months, part(days, DAYS_IN_MONTH), twelve);
    }

    /**
     * One payment for one advance: the unit-period is the whole term, or a year where the term is longer.
     *
     * @param paidOn after the advance
     */
    public static UnitPeriods single(LocalDate advancedOn, LocalDate paidOn) {
        long months = months(advancedOn, paidOn);
        boolean exact = advancedOn.plusMonths(months).equals(paidOn);
        if (paidOn.isAfter(advancedOn.plusYears(1))) {
            long years = months / MONTHS;
            BigDecimal rest = exact
                    ? part(months % MONTHS, MONTHS)
                    : part(ChronoUnit.DAYS.between(advancedOn, paidOn.minusYears(years)), DAYS_IN_YEAR);
            return new UnitPeriods(years, rest, BigDecimal.ONE);
        }
        BigDecimal perYear =
                exact ? part(MONTHS, months) : part(DAYS_IN_YEAR, ChronoUnit.DAYS.between(advancedOn, paidOn));
        return new UnitPeriods(1, BigDecimal.ZERO, perYear);
    }

    /** The most months that lie between the days, counted back from the later one, or on from the earlier one. */
    static long months(LocalDate from, LocalDate on) {
        long months = ChronoUnit.MONTHS.between(from, on) + 1;
        while (!from.plusMonths(months).equals(on) && on.minusMonths(months).isBefore(from)) {
            months--;
        }
        return months;
    }

    private static BigDecimal part(long some, long all) {
        return BigDecimal.valueOf(some).divide(BigDecimal.valueOf(all), Root.DIGITS);
    }
}
