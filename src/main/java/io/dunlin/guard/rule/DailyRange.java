package io.dunlin.guard.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collection;

/**
 * A part of every day, by the clock on the wall.
 *
 * @param from its beginning (inclusive)
 * @param until its end (exclusive); at or before {@code from} when it goes over midnight, so equal bounds are the whole
 *     day
 */
public record DailyRange(LocalTime from, LocalTime until) {

    /** Whether the clock stands within it. */
    public boolean contains(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    /** Whether all of the other, both within a day, is in this one. */
    boolean encloses(DailyRange other) {
        return !from.isAfter(other.from) && !until.isBefore(other.until);
    }

    /**
     * The first instant after the given one at which a clock in the zone shows one of the times or is put forward or
     * back. Between two clock changes a clock runs evenly, so today and tomorrow are all that has to be looked at; days
     * that a zone skips, and hours that come twice, begin and end with a change.
     */
    static Instant nextReading(Instant t, ZoneId zone, Collection<LocalTime> times) {
        ZoneRules rules = zone.getRules();
        Instant next = nextClockChange(t, zone);
        LocalDate today = LocalDate.ofInstant(t, zone);
        for (LocalDate day = today; !day.isAfter(today.plusDays(1)); day = day.plusDays(1)) {
            for (LocalTime time : times) {
                LocalDateTime reading = day.atTime(time);
                for (ZoneOffset offset : rules.getValidOffsets(reading)) {
                    Instant at = reading.toInstant(offset);
                    next = at.isAfter(t) && at.isBefore(next) ? at : next;
                }
            }
        }
        return next;
    }

    /** The first later instant at which clocks in the zone are put forward or back; {@link Instant#MAX} when none is known. */
    static Instant nextClockChange(Instant t, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().nextTransition(t);
        return change == null ? Instant.MAX : change.getInstant();
    }
}
