package io.dunlin.guard.rule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Against a contact during a part of each day or week in a zone, except at times to which the person agreed.
 *
 * @param quiet when the rule is against it
 * @param agreed times that are free all the same
 */
record HoursCourse(Quiet quiet, ZoneId zone, Agreements agreed, String words) implements Course {

    /** A part of every day, or of every week, by the clock on the wall. */
    interface Quiet {

        boolean contains(Instant t, ZoneId zone);

        /** The times of day at which it may begin or end. */
        List<LocalTime> edges();

        /** Whether a day is only like the one a week before. */
        default boolean isWeekly() {
            return false;
        }

        /** From when on every day, or week, is like the one before; {@link Instant#MIN} if always. */
        default Instant settledAt() {
            return Instant.MIN;
        }
    }

    /** The same part of every day. */
    record Daily(DailyRange window) implements Quiet {

        @Override
        public boolean contains(Instant t, ZoneId zone) {
            return window.contains(LocalTime.ofInstant(t, zone));
        }

        @Override
        public List<LocalTime> edges() {
            return List.of(window.from(), window.until());
        }
    }

    @Override
    public boolean blocks(Instant t) {
        return quiet.contains(t, zone) && !agreed.cover(t);
    }

    @Override
    public Instant nextChange(Instant t) {
        return earlier(DailyRange.nextReading(t, zone, quiet.edges()), agreed.nextChange(t));
    }

    @Override
    public Instant nextClockChange(Instant t) {
        return earlier(DailyRange.nextClockChange(t, zone), agreed.nextClockChange(t));
    }

    @Override
    public boolean isWeekly() {
        return quiet.isWeekly();
    }

    @Override
    public Instant settledAt() {
        Instant quietly = quiet.settledAt();
        return quietly.isAfter(agreed.settledAt()) ? quietly : agreed.settledAt();
    }

    @Override
    public String sentence(Instant t) {
        return words;
    }

    @Override
    public @Nullable String openedBy(Instant t) {
        return quiet.contains(t, zone) && agreed.cover(t) ? words + " " + agreed.sentence(t) : null;
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }

    /** Without agreements. */
    static HoursCourse daily(DailyRange quiet, ZoneId zone, String words) {
        return new HoursCourse(new Daily(quiet), zone, new Agreements(List.of(), Set.of()), words);
    }
}
