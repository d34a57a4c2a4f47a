package io.dunlin.calendar;

import io.dunlin.platform.start.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The only source of the time. All other code asks it, so tests can set any time. */
@ApplicationScoped
public class BusinessCalendar {

    private final Clock clock;
    private final ZoneId zone;

    BusinessCalendar(Clock clock, CalendarConfig config) {
        this.clock = clock;
        this.zone = zone(config.zone());
    }

    /** Makes the calendar before anything asks for the time, so that a zone which is none keeps Dunlin from starting. */
    void check(@Observes @Priority(-250) StartupEvent start) {}

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw StartRefused.because(
                    "dunlin.calendar.zone (" + name + "): there is no such zone; America/New_York is one.");
        }
    }

    /** The lender's civil date: money is counted by it. */
    public LocalDate businessDate() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The lender's civil date at an instant. */
    public LocalDate dateOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
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
