package io.dunlin.testing;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of tests in this process: the machine's until a test sets it, and again after {@link #release}. */
@Singleton
public class MovableClock extends Clock {

    private volatile Instant fixed;

    /** Stops the clock at noon UTC of the date. */
    public void set(LocalDate date) {
        set(date.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    public void set(Instant instant) {
        fixed = instant;
    }

    public void release() {
        fixed = null;
    }

    @Override
    public Instant instant() {
        Instant now = fixed;
        return now == null ? Clock.systemUTC().instant() : now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the business calendar has the zone");
    }

    /** Puts this clock in the place of the machine's. */
    static class Installer {
        @Mock
        @Produces
        @ApplicationScoped
        Clock clock(MovableClock clock) {
            return clock;
        }
    }
}
