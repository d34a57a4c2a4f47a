package io.dunlin.guard.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer of one rule about one contact over all of time, if nothing else happens: at which instants the rule is
 * against the contact.
 *
 * <p>An answer holds from one change (inclusive) to the next (exclusive). So a search jumps from change to change, and
 * its results are exact.
 */
public interface Course {

    /** Whether the rule is against the contact at the instant. */
    boolean blocks(Instant t);

    /** The first later instant at which the answer may be another one; {@link Instant#MAX} when there is none. */
    Instant nextChange(Instant t);

    /** From when on nothing but the time of day and the zone's clock changes matter; {@link Instant#MIN} if always. */
    Instant settledAt();

    /** The first later instant at which a clock that it goes by is put forward or back; {@link Instant#MAX} when none is. */
    default Instant nextClockChange(Instant t) {
        return Instant.MAX;
    }

    /** Whether, once it is settled, a day is only like the one a week before, not like every other. */
    default boolean isWeekly() {
        return false;
    }

    /** To what the person agreed, so that the rule is not against the contact at the instant; null when it is not so. */
    default @Nullable String openedBy(Instant t) {
        return null;
    }

    /** Why the rule is against the contact at the instant; of no meaning when it is not. */
    String sentence(Instant t);

    /** How far its quota is used at the instant; null for a rule that counts nothing. */
    default @Nullable Count count(Instant t) {
        return null;
    }
}
