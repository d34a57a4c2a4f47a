package io.dunlin.guard.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.guard.regime.Selection.LentDebt;
import io.dunlin.guard.rule.Effective;
import io.dunlin.guard.rule.Scope;
import io.dunlin.guard.rule.StatedRule;
import io.dunlin.vocabulary.Bindingness;
import io.dunlin.vocabulary.Confidence;
import io.dunlin.vocabulary.LenderLicence;
import io.dunlin.vocabulary.ProductKind;
import io.dunlin.vocabulary.RuleEffect;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegimesTest {

    private static final Selection IN_X =
            new Selection("X", null, Set.of(new LentDebt("L", LenderLicence.BANK, ProductKind.PERSONAL_LOAN)));

    private static RegimeRule rule(String id, String jurisdiction, boolean enabled, Effective inForce) {
        return new RegimeRule(
                id,
                jurisdiction,
                RuleKind.USABLE_POINT,
                "What it says.",
                "Where.",
                Bindingness.LENDER_POLICY,
                Confidence.PRIMARY,
                RuleEffect.REFUSE,
                Map.of(),
                Scope.ALL,
                Audience.ALL,
                inForce,
                enabled,
                enabled ? null : "Nobody asks.",
                jurisdiction.length(),
                null,
                RuleKind.USABLE_POINT.rule(Map.of()));
    }

    private static Regime regime(String jurisdiction, Set<String> residences, Regime.Reach reach) {
        return new Regime(
                jurisdiction,
                "Somewhere",
                1,
                residences,
                Set.of(),
                reach,
                List.of(
                        rule(jurisdiction + "-ON-01", jurisdiction, true, Effective.ALWAYS),
                        rule(jurisdiction + "-OFF-01", jurisdiction, false, Effective.ALWAYS)),
                List.of());
    }

    @Test
    void rulesThatAreSwitchedOffAreShownAndNotAsked() {
        Regimes regimes = new Regimes(List.of(regime("XX", Set.of("X"), Regime.Reach.NAMED)), List.of(), List.of());
        assertThat(regimes.rulesFor(IN_X)).extracting(StatedRule::id).containsExactly("XX-ON-01");
        assertThat(regimes.inForce("XX", LocalDate.EPOCH).orElseThrow())
                .extracting(RegimeRule::id)
                .containsExactly("XX-ON-01", "XX-OFF-01");
        assertThat(regimes.inForce("YY", LocalDate.EPOCH)).isEmpty();
    }

    @Test
    void aRuleIsShownOnItsDatesOnly() {
        Effective dates = new Effective(LocalDate.of(2024, 2, 28), LocalDate.of(2024, 2, 29));
        Regimes regimes = new Regimes(
                List.of(regime("XX", Set.of("X"), Regime.Reach.NAMED)),
                List.of(rule("LENDER-ON-01", "XX", true, dates)),
                List.of());
        assertThat(shown(regimes, "2024-02-27")).isFalse();
        assertThat(shown(regimes, "2024-02-28")).isTrue();
        assertThat(shown(regimes, "2024-02-29")).isTrue();
        assertThat(shown(regimes, "2024-03-01")).isFalse();
    }

    private static boolean shown(Regimes regimes, String on) {
        return regimes.inForce("XX", LocalDate.parse(on)).orElseThrow().stream()
                .anyMatch(rule -> rule.id().equals("LENDER-ON-01"));
    }

    @Test
    void theRestOfTheWorldHasTheRulesForWhoeverIsNotNamed() {
        Regimes regimes = new Regimes(
                List.of(
                        regime("XX", Set.of("X"), Regime.Reach.NAMED),
                        regime("YY", Set.of("Y"), Regime.Reach.OTHERWISE),
                        regime("ZZ", Set.of(), Regime.Reach.EVERYBODY)),
                List.of(rule("LENDER-ON-01", "ZZ", true, Effective.ALWAYS)),
                List.of());
        assertThat(jurisdictions(regimes, "X")).containsExactly("XX", "ZZ");
        assertThat(jurisdictions(regimes, "Y")).containsExactly("YY", "ZZ");
        assertThat(jurisdictions(regimes, "Q")).containsExactly("YY", "ZZ");
        assertThat(regimes.versions(IN_X)).containsExactly("XX 2", "ZZ 2", "LENDER 2");
    }

    private static List<String> jurisdictions(Regimes regimes, String residence) {
        return regimes.applicable(new Selection(residence, null, IN_X.debts())).stream()
                .map(Regime::jurisdiction)
                .toList();
    }

    @Test
    void aJurisdictionHasOneFileAndTheRestOfTheWorldToo() {
        Regime one = regime("XX", Set.of("X"), Regime.Reach.OTHERWISE);
        assertThatThrownBy(() -> new Regimes(List.of(one, one), List.of(), List.of()))
                .isInstanceOf(InvalidRegime.class)
                .hasMessage("jurisdiction: XX is in two files");
        assertThatThrownBy(() ->
                        new Regimes(List.of(one, regime("YY", Set.of(), Regime.Reach.OTHERWISE)), List.of(), List.of()))
                .hasMessage("reach: two files are for the countries that no other one names");
    }

    @Test
    void aRuleOfAStateIsForItsResidentsAndForWhoeverMayBeOne() {
        Audience california = new Audience(Set.of(), Set.of(), Set.of("US-CA"), Set.of());
        assertThat(california.includes(resident("US", "CA"))).isTrue();
        assertThat(california.includes(resident("US", null))).isTrue();
        assertThat(california.includes(resident("US", "NY"))).isFalse();
        assertThat(california.includes(resident("AR", "CA"))).isFalse();
        Audience elsewhere = new Audience(Set.of(), Set.of(), Set.of(), Set.of("US-CA"));
        assertThat(elsewhere.includes(resident("US", "CA"))).isFalse();
        assertThat(elsewhere.includes(resident("US", "NY"))).isTrue();
        assertThat(elsewhere.includes(resident("US", null))).isTrue();
    }

    @Test
    void anAudienceIncludesAnotherWhenItLeavesOutNoMore() {
        Audience california = new Audience(Set.of(), Set.of(), Set.of("US-CA"), Set.of());
        Audience elsewhere = new Audience(Set.of(), Set.of(), Set.of(), Set.of("US-CA"));
        Audience newYork = new Audience(Set.of(), Set.of(), Set.of("US-NY"), Set.of());
        assertThat(elsewhere.includes(newYork)).isTrue();
        assertThat(elsewhere.includes(elsewhere)).isTrue();
        assertThat(elsewhere.includes(california)).isFalse();
        assertThat(elsewhere.includes(Audience.ALL)).isFalse();
        assertThat(Audience.ALL.includes(elsewhere)).isTrue();
    }

    private static Selection resident(String country, String subdivision) {
        return new Selection(country, subdivision, IN_X.debts());
    }
}
