package io.dunlin.guard.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the first instant at which all courses pass, or one stops passing.
 *
 * <p>Every course jumps from change to change, so what is found is exact. Most change a few times and are settled; only
 * hours of the day go on for ever. Once all are settled, hours that have not met for a year, through all its changes of
 * clocks, never will: there the search ends.
 */
final class Search {

    /** A year, and a month for clock changes that move from year to year. */
    private static final Duration YEAR = Duration.ofDays(400);

    private final List<BoundRule> rules;
    private final Instant horizon;

    /** @param at from where it will be looked */
    Search(List<BoundRule> rules, Instant at) {
        this.rules = rules;
        this.horizon = rules.stream()
                .map(rule -> rule.course().settledAt())
                .filter(settled -> settled.isAfter(at))
                .max(Instant::compareTo)
                .orElse(at)
                .plus(YEAR);
    }

    /** Where the search ended: at an instant, or nowhere, because of something. */
    record End(@Nullable Instant at, @Nullable String neverBecause) {}

    /** The first instant, not before the given one, at which the course passes; null when there is none. */
    @Nullable
    Instant passesFrom(Course course, Instant t) {
        return first(course, t, false);
    }

    /** The first instant, not before the given one, at which the course is against the contact; null when there is none. */
    @Nullable
    Instant blocksFrom(Course course, Instant t) {
        return first(course, t, true);
    }

    /** The first instant, not before the given one, at which all pass. */
    End allPassFrom(Instant from) {
        Instant t = from;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (BoundRule rule : rules) {
                Instant passes = passesFrom(rule.course(), t);
                if (passes == null) {
                    return new End(null, because(rule, t));
                }
                moved |= passes.isAfter(t);
                t = passes;
            }
        }
        return new End(t, null);
    }

    private @Nullable Instant first(Course course, Instant from, boolean blocking) {
        Instant t = from;
        while (course.blocks(t) != blocking) {
            Instant next = course.nextChange(t);
            if (!next.isAfter(t)) {
                // Cannot be; but a search that stood still would hang a request, and a fault stops one.
                throw new IllegalStateException("An answer cannot change at " + next + ", not after " + t);
            }
            if (next.isAfter(horizon)) {
                return null;
            }
            t = next;
        }
        return t;
    }

    /** A rule that never passes by itself is found at once; hours that do not meet are looked for until the end. */
    private String because(BoundRule rule, Instant t) {
        Instant settled = horizon.minus(YEAR);
        if (t.isAfter(settled.plus(YEAR.dividedBy(2)))) {
            return rules.stream()
                    .filter(other -> blocksFrom(other.course(), settled) != null)
                    .map(other -> other.stated().id())
                    .collect(Collectors.joining(", ", "No time of day is free under all of: ", "."));
        }
        return rule.course().sentence(t);
    }
}
