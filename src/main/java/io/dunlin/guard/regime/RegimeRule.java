package io.dunlin.guard.regime;

import io.dunlin.guard.rule.Effective;
import io.dunlin.guard.rule.Rule;
import io.dunlin.guard.rule.Scope;
import io.dunlin.guard.rule.StatedRule;
import io.dunlin.vocabulary.Bindingness;
import io.dunlin.vocabulary.Confidence;
import io.dunlin.vocabulary.RuleEffect;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule as a file states it, for a period of dates.
 *
 * @param id stable, for example {@code CN-FREQ-01}; other periods of the same rule have the same id
 * @param jurisdiction whose rule it is, for example {@code CN}
 * @param text what it says, for people
 * @param citation where it is written
 * @param parameters the parameters as written, in their order
 * @param enabled whether the guard asks the rule; a disabled rule is shown all the same
 * @param disabledBecause why the rule is disabled; null when it is enabled
 * @param version of the file
 * @param tightens the id of the rule that this rule of a lender makes stricter; null: none
 * @param rule made from kind and parameters
 */
public record RegimeRule(
        String id,
        String jurisdiction,
        RuleKind kind,
        String text,
        String citation,
        Bindingness bindingness,
        Confidence confidence,
        RuleEffect effect,
        Map<String, Object> parameters,
        Scope scope,
        Audience audience,
        Effective inForce,
        boolean enabled,
        @Nullable String disabledBecause,
        int version,
        @Nullable String tightens,
        Rule rule) {

    public RegimeRule {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    StatedRule stated() {
        return new StatedRule(id, jurisdiction, citation, bindingness, confidence, effect, scope, inForce, rule);
    }
}
