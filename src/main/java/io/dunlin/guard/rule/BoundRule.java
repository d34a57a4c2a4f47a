package io.dunlin.guard.rule;

import java.time.Instant;
import java.util.List;

/**
 * A rule together with a proposal and facts.
 *
 * @param course what it says while it is in force, and that it passes when it is not
 * @param missing input without which it cannot tell
 */
record BoundRule(StatedRule stated, Course course, List<String> missing, Span inForce) {

    static BoundRule of(StatedRule stated, Proposal proposal, Facts facts) {
        Span inForce = stated.inForce().span(facts.businessZone());
        List<String> missing = stated.rule().missing(proposal, facts);
        StatedRule asked = stated.rule().onlyWarns(proposal) ? stated.with(RuleEffect.WARN) : stated;
        Course course = missing.isEmpty() ? stated.rule().course(proposal, facts) : SpanCourse.PASSES;
        return new BoundRule(asked, Bounded.of(course, inForce), missing, inForce);
    }

    boolean is(RuleEffect effect) {
        return stated.effect() == effect;
    }

    Reason reason(Instant at, Search search) {
        return new Reason(stated, course.sentence(at), course.count(at), search.passesFrom(course, at));
    }
}
