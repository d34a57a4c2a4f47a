package io.dunlin.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Tells the time. Everything else in Dunlin is told the time, so that it can be tested at any. */
@ApplicationScoped
public class BusinessCalendar {

    private final Clock clock;
    private final ZoneId zone;

    BusinessCalendar(Clock clock, CalendarConfig config) {
        this.clock = clock;
        this.zone = config.zone();
    }

    /** The lender's civil date: money is counted by it. */
    public LocalDate businessDate() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The instant, to the microsecond, which is what the database keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The lender's zone, an IANA name. */
    public ZoneId zone() {
        return zone;
    }
}
