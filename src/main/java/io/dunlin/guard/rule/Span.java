package io.dunlin.guard.rule;

import io.dunlin.kernel.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time.
 *
 * @param from its first instant (inclusive); {@link Instant#MIN} for no beginning
 * @param until the instant at which it is over (exclusive); {@link Instant#MAX} for no end
 */
record Span(Instant from, Instant until) {

    static final Span ALWAYS = new Span(Instant.MIN, Instant.MAX);

    static Span from(Instant from) {
        return new Span(from, Instant.MAX);
    }

    /** @param until null: never over */
    static Span of(Instant from, @Nullable Instant until) {
        return new Span(from, until == null ? Instant.MAX : until);
    }

    /** The civil days of a range in a zone. */
    static Span of(DateRange days, ZoneId zone) {
        LocalDate through = days.through();
        return of(startOf(days.from(), zone), through == null ? null : startOf(through.plusDays(1), zone));
    }

    /**
     * The instant at which the day before is over for good: its first instant, or the later one of two when clocks are
     * turned back over midnight. A day that a zone skipped starts with the next one.
     */
    static Instant startOf(LocalDate day, ZoneId zone) {
        ZonedDateTime start = day.atStartOfDay(zone);
        return start.withLaterOffsetAtOverlap().toInstant();
    }

    boolean contains(Instant t) {
        return !t.isBefore(from) && t.isBefore(until);
    }

    boolean isEmpty() {
        return !from.isBefore(until);
    }

    /** The part of it that is before the instant, which may be empty. */
    Span before(@Nullable Instant end) {
        return end == null || !end.isBefore(until) ? this : new Span(from, end);
    }

    /** What lies in none of the spans, in order. */
    static List<Span> complement(List<Span> spans) {
        List<Span> ascending = new ArrayList<>(spans);
        ascending.sort(Comparator.comparing(Span::from));
        List<Span> gaps = new ArrayList<>();
        Instant end = Instant.MIN;
        for (Span span : ascending) {
            if (end.isBefore(span.from)) {
                gaps.add(new Span(end, span.from));
            }
            end = span.until.isAfter(end) ? span.until : end;
        }
        if (end.isBefore(Instant.MAX)) {
            gaps.add(new Span(end, Instant.MAX));
        }
        return gaps;
    }
}
