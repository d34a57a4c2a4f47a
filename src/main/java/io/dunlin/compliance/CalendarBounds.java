package io.dunlin.compliance;

import io.dunlin.kernel.TimeRange;
import io.dunlin.platform.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** For what part of time clients may ask when people may be contacted. */
final class CalendarBounds {

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final int YEARS_AHEAD = 10;

    private CalendarBounds() {}

    /**
     * The range that a client names, to the microsecond.
     *
     * @param through its last instant (inclusive)
     * @throws Fault BAD_USER_INPUT naming the argument that is out of bounds
     */
    static TimeRange checked(Instant from, Instant through, Instant now) {
        if (from.isBefore(Instant.EPOCH)) {
            throw Fault.badUserInput("from: must be in 1970 or later.");
        }
        if (through.isBefore(from)) {
            throw Fault.badUserInput("through: must not be before `from`.");
        }
        if (through.isAfter(latest(now))) {
            throw Fault.badUserInput("through: must be at most ten years ahead.");
        }
        if (Duration.between(from, through).compareTo(LONGEST) > 0) {
            throw Fault.badUserInput("through: must be at most 31 days after `from`.");
        }
        return new TimeRange(
                from.truncatedTo(ChronoUnit.MICROS), Windows.until(through.truncatedTo(ChronoUnit.MICROS)));
    }

    /** The last instant for which anybody may ask. */
    static Instant latest(Instant now) {
        return now.atOffset(ZoneOffset.UTC).plusYears(YEARS_AHEAD).toInstant();
    }
}
