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
 * A rule as a file states it, for a stretch of dates.
 *
 * @param id stable, for example {@code CN-FREQ-01}; another stretch of dates of the same rule has the same id
 * @param jurisdiction whose rule it is, for example {@code CN}
 * @param text what it says, for people
 * @param citation where it is written
 * @param parameters as they are written, in their order
 * @param enabled whether it is asked; one that is not is shown all the same
 * @param disabledBecause why it is not asked; null when it is
 * @param version of the file
 * @param tightens the id of the rule that a lender's one makes stricter; null: it stands on its own
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
