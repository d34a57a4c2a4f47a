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

/** The answer of one rule about a contact. Decisions keep it in this form. */
@Type("RuleReason")
@RegisterForReflection
@Description("The answer of one rule to a contact.")
public record RuleReasonView(
        @NonNull @Description("The id of the rule, as in `rulesInForce`.")
        String ruleId,

        @NonNull
        @Description("REFUSE: the rule forbids the contact. WARN: the rule warns. REQUIRE: the rule demands something "
                + "that must be done and recorded.")
        RuleEffect effect,

        @NonNull @Description("What happened, as a sentence that names no person.")
        String sentence,

        @NonNull @Description("Other rules with the same answer for the same fact. None of them is more binding.")
        List<@NonNull String> alsoRuleIds,

        @NonNull @Description("Where the rule is written.") String citation,

        @NonNull @Description("The force of the rule.") Bindingness bindingness,

        @NonNull @Description("How well the source of the rule is known.")
        Confidence confidence,

        @Description("The number of contacts that count towards the limit of the rule; null when it has no limit.")
        @Nullable
        Integer used,

        @Description("The number of contacts that the rule allows; null when it counts none.") @Nullable
        Integer limit,

        @Description("When this rule alone would allow the same contact; null when it would not unless something "
                + "changes.")
        @Nullable
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
