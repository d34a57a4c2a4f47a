package io.dunlin.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of days, given as ranges that may overlap: each day is in it once or not at all.
 *
 * <p>Held as sorted, disjoint, non-adjacent intervals of epoch days, so that a question costs a binary search and not a
 * walk over days; the empty set answers at once.
 */
public final class DateRanges {

    /** No day at all. */
    public static final DateRanges NONE = new DateRanges(new long[0], new long[0]);

    private static final long OPEN_END = LocalDate.MAX.toEpochDay();

    private final long[] from;
    private final long[] through;

    private DateRanges(long[] from, long[] through) {
        this.from = from;
        this.through = through;
    }

    /** The union of the ranges, in any order. */
    public static DateRanges of(Collection<DateRange> ranges) {
        if (ranges.isEmpty()) {
            return NONE;
        }
        List<DateRange> ascending = new ArrayList<>(ranges);
        ascending.sort(Comparator.comparing(DateRange::from));
        long[] from = new long[ascending.size()];
        long[] through = new long[ascending.size()];
        int count = 0;
        for (DateRange range : ascending) {
            long first = range.from().toEpochDay();
            long last = range.through() == null ? OPEN_END : range.through().toEpochDay();
            if (count > 0 && first <= through[count - 1] + 1) {
                through[count - 1] = Math.max(through[count - 1], last);
            } else {
                from[count] = first;
                through[count++] = last;
            }
        }
        return new DateRanges(Arrays.copyOf(from, count), Arrays.copyOf(through, count));
    }

    public boolean isEmpty() {
        return from.length == 0;
    }

    public boolean contains(LocalDate day) {
        if (isEmpty()) {
            return false;
        }
        long epochDay = day.toEpochDay();
        int i = firstEndingOnOrAfter(epochDay);
        return i < from.length && from[i] <= epochDay;
    }

    /**
     * How many days of this set lie in {@code (afterExclusive, throughInclusive]}; 0 when that interval is empty.
     *
     * @param afterExclusive the day before the first one looked at
     * @param throughInclusive the last day looked at
     */
    public long daysWithin(LocalDate afterExclusive, LocalDate throughInclusive) {
        if (isEmpty()) {
            return 0;
        }
        long first = afterExclusive.toEpochDay() + 1;
        long last = throughInclusive.toEpochDay();
        long days = 0;
        for (int i = firstEndingOnOrAfter(first); i < from.length && from[i] <= last; i++) {
            days += Math.max(0, Math.min(through[i], last) - Math.max(from[i], first) + 1);
        }
        return days;
    }

    /**
     * The first day {@code d} such that {@code (start, d]} holds the given number of days outside this set.
     *
     * @param start the day before the first one counted; the answer when {@code uncoveredDays} is 0
     * @param uncoveredDays 0 or more
     * @return null when an open-ended range leaves too few days
     */
    public @Nullable LocalDate dayAfter(LocalDate start, long uncoveredDays) {
        if (uncoveredDays < 0) {
            throw new IllegalArgumentException("Cannot count " + uncoveredDays + " days");
        }
        if (isEmpty()) {
            return start.plusDays(uncoveredDays);
        }
        long day = start.toEpochDay();
        long left = uncoveredDays;
        for (int i = firstEndingOnOrAfter(day + 1); i < from.length; i++) {
            long free = Math.max(0, from[i] - 1 - day);
            if (left <= free) {
                break;
            }
            if (through[i] == OPEN_END) {
                return null;
            }
            left -= free;
            day = through[i];
        }
        return LocalDate.ofEpochDay(day + left);
    }

    /** Index of the first interval that does not lie wholly before the day, or the number of intervals. */
    private int firstEndingOnOrAfter(long epochDay) {
        int i = Arrays.binarySearch(through, epochDay);
        return i >= 0 ? i : -i - 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DateRanges that
                && Arrays.equals(from, that.from)
                && Arrays.equals(through, that.through);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(from) + Arrays.hashCode(through);
    }

    /** As in {@code [2026-01-01..2026-01-10, 2026-03-01..]}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            String end = through[i] == OPEN_END
                    ? ""
                    : LocalDate.ofEpochDay(through[i]).toString();
            parts.add(LocalDate.ofEpochDay(from[i]) + ".." + end);
        }
        return parts.toString();
    }
}
