package io.dunlin.guard.rule;

import io.dunlin.vocabulary.RuleEffect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of one rule.
 *
 * @param rule the rule
 * @param sentence a sentence for people; it names no person
 * @param count how much of the rule's quota is used; null when the rule counts nothing
 * @param also other rules that say the same about the same fact, none of them more binding
 * @param nextAllowedAt the first instant, not before the judged one, at which this rule alone would pass; null: never
 */
public record Reason(
        StatedRule rule,
        String sentence,
        @Nullable Count count,
        List<String> also,
        @Nullable Instant nextAllowedAt) {

    public Reason {
        also = List.copyOf(also);
    }

    /** One fact is one reason, whichever rules it is against; the most binding one stands for all. */
    static List<Reason> merged(List<Reason> reasons) {
        Map<Fact, Reason> merged = new LinkedHashMap<>();
        for (Reason reason : reasons) {
            merged.merge(
                    new Fact(reason.rule.effect(), reason.sentence, reason.count, reason.nextAllowedAt),
                    reason,
                    Reason::with);
        }
        return List.copyOf(merged.values());
    }

    private Reason with(Reason other) {
        boolean stronger = other.rule.bindingness().compareTo(rule.bindingness()) < 0;
        Reason first = stronger ? other : this;
        Reason second = stronger ? this : other;
        List<String> ids = new ArrayList<>(first.also);
        ids.add(second.rule.id());
        ids.addAll(second.also);
        return new Reason(first.rule, sentence, count, ids, nextAllowedAt);
    }

    private record Fact(
            RuleEffect effect,
            String sentence,
            @Nullable Count count,
            @Nullable Instant nextAllowedAt) {}
}
