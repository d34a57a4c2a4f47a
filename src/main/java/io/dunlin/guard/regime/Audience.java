package io.dunlin.guard.regime;

import io.dunlin.guard.rule.LenderLicence;
import io.dunlin.guard.rule.ProductKind;
import java.util.Set;

/**
 * Whose debts a rule is about, within its regime; an empty set does not narrow it.
 *
 * @param licences of the lender
 * @param products of the debt
 * @param subdivisions where the borrower lives, ISO 3166-2, for example {@code GB-ENG}
 */
public record Audience(Set<LenderLicence> licences, Set<ProductKind> products, Set<String> subdivisions) {

    /** All debts. */
    public static final Audience ALL = new Audience(Set.of(), Set.of(), Set.of());

    public Audience {
        licences = Set.copyOf(licences);
        products = Set.copyOf(products);
        subdivisions = Set.copyOf(subdivisions);
    }

    /** Whether one of the debts is such a one. A borrower whose subdivision is not known may live in any. */
    boolean includes(Selection selection) {
        boolean lives = subdivisions.isEmpty()
                || selection.subdivision() == null
                || subdivisions.contains(selection.subdivision());
        return lives
                && selection.debts().stream()
                        .anyMatch(debt -> (licences.isEmpty() || licences.contains(debt.licence()))
                                && (products.isEmpty() || products.contains(debt.product())));
    }

    /** Whether all that the other includes is included. */
    boolean includes(Audience other) {
        return includes(licences, other.licences)
                && includes(products, other.products)
                && includes(subdivisions, other.subdivisions);
    }

    private static <T> boolean includes(Set<T> wide, Set<T> narrow) {
        return wide.isEmpty() || (!narrow.isEmpty() && wide.containsAll(narrow));
    }
}
