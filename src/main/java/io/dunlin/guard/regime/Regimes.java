package io.dunlin.guard.regime;

import io.dunlin.guard.rule.ContactQuota;
import io.dunlin.guard.rule.CountedPer;
import io.dunlin.guard.rule.OncePerPerson;
import io.dunlin.guard.rule.Rule;
import io.dunlin.guard.rule.StatedRule;
import io.dunlin.guard.rule.Template;
import io.dunlin.guard.rule.ThirdPartyAccess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All regimes, and the lender's additions. The lender's rules apply beside those of the regimes, so they can refuse
 * more contacts and never allow more.
 *
 * @param regimes each jurisdiction once
 * @param additions the lender's own rules, each for a known jurisdiction
 * @param templates the texts of messages, built-in ones first, each code once
 */
public record Regimes(List<Regime> regimes, List<RegimeRule> additions, List<Template> templates) {

    /** What stands in front of the id of each rule of a lender's own. */
    public static final String LENDER = "LENDER";

    /** What stands in front of the code of each text that is built in, and of no other. */
    public static final String BUILT_IN_TEXT = "DUNLIN-";

    /**
     * Checks them against each other.
     *
     * @throws InvalidRegime naming the place of the fault
     */
    public Regimes {
        regimes = List.copyOf(regimes);
        additions = List.copyOf(additions);
        templates = List.copyOf(templates);
        AdditionsCheck.check(regimes, additions);
        AdditionsCheck.checkTemplates(templates);
    }

    /** The text with this code. */
    public Optional<Template> template(String code) {
        return templates.stream()
                .filter(template -> template.code().equals(code))
                .findFirst();
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
        return versions(applicable(selection));
    }

    /** The versions of all files, in the order of the alphabet. */
    public List<String> versions() {
        return versions(regimes).stream().sorted().toList();
    }

    private List<String> versions(List<Regime> of) {
        return of.stream()
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
        return most(Rule::lookBackDays);
    }

    /** How many days before the judged instant contacts by the same number, with whomever, still matter to any rule. */
    public int lookBackDaysOfNumbers() {
        return most(rule -> rule instanceof ContactQuota quota && quota.per() == CountedPer.CONTACT_POINT
                ? quota.lookBackDays()
                : 0);
    }

    /** How many of the latest attempts to reach a borrower matter to any rule: one more than failures are counted. */
    public int attempts() {
        return 1 + most(rule -> rule instanceof ThirdPartyAccess access ? access.failures() : 0);
    }

    /** How many of the first answers of a third person, where the borrower is, matter to any rule. */
    public int locationAnswers() {
        return most(rule -> rule instanceof OncePerPerson once ? once.limit() : 0);
    }

    /** Whose debts the rules are about that are switched on and wanted. */
    public List<Protected> protectedBy(Predicate<RegimeRule> wanted) {
        Set<String> named =
                regimes.stream().flatMap(regime -> regime.residences().stream()).collect(Collectors.toSet());
        return regimes.stream()
                .flatMap(regime -> all(regime)
                        .filter(rule -> rule.enabled() && wanted.test(rule))
                        .map(rule -> new Protected(
                                regime.reach(), regime.residences(), regime.lenderCountries(), named, rule.audience())))
                .distinct()
                .toList();
    }

    private int most(ToIntFunction<Rule> count) {
        return regimes.stream()
                .flatMap(this::all)
                .mapToInt(rule -> count.applyAsInt(rule.rule()))
                .max()
                .orElse(0);
    }

    private Stream<RegimeRule> all(Regime regime) {
        return Stream.concat(
                regime.rules().stream(),
                additions.stream().filter(rule -> rule.jurisdiction().equals(regime.jurisdiction())));
    }
}
