package io.dunlin.guard.regime;

import io.dunlin.vocabulary.LenderLicence;
import io.dunlin.vocabulary.ProductKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides which regimes a contact falls under; who makes it is part of the proposal.
 *
 * @param residence the country in which the borrower lives, ISO 3166-1
 * @param subdivision the part of it, ISO 3166-2 without the country, for example {@code CA}; null when it is not known
 * @param debts what is talked about; several may fall under several regimes, and then under all of them
 */
public record Selection(String residence, @Nullable String subdivision, Set<LentDebt> debts) {

    public Selection {
        debts = Set.copyOf(debts);
    }

    /**
     * From whom a debt is, and of what kind.
     *
     * @param lenderCountry where the lender is licensed, ISO 3166-1
     */
    public record LentDebt(String lenderCountry, LenderLicence licence, ProductKind product) {}
}
