package io.dunlin.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A half-open interval of instants.
 *
 * @param from its first instant (inclusive); {@link Instant#MIN} for no beginning
 * @param until the instant at which it is over (exclusive); {@link Instant#MAX} for no end
 */
public record TimeRange(Instant from, Instant until) {

    public static final TimeRange ALWAYS = new TimeRange(Instant.MIN, Instant.MAX);

    public static TimeRange from(Instant from) {
        return new TimeRange(from, Instant.MAX);
    }

    /** @param until null: never over */
    public static TimeRange of(Instant from, @Nullable Instant until) {
        return new TimeRange(from, until == null ? Instant.MAX : until);
    }

    /** The civil days of a range in a zone. */
    public static TimeRange of(DateRange days, ZoneId zone) {
        LocalDate through = days.through();
        return of(startOf(days.from(), zone), through == null ? null : startOf(through.plusDays(1), zone));
    }

    /**
     * The instant at which the day before is over for good: its first instant, or the later one of two when clocks are
     * turned back over midnight. A day that a zone skipped starts with the next one.
     */
    public static Instant startOf(LocalDate day, ZoneId zone) {
        ZonedDateTime start = day.atStartOfDay(zone);
        return start.withLaterOffsetAtOverlap().toInstant();
    }

    public boolean contains(Instant t) {
        return !t.isBefore(from) && t.isBefore(until);
    }

    public boolean isEmpty() {
        return !from.isBefore(until);
    }

    /** The part of it that is before the instant, which may be empty. */
    public TimeRange before(@Nullable Instant end) {
        return end == null || !end.isBefore(until) ? this : new TimeRange(from, end);
    }

    /** What lies in none of the ranges, in order. */
    public static List<TimeRange> complement(List<TimeRange> ranges) {
        List<TimeRange> ascending = new ArrayList<>(ranges);
        ascending.sort(Comparator.comparing(TimeRange::from));
        List<TimeRange> gaps = new ArrayList<>();
        Instant end = Instant.MIN;
        for (TimeRange range : ascending) {
            if (end.isBefore(range.from)) {
                gaps.add(new TimeRange(end, range.from));
            }
            end = range.until.isAfter(end) ? range.until : end;
        }
        if (end.isBefore(Instant.MAX)) {
            gaps.add(new TimeRange(end, Instant.MAX));
        }
        return gaps;
    }
}
