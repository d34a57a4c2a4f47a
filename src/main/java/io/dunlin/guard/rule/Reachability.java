package io.dunlin.guard.rule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of attempts to reach the borrower.
 *
 * @param attempts the latest attempts, in any order: as many as the rules count failures, and one more
 * @param firstAttemptAt the first attempt to reach the borrower in this case; null: none
 * @param numbersInvalidSince since when none of the borrower's numbers works; null: one may
 */
public record Reachability(
        List<Attempt> attempts,
        @Nullable Instant firstAttemptAt,
        @Nullable Instant numbersInvalidSince) {

    /** Nothing was tried. */
    public static final Reachability UNTRIED = new Reachability(List.of(), null, null);

    public Reachability {
        attempts = List.copyOf(attempts);
    }

    /**
     * An attempt to reach the borrower, or a call by the borrower.
     *
     * @param reached whether the borrower was spoken to or met
     */
    public record Attempt(Instant at, boolean reached) {}
}
