package io.dunlin.platform.mutation;

import io.dunlin.calendar.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who changes something, and when. The door makes one for each mutation, so all that a mutation writes has the same.
 *
 * <p>The instant is taken when it is first asked for. A service asks after it has locked what it changes: so of two
 * mutations that waited for each other the later one has the later instant.
 */
public final class Stamp {

    private final BusinessCalendar calendar;
    private final String by;
    private @Nullable Instant at;

    public Stamp(BusinessCalendar calendar, String by) {
        this.calendar = calendar;
        this.by = by;
    }

    /** The instant, to the microsecond. */
    public Instant at() {
        Instant taken = at == null ? calendar.now() : at;
        at = taken;
        return taken;
    }

    /** The business date at that instant, in the lender's zone. */
    public LocalDate on() {
        return calendar.dateOf(at());
    }

    /** The name of the user. */
    public String by() {
        return by;
    }
}
