package io.dunlin.guard;

import io.dunlin.guard.rule.Count;
import io.dunlin.guard.rule.Reason;
import io.dunlin.guard.rule.StatedRule;
import io.dunlin.vocabulary.Bindingness;
import io.dunlin.vocabulary.Confidence;
import io.dunlin.vocabulary.RuleEffect;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What one rule says of a contact. Decisions keep it in this form. */
@Type("RuleReason")
@RegisterForReflection
@Description("What one rule says of a contact.")
public record RuleReasonView(
        @NonNull @Description("The rule, as in `rulesInForce`.")
        String ruleId,

        @NonNull
        @Description(
                "REFUSE: the rule is against it. WARN, REQUIRE: what to mind, or to do and to tell of it afterwards.")
        RuleEffect effect,

        @NonNull @Description("For people; it names no person.")
        String sentence,

        @NonNull @Description("Other rules that say the same of the same fact, none of them more binding.")
        List<@NonNull String> alsoRuleIds,

        @NonNull @Description("Where the rule is written.") String citation,

        @NonNull @Description("How far the rule binds.") Bindingness bindingness,

        @NonNull @Description("How well the rule's source is known.")
        Confidence confidence,

        @Description("How many contacts count towards the rule's limit; null when it has none.") @Nullable
        Integer used,

        @Description("How many contacts the rule lets pass; null when it counts none.") @Nullable
        Integer limit,

        @Description("When this rule alone would let the same contact pass; null: never, if nothing changes.") @Nullable
        Instant nextAllowedAt) {

    /** A decision that was kept before one fact was one reason has no other rules. */
    public RuleReasonView {
        alsoRuleIds = alsoRuleIds == null ? List.of() : List.copyOf(alsoRuleIds);
    }

    static RuleReasonView of(Reason reason) {
        StatedRule rule = reason.rule();
        Count count = reason.count();
        return new RuleReasonView(
                rule.id(),
                rule.effect(),
                reason.sentence(),
                reason.also(),
                rule.citation(),
                rule.bindingness(),
                rule.confidence(),
                count == null ? null : count.used(),
                count == null ? null : count.limit(),
                reason.nextAllowedAt());
    }
}
