package io.dunlin.guard.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a quota is used up.
 *
 * @param used how many contacts count, without the one that is judged
 * @param limit how many may be made
 * @param resetsAt when the first of those that count stops counting; null when none does
 */
public record Count(int used, int limit, @Nullable Instant resetsAt) {

    /** How many more contacts the rule would let pass. */
    public int remaining() {
        return Math.max(0, limit - used);
    }
}
