package io.dunlin.casework.review;

import io.dunlin.policy.Ranking;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks whether parts of a priority count on a day, and remembers the first day after it on which that changes. */
final class Days {

    private final LocalDate asOf;
    private @Nullable LocalDate next;

    /** @param change a day after the first one on which everything may change; null for none */
    Days(LocalDate asOf, @Nullable LocalDate change) {
        this.asOf = asOf;
        this.next = change;
    }

    /** Whether the day is one of the last before the end (exclusive); on the end itself something else is recorded. */
    boolean isOneOfLast(Ranking.Timed part, LocalDate end) {
        return asOf.isBefore(end) && hasCome(part, end.minusDays(part.days()));
    }

    /** Whether the days of the part have passed since then. */
    boolean hasPassed(LocalDate since, Ranking.Timed part) {
        return hasCome(part, since.plusDays(part.days()));
    }

    /** The first day after the day asked about on which an answer is another one; null for never. */
    @Nullable
    LocalDate next() {
        return next;
    }

    private boolean hasCome(Ranking.Timed part, LocalDate day) {
        if (part.points() > 0 && day.isAfter(asOf) && (next == null || day.isBefore(next))) {
            next = day;
        }
        return !day.isAfter(asOf);
    }
}
