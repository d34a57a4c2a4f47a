package io.dunlin.guard.regime;

import java.util.List;
import java.util.Set;

/**
 * The contact rules of one jurisdiction.
 *
 * @param jurisdiction a short code that begins the id of each of its rules: {@code CN}, {@code US}, {@code HOUSE}
 * @param name for people
 * @param version 1 or more, higher with each change of the file
 * @param residences the countries whose residents the regime protects, ISO 3166-1
 * @param lenderCountries the countries whose lenders the regime binds wherever the borrower lives, ISO 3166-1
 * @param reach to whom the regime also applies
 * @param rules all rules, including those that are switched off
 * @param unchecked rules of the sources that no machine can check
 */
public record Regime(
        String jurisdiction,
        String name,
        int version,
        Set<String> residences,
        Set<String> lenderCountries,
        Reach reach,
        List<RegimeRule> rules,
        List<Unchecked> unchecked) {

    /**
     * Checks the rules against each other.
     *
     * @throws InvalidRegime naming the rule and the fault
     */
    public Regime {
        residences = Set.copyOf(residences);
        lenderCountries = Set.copyOf(lenderCountries);
        rules = List.copyOf(rules);
        unchecked = List.copyOf(unchecked);
        RegimeCheck.check(jurisdiction, version, rules, unchecked);
    }

    /** To whom a regime applies beyond the residents and lenders that it names. */
    public enum Reach {
        /** To nobody. */
        NAMED,
        /** To residents of countries that no regime names. */
        OTHERWISE,
        /** To everybody. */
        EVERYBODY
    }

    /**
     * A rule that is not among the {@link #rules()}.
     *
     * @param why no machine can check it, or where it is checked instead
     */
    public record Unchecked(String id, String text, String why) {}

    boolean appliesTo(Selection selection, boolean residenceIsNamed) {
        return switch (reach) {
            case EVERYBODY -> true;
            case OTHERWISE -> named(selection) || !residenceIsNamed;
            case NAMED -> named(selection);
        };
    }

    private boolean named(Selection selection) {
        return residences.contains(selection.residence())
                || selection.debts().stream().anyMatch(debt -> lenderCountries.contains(debt.lenderCountry()));
    }
}
