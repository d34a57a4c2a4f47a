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
@Description("A rule that contacts are asked before they are made.")
public record ContactRuleView(
        @NonNull @Description("Stable, for example `CN-FREQ-01`; a lender's own begins with `LENDER-`.")
        String ruleId,

        @NonNull
        @Description("Whose contacts it is about: `CN`, `US`, `UK`, `EU`, `IN`, `AU`, or `HOUSE` for everybody's.")
        String jurisdiction,

        @NonNull @Description("What it says.") String text,

        @NonNull @Description("Where it is written.") String citation,

        @NonNull @Description("How far it binds.") Bindingness bindingness,

        @NonNull @Description("How well its source is known.")
        Confidence confidence,

        @NonNull @Description("What it does when it is not met.")
        RuleEffect effect,

        @NonNull @Description("Its numbers, times and lists, in their order.")
        List<@NonNull RuleParameterView> parameters,

        @Description("The first business date on which it is in force (inclusive); null when it always was.") @Nullable
        LocalDate effectiveFrom,

        @Description("The last business date on which it is in force (inclusive); null when no end is known.") @Nullable
        LocalDate effectiveThrough,

        @NonNull
        @Description(
                "Whether contacts are asked; a rule that no source shows, or that nothing could ever break, is switched off.")
        Boolean enabled,

        @Description("Why it is switched off; null when it is not.") @Nullable
        String disabledBecause,

        @NonNull @Description("By which channels, of `ActionChannel`; none: by whichever.")
        List<@NonNull String> channels,

        @NonNull @Description("For which purposes, of `ContactPurpose`; none: for whichever.")
        List<@NonNull String> purposes,

        @NonNull @Description("In which roles people are reached, of `PartyRole`; none: in whichever.")
        List<@NonNull String> roles,

        @NonNull
        @Description(
                "Whether it is also about contacts who stand in the borrower's place, whatever the roles: the spouse, the guardian, the executor, the parent of a minor.")
        Boolean standInsToo,

        @NonNull @Description("On whose behalf, of `ActorType`; none: on whosever.")
        List<@NonNull String> actors,

        @NonNull @Description("At which places, of `PlaceKind`; none: at whichever.")
        List<@NonNull String> places,

        @NonNull @Description("As what the lender is licensed, of `LenderLicence`; none: as whatever.")
        List<@NonNull String> licences,

        @NonNull @Description("From what kind of credit the debt comes, of `ProductKind`; none: from whichever.")
        List<@NonNull String> products,

        @NonNull
        @Description(
                "Where the borrower lives, ISO 3166-2 with the country; none: wherever. Who may live there is protected too.")
        List<@NonNull String> subdivisions,

        @NonNull @Description("Where the borrower does not live, ISO 3166-2 with the country.")
        List<@NonNull String> exceptSubdivisions,

        @NonNull @Description("The version of the file in which it stands.")
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
