package io.dunlin.testing;

import java.util.stream.LongStream;

/**
 * The seeds of the random histories that are compared with a reference. A build goes through a thousand;
 * {@code -Dhistories=10000} goes through more, {@code -Dhistories.seed=1000} through others.
 */
public final class Seeds {

    /** How many. */
    public static final int COUNT = Integer.getInteger("histories", 1000);

    private static final long FIRST = Long.getLong("histories.seed", 0);

    static {
        System.out.printf("Histories: %d from seed %d (-Dhistories, -Dhistories.seed)%n", COUNT, FIRST);
    }

    private Seeds() {}

    /** All of them, one after the other. */
    public static LongStream all() {
        return LongStream.range(FIRST, FIRST + COUNT);
    }
}
