package io.dunlin.guard;

import io.dunlin.guard.regime.RegimeRule;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

@Type("ContactRule")
@Description("A rule that contacts are asked before they are made.")
public record ContactRuleView(
        @NonNull @Description("Stable, for example `CN-FREQ-01`; a lender's own begins with `LENDER-`.")
        String ruleId,

        @NonNull
        @Description("Whose contacts it is about: `CN`, `US`, `UK`, `EU`, `IN`, `AU`, or `HOUSE` for everybody's.")
        String jurisdiction,

        @NonNull @Description("What it says.") String text,

        @NonNull @Description("Where it is written.") String citation,

        @NonNull @Description("How far it binds.") BindingnessView bindingness,

        @NonNull @Description("How well its source is known.")
        ConfidenceView confidence,

        @NonNull @Description("What it does when it is not met.")
        RuleEffectView effect,

        @NonNull @Description("Its numbers, times and lists, in their order.")
        List<@NonNull RuleParameterView> parameters,

        @Description("The first business date on which it is in force (inclusive); null when it always was.") @Nullable
        LocalDate effectiveFrom,

        @Description("The last business date on which it is in force (inclusive); null when no end is known.") @Nullable
        LocalDate effectiveThrough,

        @NonNull @Description("Whether contacts are asked; a rule that no source shows is switched off.")
        Boolean enabled,

        @NonNull @Description("The version of the file in which it stands.")
        Integer packVersion) {

    static ContactRuleView of(RegimeRule rule) {
        return new ContactRuleView(
                rule.id(),
                rule.jurisdiction(),
                rule.text(),
                rule.citation(),
                BindingnessView.valueOf(rule.bindingness().name()),
                ConfidenceView.valueOf(rule.confidence().name()),
                RuleEffectView.valueOf(rule.effect().name()),
                RuleParameterView.of(rule.parameters()),
                rule.inForce().from(),
                rule.inForce().through(),
                rule.enabled(),
                rule.version());
    }
}
