package io.dunlin.kernel;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times of the day, in the form that people write and a wall clock shows. */
public final class WallClock {

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private static final Pattern MINUTE = Pattern.compile(TIME);
    private static final Pattern SPAN = Pattern.compile(TIME + "-" + TIME);

    private WallClock() {}

    /** The time that is written as {@code HH:MM}, from 00:00 through 23:59; empty for anything else. */
    public static Optional<LocalTime> minute(String text) {
        return MINUTE.matcher(text).matches() ? Optional.of(LocalTime.parse(text)) : Optional.empty();
    }

    /** Whether these are two times, as in {@code 18:00-21:29}. */
    public static boolean isSpan(String text) {
        return SPAN.matcher(text).matches();
    }
}
