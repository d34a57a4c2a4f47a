package io.dunlin.kernel;

import java.time.Duration;

/** How far the clocks of telephones, of other houses and of this one may differ. */
public final class ClockSkew {

    /** The most: what is dated ahead of now, or before what it follows, by no more than this is taken as it is. */
    public static final Duration MOST = Duration.ofMinutes(5);

    private ClockSkew() {}
}
