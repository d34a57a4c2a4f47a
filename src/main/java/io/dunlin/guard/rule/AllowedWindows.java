package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.RuleEffect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds when a contact would be allowed, for a calendar of the days to come. */
public final class AllowedWindows {

    private AllowedWindows() {}

    /**
     * All windows within a stretch of time, in order, cut at its ends. What is not planned yet must not empty a calendar:
     * rules that lack input (who calls, the text of a message) are left out, so a contact within a window may still need
     * them answered. None when nobody knows where the person is.
     *
     * @param rules of all regimes that apply, as for {@link Judge#judge}
     * @param from the first instant looked at (inclusive)
     * @param until the instant at which the look ends (exclusive)
     */
    public static List<TimeRange> within(
            List<StatedRule> rules, Proposal proposal, Facts facts, Instant from, Instant until) {
        List<BoundRule> refusing = BoundRule.all(rules, proposal, facts).stream()
                .filter(rule -> rule.is(RuleEffect.REFUSE))
                .toList();
        boolean unknown = !refusing.isEmpty() && facts.zones().isEmpty();
        List<BoundRule> telling =
                refusing.stream().filter(rule -> rule.missing().isEmpty()).toList();
        return unknown ? List.of() : walk(telling, from, until);
    }

    private static List<TimeRange> walk(List<BoundRule> rules, Instant from, Instant until) {
        Search search = new Search(rules, until);
        List<TimeRange> windows = new ArrayList<>();
        Instant opens = search.allPassFrom(from).at();
        while (opens != null && opens.isBefore(until)) {
            Instant closes = until;
            for (BoundRule rule : rules) {
                Instant blocks = search.blocksFrom(rule.course(), opens);
                closes = blocks != null && blocks.isBefore(closes) ? blocks : closes;
            }
            windows.add(new TimeRange(opens, closes));
            opens = closes.isBefore(until) ? search.allPassFrom(closes).at() : null;
        }
        return windows;
    }
}
