package io.dunlin.guard.rule;

import io.dunlin.vocabulary.Bindingness;
import io.dunlin.vocabulary.Confidence;
import io.dunlin.vocabulary.RuleEffect;

/**
 * A rule as a regime states it.
 *
 * @param id stable, for example {@code CN-FREQ-01}
 * @param jurisdiction whose rule it is
 * @param citation where it is written
 * @param scope which contacts the rule covers
 * @param inForce the business dates on which the rule is in force
 */
public record StatedRule(
        String id,
        String jurisdiction,
        String citation,
        Bindingness bindingness,
        Confidence confidence,
        RuleEffect effect,
        Scope scope,
        Effective inForce,
        Rule rule) {

    /** The same rule with another effect: where it is told of, not asked. */
    StatedRule with(RuleEffect other) {
        return new StatedRule(id, jurisdiction, citation, bindingness, confidence, other, scope, inForce, rule);
    }
}
