package io.dunlin.platform.graphql;

import java.util.concurrent.TimeUnit;

/**
 * A number of units a minute. They may be used all at once or one by one, and used units come back evenly. The
 * allowance may be overdrawn; it then takes longer to recover, a day at most. Times are those of {@link
 * System#nanoTime()}.
 */
final class Allowance {

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final long DAY = TimeUnit.DAYS.toNanos(1);
    private static final long PLENTY = 100_000_000;

    private final long perMinute;
    private long wholeAt;

    /** @param perMinute at least 1 */
    Allowance(long perMinute, long now) {
        this.perMinute = perMinute;
        this.wholeAt = now;
    }

    /** How many nanoseconds it takes until a unit is there; 0 when there is one. */
    long untilOne(long now) {
        return Math.max(0, used(now) + nanos(1) - MINUTE);
    }

    void take(long units, long now) {
        wholeAt = now + Math.min(DAY, used(now) + Math.min(DAY, nanos(Math.min(units, PLENTY))));
    }

    private long used(long now) {
        return Math.max(0, wholeAt - now);
    }

    private long nanos(long units) {
        return units * MINUTE / perMinute;
    }
}
