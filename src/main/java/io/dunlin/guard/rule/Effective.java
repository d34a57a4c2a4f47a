package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The lender's business dates on which something is in force.
 *
 * @param from the first date (inclusive); null: there is no first date
 * @param through the last date (inclusive), not before {@code from}; null: no end is known
 */
public record Effective(@Nullable LocalDate from, @Nullable LocalDate through) {

    /** Since ever and without an end. */
    public static final Effective ALWAYS = new Effective(null, null);

    public Effective {
        if (from != null && through != null && through.isBefore(from)) {
            throw new IllegalArgumentException("What is in force from " + from + " cannot end on " + through);
        }
    }

    /** Whether the day is one of them. */
    public boolean isOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (through == null || !day.isAfter(through));
    }

    TimeRange range(ZoneId zone) {
        return new TimeRange(
                from == null ? Instant.MIN : TimeRange.startOf(from, zone),
                through == null ? Instant.MAX : TimeRange.startOf(through.plusDays(1), zone));
    }
}
