package io.dunlin.guard.regime;

import io.dunlin.guard.rule.StatedRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All regimes, and what the lender adds to them. The lender's rules stand beside those of the regimes, so they can make
 * a contact harder and never easier.
 *
 * @param regimes each jurisdiction once
 * @param additions the lender's own rules, each for a jurisdiction that there is
 */
public record Regimes(List<Regime> regimes, List<RegimeRule> additions) {

    /** What stands in front of the id of each rule of a lender's own. */
    static final String LENDER = "LENDER";

    /**
     * Checks them against each other.
     *
     * @throws InvalidRegime naming the place of the fault
     */
    public Regimes {
        regimes = List.copyOf(regimes);
        additions = List.copyOf(additions);
        AdditionsCheck.check(regimes, additions);
    }

    /** The regimes under which a contact falls, in the order of their files. */
    public List<Regime> applicable(Selection selection) {
        boolean named = regimes.stream().anyMatch(regime -> regime.residences().contains(selection.residence()));
        return regimes.stream()
                .filter(regime -> regime.appliesTo(selection, named))
                .toList();
    }

    /** The versions of the files that were asked, as in {@code CN 1, LENDER 7}, for the record of a decision. */
    public List<String> versions(Selection selection) {
        return applicable(selection).stream()
                .flatMap(this::all)
                .map(rule -> (rule.id().startsWith(LENDER) ? LENDER : rule.jurisdiction()) + " " + rule.version())
                .distinct()
                .toList();
    }

    /** The rules under which a contact falls, whatever its date: the judge sees to the dates. */
    public List<StatedRule> rulesFor(Selection selection) {
        List<StatedRule> rules = new ArrayList<>();
        for (Regime regime : applicable(selection)) {
            all(regime)
                    .filter(rule -> rule.enabled() && rule.audience().includes(selection))
                    .map(RegimeRule::stated)
                    .forEach(rules::add);
        }
        return rules;
    }

    /**
     * The rules that are written for a jurisdiction on a business date, those for everybody and those that are switched
     * off too; empty when there is no such jurisdiction.
     */
    public Optional<List<RegimeRule>> inForce(String jurisdiction, LocalDate on) {
        List<Regime> found = regimes.stream()
                .filter(regime ->
                        regime.jurisdiction().equals(jurisdiction) || regime.reach() == Regime.Reach.EVERYBODY)
                .toList();
        boolean known = found.stream().anyMatch(regime -> regime.jurisdiction().equals(jurisdiction));
        return known
                ? Optional.of(found.stream()
                        .flatMap(this::all)
                        .filter(rule -> rule.inForce().isOn(on))
                        .toList())
                : Optional.empty();
    }

    /** How many days before the judged instant contacts still matter to any rule. */
    public int lookBackDays() {
        return regimes.stream()
                .flatMap(this::all)
                .mapToInt(rule -> rule.rule().lookBackDays())
                .max()
                .orElse(0);
    }

    private Stream<RegimeRule> all(Regime regime) {
        return Stream.concat(
                regime.rules().stream(),
                additions.stream().filter(rule -> rule.jurisdiction().equals(regime.jurisdiction())));
    }
}
