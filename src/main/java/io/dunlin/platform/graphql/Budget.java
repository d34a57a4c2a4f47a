package io.dunlin.platform.graphql;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What one caller may still ask of this replica. */
final class Budget {

    /** For whoever may ask as much as they like. */
    static final Budget UNLIMITED = new Budget(0, 0, () -> 0);

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier clock;
    private final @Nullable Allowance requests;
    private final @Nullable Allowance cost;

    /**
     * @param requests how many a minute; 0 for any number
     * @param cost how much a minute; 0 for any
     * @param clock in nanoseconds
     */
    Budget(long requests, long cost, LongSupplier clock) {
        this.clock = clock;
        this.requests = requests == 0 ? null : new Allowance(requests, clock.getAsLong());
        this.cost = cost == 0 ? null : new Allowance(cost, clock.getAsLong());
    }

    /** Counts a request and gives 0; or gives the seconds, rounded up, after which one is let in. */
    synchronized long admit() {
        long now = clock.getAsLong();
        long wait = Math.max(requests == null ? 0 : requests.untilOne(now), cost == null ? 0 : cost.untilOne(now));
        if (wait == 0 && requests != null) {
            requests.take(1, now);
        }
        return (wait + SECOND - 1) / SECOND;
    }

    /** Takes off what an operation costs: it is known only when the request is let in, so the next one waits for it. */
    synchronized void charge(long units) {
        if (cost != null) {
            cost.take(units, clock.getAsLong());
        }
    }
}
