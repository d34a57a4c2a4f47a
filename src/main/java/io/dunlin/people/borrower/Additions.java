package io.dunlin.people.borrower;

import io.dunlin.kernel.Violation;
import io.dunlin.platform.identity.Identity;
import io.dunlin.vocabulary.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How many contacts, or contact points, somebody added to a borrower within an hour. The answer to an added guess
 * reveals whether the entry was already there. So after a number of additions every answer about the borrower is the
 * same. Borrowers whom the same person has just registered have no limit: that person supplied all that is known of
 * them.
 */
public final class Additions {

    /** More than anybody has telephones, and fewer than a guess takes. */
    private static final int MOST = 20;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final String by;
    private final Instant since;
    private final Map<UUID, Integer> recent = new HashMap<>();
    private final Set<UUID> without = new HashSet<>();

    /**
     * @param at now
     * @param by who adds; the application itself has no limit
     */
    public Additions(Instant at, String by) {
        this.by = by;
        this.since = at.minus(WINDOW);
    }

    /** Since when additions count. */
    public Instant since() {
        return since;
    }

    /** Of this borrower, one was added within the hour. */
    public void count(UUID borrowerId) {
        recent.merge(borrowerId, 1, Integer::sum);
    }

    /** This borrower was registered by the same person within the hour. */
    public void exempt(UUID borrowerId) {
        without.add(borrowerId);
    }

    /** Whether nothing may be told or added any more. */
    public boolean areFull(UUID borrowerId) {
        return !by.equals(Identity.SYSTEM)
                && !without.contains(borrowerId)
                && recent.getOrDefault(borrowerId, 0) >= MOST;
    }

    /** @param field by which rows and inputs name what is added */
    public static Violation refusal(String field) {
        return Violation.of(
                ErrorCode.RATE_LIMITED,
                field,
                "One person may add at most " + MOST + " to one borrower within an hour; send the row again later.");
    }
}
