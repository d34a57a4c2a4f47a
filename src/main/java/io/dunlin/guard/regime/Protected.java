package io.dunlin.guard.regime;

import java.util.Set;

/**
 * Whose debts a rule is about, for those who look for cases by conditions; {@link Regime#appliesTo} says the same of one
 * debtor.
 *
 * @param reach to whom the rule also applies
 * @param residences the countries whose residents it protects
 * @param lenderCountries the countries whose lenders it binds wherever the borrower lives
 * @param named the countries that any regime names
 * @param audience the debts within those
 */
public record Protected(
        Regime.Reach reach,
        Set<String> residences,
        Set<String> lenderCountries,
        Set<String> named,
        Audience audience) {}
