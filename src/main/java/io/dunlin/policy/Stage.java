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

    /**
     * Whether a loan stands worse here than there, be it by the rungs of another policy: charged off is worse than any
     * rung, a rung that begins later is worse than one that begins earlier, then come {@value Ladder#GRACE} and
     * {@value Ladder#CURRENT}.
     */
    public boolean isWorseThan(Stage other) {
        return weight() > other.weight();
    }

    private int weight() {
        return switch (code) {
            case Ladder.CURRENT -> -1;
            case Ladder.GRACE -> 0;
            default -> hasCodeOf(Ladder.CHARGED_OFF) ? Integer.MAX_VALUE : fromDays;
        };
    }
}
