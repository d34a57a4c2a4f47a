package io.dunlin.casework;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * Whether a borrower can be reached, as far as is known: a pure function of the contact points and of the attempts.
 *
 * @param since since when it is so; null when nobody has reached or failed to reach the borrower yet
 * @param failedAttempts calls and visits in a row that did not reach the borrower
 */
@Type("Reachability")
@Description("Whether a borrower can be reached, as far as is known. It permits no contact: the guard does.")
public record ReachabilityView(
        @Description(
                "False when no number or address of the borrower works, or when three calls or visits in a row failed.")
        boolean reachable,

        @Description("Since when the borrower can be reached, or cannot. Null when nobody has tried yet.") @Nullable
        Instant since,

        @Description("How many calls and visits in a row did not reach the borrower, to the last one.")
        int failedAttempts,

        @NonNull @Description("Explains it.") String sentence) {

    /** After so many failures in a row a borrower counts as unreachable (GB/T 45251-2025, as in CN-3P-02). */
    static final int FAILURES = 3;

    /**
     * What is known of a borrower.
     *
     * @param points how many numbers and addresses there are
     * @param usable how many of them may reach the borrower
     * @param unusableSince since when the last of them is not usable; null when that is not known
     * @param reachedAt when somebody last spoke with the borrower, or the borrower got in touch; null for never
     * @param failed the calls and visits after that that failed
     * @param unreachableAt the instant of the third of them; null when there are fewer
     */
    record Known(
            int points,
            int usable,
            @Nullable Instant unusableSince,
            @Nullable Instant reachedAt,
            int failed,
            @Nullable Instant unreachableAt) {}

    static ReachabilityView of(Known known) {
        if (known.points() > 0 && known.usable() == 0) {
            return new ReachabilityView(
                    false, known.unusableSince(), known.failed(), "No number or address of the borrower works.");
        }
        if (known.failed() >= FAILURES) {
            return new ReachabilityView(
                    false,
                    known.unreachableAt(),
                    known.failed(),
                    "The last " + known.failed() + " calls and visits did not reach the borrower.");
        }
        String last = known.reachedAt() == null
                ? "Nobody has reached the borrower yet"
                : "The borrower was last reached at " + known.reachedAt();
        return new ReachabilityView(true, known.reachedAt(), known.failed(), last + failures(known.failed()) + ".");
    }

    private static String failures(int failed) {
        return switch (failed) {
            case 0 -> "";
            case 1 -> "; one call or visit has failed since";
            default -> "; " + failed + " calls and visits have failed since";
        };
    }
}
