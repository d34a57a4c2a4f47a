package io.dunlin.vocabulary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.graphql.Description;

/** How many days a period of interest has, and how many a year has. */
@Description("How days are counted for interest.")
public enum DayCount {
    /**
     * Months of 30 days, years of 360.
     *
     * <p>Between two dates a whole number of months apart it is 30 days a month: the 28 February is a month after the
     * 31 January, and a month before the 31 March. Any other period is counted by 30E/360 (ISDA 2006 definitions,
     * section 4.16 (g), "Eurobond basis"): a 31st counts as a 30th.
     */
    @Description("Months of 30 days, years of 360 days.")
    THIRTY_360(360),
    /** Real days, years of 365 (leap years too). */
    @Description("Actual days, years of 365 days.")
    ACTUAL_365(365),
    /** Real days, years of 360. */
    @Description("Actual days, years of 360 days.")
    ACTUAL_360(360);

    private static final int DAYS_IN_MONTH = 30;

    private final int daysInYear;

    DayCount(int daysInYear) {
        this.daysInYear = daysInYear;
    }

    /** The divisor of a yearly rate. */
    public int daysInYear() {
        return daysInYear;
    }

    /** Days of interest in {@code (from, through]}; 0 or more when {@code through} is not before {@code from}. */
    public long days(LocalDate from, LocalDate through) {
        return this == THIRTY_360 ? thirty360(from, through) : ChronoUnit.DAYS.between(from, through);
    }

    private static long thirty360(LocalDate from, LocalDate through) {
        long months = 12L * (through.getYear() - from.getYear()) + through.getMonthValue() - from.getMonthValue();
        if (from.plusMonths(months).equals(through)
                || through.minusMonths(months).equals(from)) {
            return DAYS_IN_MONTH * months;
        }
        return DAYS_IN_MONTH * months + dayOfMonth(through) - dayOfMonth(from);
    }

    private static int dayOfMonth(LocalDate date) {
        return Math.min(date.getDayOfMonth(), DAYS_IN_MONTH);
    }
}
