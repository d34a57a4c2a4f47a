package io.dunlin.guard;

import io.dunlin.guard.regime.RegimeRule;
import io.dunlin.vocabulary.Bindingness;
import io.dunlin.vocabulary.Confidence;
import io.dunlin.vocabulary.RuleEffect;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

@Type("ContactRule")
@Description("A rule that contacts are checked against.")
public record ContactRuleView(
        @NonNull @Description("Stable id, such as `CN-FREQ-01`. Ids of the lender's own rules begin with `LENDER-`.")
        String ruleId,

        @NonNull @Description("The jurisdiction: `CN`, `US`, `UK`, `EU`, `IN`, `AU`, or `HOUSE` for all.")
        String jurisdiction,

        @NonNull @Description("The text of the rule.") String text,

        @NonNull @Description("Where the rule is written.") String citation,

        @NonNull @Description("The force of the rule.") Bindingness bindingness,

        @NonNull @Description("How well the source of the rule is known.")
        Confidence confidence,

        @NonNull @Description("What follows when a contact does not meet the rule.")
        RuleEffect effect,

        @NonNull @Description("The numbers, times and lists of the rule, in their order.")
        List<@NonNull RuleParameterView> parameters,

        @Description("The first business date on which it is in force (inclusive); null when it has no first date.")
        @Nullable
        LocalDate effectiveFrom,

        @Description("The last business date on which it is in force (inclusive); null when no end is known.") @Nullable
        LocalDate effectiveThrough,

        @NonNull
        @Description(
                "Whether contacts are checked against the rule. A rule is switched off when no source confirms it, "
                        + "or when nothing can break it.")
        Boolean enabled,

        @Description("Why the rule is switched off; null when it is on.") @Nullable
        String disabledBecause,

        @NonNull @Description("The `ActionChannel` values that it applies to; empty for all.")
        List<@NonNull String> channels,

        @NonNull @Description("The `ContactPurpose` values that it applies to; empty for all.")
        List<@NonNull String> purposes,

        @NonNull @Description("The `PartyRole` values that it applies to; empty for all.")
        List<@NonNull String> roles,

        @NonNull
        @Description(
                "Whether it also applies to contacts who stand in for the borrower, in any role: spouse, guardian, "
                        + "executor, parent of a minor.")
        Boolean standInsToo,

        @NonNull @Description("The `ActorType` values that it applies to; empty for all.")
        List<@NonNull String> actors,

        @NonNull @Description("The `PlaceKind` values that it applies to; empty for all.")
        List<@NonNull String> places,

        @NonNull @Description("The `LenderLicence` values that it applies to; empty for all.")
        List<@NonNull String> licences,

        @NonNull @Description("The `ProductKind` values that it applies to; empty for all.")
        List<@NonNull String> products,

        @NonNull
        @Description("The subdivisions of residence that it applies to: ISO 3166-2 codes with the country; empty for "
                + "all. It also applies when the borrower may live there.")
        List<@NonNull String> subdivisions,

        @NonNull
        @Description("The subdivisions of residence that it does not apply to: ISO 3166-2 codes with the country.")
        List<@NonNull String> exceptSubdivisions,

        @NonNull @Description("The version of the rule pack that contains the rule.")
        Integer packVersion) {

    static ContactRuleView of(RegimeRule rule) {
        return new ContactRuleView(
                rule.id(),
                rule.jurisdiction(),
                rule.text(),
                rule.citation(),
                rule.bindingness(),
                rule.confidence(),
                rule.effect(),
                RuleParameterView.of(rule.parameters()),
                rule.inForce().from(),
                rule.inForce().through(),
                rule.enabled(),
                rule.disabledBecause(),
                names(rule.scope().channels()),
                names(rule.scope().purposes()),
                names(rule.scope().roles()),
                rule.scope().standInsToo(),
                names(rule.scope().actors()),
                names(rule.rule().places()),
                names(rule.audience().licences()),
                names(rule.audience().products()),
                names(rule.audience().subdivisions()),
                names(rule.audience().exceptSubdivisions()),
                rule.version());
    }

    private static List<String> names(Set<?> values) {
        return values.stream().map(String::valueOf).sorted().toList();
    }
}
