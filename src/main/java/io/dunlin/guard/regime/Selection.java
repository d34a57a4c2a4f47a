package io.dunlin.guard.regime;

import io.dunlin.vocabulary.LenderLicence;
import io.dunlin.vocabulary.ProductKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts that decide which regimes apply to a contact. Who makes the contact is part of the proposal.
 *
 * @param residence the country in which the borrower lives, ISO 3166-1
 * @param subdivision the part of it, ISO 3166-2 without the country, for example {@code CA}; null when it is not known
 * @param debts the debts of the contact; when several regimes apply to them, the contact must pass all of these regimes
 */
public record Selection(String residence, @Nullable String subdivision, Set<LentDebt> debts) {

    public Selection {
        debts = Set.copyOf(debts);
    }

    /**
     * The lender and the kind of a debt.
     *
     * @param lenderCountry where the lender is licensed, ISO 3166-1
     */
    public record LentDebt(String lenderCountry, LenderLicence licence, ProductKind product) {}
}
