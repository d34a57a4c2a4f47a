package io.dunlin.policy;

import org.jspecify.annotations.Nullable;

/**
 * A rung of the ladder: a range of delinquent days with a name.
 *
 * @param code stable and unique within a ladder, for example {@code M2}
 * @param label for people
 * @param fromDays first number of delinquent days (inclusive)
 * @param throughDays last number of delinquent days (inclusive); null when the rung is open-ended
 */
public record Stage(
        String code, String label, int fromDays, @Nullable Integer throughDays) {

    /** Whether both are the same rung by code: a later policy may give a rung another label or other bounds. */
    public boolean hasCodeOf(Stage other) {
        return code.equals(other.code);
    }
}
