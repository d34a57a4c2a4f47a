package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** For how long a contact counts towards a quota. */
public enum QuotaWindow {
    /** For so many civil days, its own the first: until the last of them is over. */
    CIVIL_DAYS,
    /**
     * For so many days by the clock on the wall, to the second: a contact of Monday 10:00 counts in a window of seven
     * days until the next Monday 10:00 (exclusive). Never shorter than that many civil days.
     */
    ROLLING_DAYS,
    /** Until the calendar week, Monday to Sunday, is over. */
    CIVIL_WEEK,
    /** Until the calendar month is over. */
    CIVIL_MONTH;

    private static final int WEEK = 7;
    private static final int LONGEST_MONTH = 31;

    /** Whether a contact counts at least as long as in the other window of so many days. */
    boolean isNoLooserThan(QuotaWindow other) {
        return this == other || (this == ROLLING_DAYS && other == CIVIL_DAYS);
    }

    /** As in "today". */
    String words(int days) {
        return switch (this) {
            case CIVIL_DAYS, ROLLING_DAYS -> days == 1 ? "today" : "in " + Words.count(days, "day");
            case CIVIL_WEEK -> "this week";
            case CIVIL_MONTH -> "this month";
        };
    }

    /** When a contact made at the instant stops counting. */
    Instant end(Instant at, int days, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return switch (this) {
            case CIVIL_DAYS -> TimeRange.startOf(day.plusDays(days), zone);
            case ROLLING_DAYS -> at.atZone(zone).plusDays(days).toInstant();
            case CIVIL_WEEK -> TimeRange.startOf(day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), zone);
            case CIVIL_MONTH -> TimeRange.startOf(day.with(TemporalAdjusters.firstDayOfNextMonth()), zone);
        };
    }

    /** The longest time for which a contact may count, in days of 24 hours, rounded up over any change of clocks. */
    int lookBackDays(int days) {
        int longest = switch (this) {
            case CIVIL_DAYS, ROLLING_DAYS -> days;
            case CIVIL_WEEK -> WEEK;
            case CIVIL_MONTH -> LONGEST_MONTH;
        };
        return longest + 1;
    }
}
