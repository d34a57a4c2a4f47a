package io.dunlin.guard.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the first instant at which all courses pass, or one stops passing.
 *
 * <p>Every course jumps from change to change, so the result is exact. Most courses change a few times and are then
 * settled; only hours of the day change for ever. Once all others are settled, each day is like the day before, or like
 * that of the week before, until a clock changes. So after a day in vain the search goes on after the next change of
 * clocks. Hours that have not met for a year, through all its changes of clocks, never will: there the search ends.
 */
final class Search {

    /** A year, and a month for clock changes that move from year to year. */
    private static final Duration YEAR = Duration.ofDays(400);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private final List<BoundRule> rules;
    private final Instant settled;
    private final Instant horizon;

    /** @param at from where it will be looked, or later */
    Search(List<BoundRule> rules, Instant at) {
        this.rules = rules;
        this.settled = rules.stream()
                .map(rule -> rule.course().settledAt())
                .filter(last -> last.isAfter(at))
                .max(Instant::compareTo)
                .orElse(at);
        this.horizon = settled.plus(YEAR);
    }

    /** Where the search ended: at an instant, or without one, with the cause. */
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
        Courses all = new Courses(rules.stream().map(BoundRule::course).toList());
        Walk walk = new Walk(all, from);
        boolean moved = true;
        while (moved) {
            moved = false;
            for (BoundRule rule : rules) {
                Instant passes = passesFrom(rule.course(), walk.now);
                if (passes == null) {
                    return new End(null, rule.course().sentence(walk.now));
                }
                moved |= walk.on(passes);
                if (walk.isOver()) {
                    return new End(null, neverMeeting());
                }
            }
        }
        return new End(walk.now, null);
    }

    private @Nullable Instant first(Course course, Instant from, boolean blocking) {
        Walk walk = new Walk(course, from);
        while (course.blocks(walk.now) != blocking) {
            if (!walk.on(course.nextChange(walk.now))) {
                // Cannot be; but a search that stood still would hang a request, and a fault stops one.
                throw new IllegalStateException("An answer cannot change at " + walk.now + ", where it is looked at");
            }
            if (walk.isOver()) {
                return null;
            }
        }
        return walk.now;
    }

    private String neverMeeting() {
        return rules.stream()
                .filter(rule -> blocksFrom(rule.course(), settled) != null)
                .map(rule -> rule.stated().id())
                .collect(Collectors.joining(", ", "No time of day is free under all of: ", "."));
    }

    /** An instant that moves forward and skips days that are like a day already searched in vain. */
    private final class Walk {

        private final Course course;
        private Instant now;
        /** Since when days are alike. */
        private Instant alike;

        Walk(Course course, Instant from) {
            this.course = course;
            this.now = from;
            this.alike = from.isAfter(settled) ? from : settled;
        }

        /** Whether the instant is a later one. */
        boolean on(Instant next) {
            boolean moves = next.isAfter(now);
            now = moves ? next : now;
            while (!isOver() && now.isAfter(alike.plus(course.isWeekly() ? WEEK : DAY))) {
                alike = course.nextClockChange(alike);
                now = alike.isAfter(now) ? alike : now;
            }
            return moves;
        }

        boolean isOver() {
            return now.isAfter(horizon);
        }
    }
}
