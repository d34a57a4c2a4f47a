package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.Bindingness;
import io.dunlin.vocabulary.RuleEffect;
import java.time.Instant;
import java.util.List;

/**
 * A rule together with a proposal and facts.
 *
 * @param course the rule's answer while it is in force; before and after, the rule passes
 * @param missing input that the rule needs and does not have
 */
record BoundRule(StatedRule stated, Course course, List<String> missing, TimeRange inForce) {

    static BoundRule of(StatedRule stated, Proposal proposal, Facts facts) {
        TimeRange inForce = stated.inForce().range(facts.businessZone());
        List<String> missing = stated.rule().missing(proposal, facts);
        StatedRule asked = stated.rule().onlyWarns(proposal) ? stated.with(RuleEffect.WARN) : stated;
        Course course = missing.isEmpty() ? stated.rule().course(proposal, facts) : RangeCourse.PASSES;
        return new BoundRule(asked, Bounded.of(course, inForce), missing, inForce);
    }

    /** The rules whose scope covers the proposal; those that make way are only there while no others settle it. */
    static List<BoundRule> all(List<StatedRule> rules, Proposal proposal, Facts facts) {
        List<StatedRule> covering = rules.stream()
                .filter(rule -> rule.scope().covers(proposal, facts))
                .toList();
        return covering.stream()
                .map(rule -> besides(covering, rule, proposal, facts))
                .toList();
    }

    private static BoundRule besides(List<StatedRule> covering, StatedRule rule, Proposal proposal, Facts facts) {
        List<TimeRange> settled = covering.stream()
                .filter(other -> other.bindingness() != Bindingness.LENDER_POLICY
                        && rule.rule().makesWayFor(other.rule(), facts))
                .map(other -> other.inForce().range(facts.businessZone()))
                .toList();
        return settled.isEmpty()
                ? of(rule, proposal, facts)
                : during(TimeRange.complement(settled), rule, proposal, facts);
    }

    private static BoundRule during(List<TimeRange> ranges, StatedRule stated, Proposal proposal, Facts facts) {
        BoundRule bound = of(stated, proposal, facts);
        List<Course> courses =
                ranges.stream().map(range -> Bounded.of(bound.course, range)).toList();
        return new BoundRule(stated, Courses.allOf(courses), bound.missing, bound.inForce);
    }

    boolean is(RuleEffect effect) {
        return stated.effect() == effect;
    }

    BoundRule with(RuleEffect effect) {
        return new BoundRule(stated.with(effect), course, missing, inForce);
    }

    Reason reason(Instant at, Search search) {
        return new Reason(stated, course.sentence(at), course.count(at), List.of(), search.passesFrom(course, at));
    }
}
