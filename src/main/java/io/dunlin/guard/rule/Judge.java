package io.dunlin.guard.rule;

import io.dunlin.guard.rule.Verdict.Allowed;
import io.dunlin.guard.rule.Verdict.NeedsInput;
import io.dunlin.guard.rule.Verdict.Quota;
import io.dunlin.guard.rule.Verdict.Refused;
import io.dunlin.vocabulary.RuleEffect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks all rules about a contact and combines their answers. The strictest wins: one rule that refuses is enough. When
 * none does, the contact is allowed until the first rule would refuse it.
 */
public final class Judge {

    private static final Comparator<Reason> LONGEST_FIRST =
            Comparator.comparing(Reason::nextAllowedAt, Comparator.nullsFirst(Comparator.<Instant>reverseOrder()));

    private final Instant at;
    private final List<BoundRule> refusing;
    private final List<BoundRule> noting;
    private final List<String> missing;
    private final Search search;

    private Judge(List<BoundRule> rules, Proposal proposal, Instant at) {
        this.at = at;
        this.refusing = rules.stream()
                .filter(rule -> rule.is(RuleEffect.REFUSE)
                        || (rule.is(RuleEffect.REQUIRE) && rule.stated().rule().isOwed(proposal)))
                .toList();
        this.noting = rules.stream().filter(rule -> !refusing.contains(rule)).toList();
        this.missing = refusing.stream()
                .filter(rule -> rule.inForce().contains(at))
                .flatMap(rule -> rule.missing().stream())
                .distinct()
                .sorted()
                .toList();
        this.search = new Search(refusing, at);
    }

    /**
     * The verdict.
     *
     * @param rules of all regimes that apply; those whose scope or dates leave the contact out may be among them
     * @param at the instant of the contact: past, present or future
     */
    public static Verdict judge(List<StatedRule> rules, Proposal proposal, Facts facts, Instant at) {
        return judge(rules, proposal, facts, at, bound -> true);
    }

    /**
     * The verdict of a contact that is not planned in detail: rules that lack input are left out, so that it is allowed or
     * refused as far as is known, and until when. Input is needed only when nobody knows where the person is.
     */
    public static Verdict judgeAsFarAsKnown(List<StatedRule> rules, Proposal proposal, Facts facts, Instant at) {
        return judge(rules, proposal, facts, at, bound -> bound.missing().isEmpty());
    }

    private static Verdict judge(
            List<StatedRule> rules, Proposal proposal, Facts facts, Instant at, Predicate<BoundRule> asked) {
        List<BoundRule> covering = BoundRule.all(rules, proposal, facts);
        if (facts.zones().isEmpty() && !covering.isEmpty()) {
            return new NeedsInput(List.of("timeZone"));
        }
        List<BoundRule> bound = covering.stream()
                .map(rule -> isBrokenBeforehand(rule, proposal, facts) ? rule.with(RuleEffect.REFUSE) : rule)
                .filter(asked)
                .toList();
        return new Judge(bound, proposal, at).verdict();
    }

    /** What is only meant to be done must not be begun when it is known that a duty will not be met. */
    private static boolean isBrokenBeforehand(BoundRule rule, Proposal proposal, Facts facts) {
        return rule.is(RuleEffect.REQUIRE)
                && !proposal.isDone()
                && rule.stated().rule().isBrokenBeforehand(proposal, facts);
    }

    private Verdict verdict() {
        List<Reason> reasons = reasons(refusing);
        if (!reasons.isEmpty()) {
            Search.End end = search.allPassFrom(at);
            return new Refused(reasons, notes(), end.at(), end.neverBecause(), missing);
        }
        return missing.isEmpty() ? allowed() : new NeedsInput(missing);
    }

    private Allowed allowed() {
        Instant until = null;
        List<String> endedBy = new ArrayList<>();
        for (BoundRule rule : refusing) {
            Instant blocks = search.blocksFrom(rule.course(), at);
            if (blocks != null && (until == null || !blocks.isAfter(until))) {
                if (!blocks.equals(until)) {
                    endedBy.clear();
                }
                until = blocks;
                endedBy.add(rule.stated().id());
            }
        }
        return new Allowed(until, endedBy, quotas(), notes());
    }

    private List<Quota> quotas() {
        List<Quota> quotas = new ArrayList<>();
        for (BoundRule rule : refusing) {
            @Nullable Count count = rule.course().count(at);
            if (count != null) {
                quotas.add(new Quota(rule.stated().id(), count));
            }
        }
        quotas.sort(Comparator.comparingInt(quota -> quota.count().remaining()));
        return quotas;
    }

    /** Warnings and duties, and the rules that are not against it only because the person agreed. */
    private List<Reason> notes() {
        List<Reason> notes = new ArrayList<>(reasons(noting));
        for (BoundRule rule : refusing) {
            String opened = rule.course().openedBy(at);
            if (opened != null) {
                notes.add(new Reason(
                        rule.stated().with(RuleEffect.WARN),
                        opened,
                        rule.course().count(at),
                        List.of(),
                        at));
            }
        }
        return Reason.merged(notes);
    }

    private List<Reason> reasons(List<BoundRule> rules) {
        Search alone = new Search(rules, at);
        return Reason.merged(rules.stream()
                .filter(rule -> rule.course().blocks(at))
                .map(rule -> rule.reason(at, alone))
                .sorted(LONGEST_FIRST)
                .toList());
    }
}
