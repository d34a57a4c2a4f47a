package io.dunlin.guard.regime;

import io.dunlin.vocabulary.LenderLicence;
import io.dunlin.vocabulary.ProductKind;
import java.util.Set;

/**
 * The debts that a rule covers, within its regime; an empty set does not narrow it.
 *
 * @param licences of the lender
 * @param products of the debt
 * @param subdivisions where the borrower lives, ISO 3166-2 with the country, for example {@code US-CA}
 * @param exceptSubdivisions where the rule does not apply, ISO 3166-2 with the country, for example {@code GB-SCT}
 */
public record Audience(
        Set<LenderLicence> licences,
        Set<ProductKind> products,
        Set<String> subdivisions,
        Set<String> exceptSubdivisions) {

    /** All debts. */
    public static final Audience ALL = new Audience(Set.of(), Set.of(), Set.of(), Set.of());

    public Audience {
        licences = Set.copyOf(licences);
        products = Set.copyOf(products);
        subdivisions = Set.copyOf(subdivisions);
        exceptSubdivisions = Set.copyOf(exceptSubdivisions);
    }

    /**
     * Whether one of the debts is such a one; who has none is meant where any debt is. A borrower whose subdivision is not known
     * may live in any.
     */
    boolean includes(Selection selection) {
        boolean ofDebts = selection.debts().stream()
                .anyMatch(debt -> (licences.isEmpty() || licences.contains(debt.licence()))
                        && (products.isEmpty() || products.contains(debt.product())));
        boolean ofNoDebt = selection.debts().isEmpty() && licences.isEmpty() && products.isEmpty();
        return lives(selection) && (ofDebts || ofNoDebt);
    }

    /** Where a borrower lives is kept without the country, and a rule names it with the country. */
    private boolean lives(Selection selection) {
        String part = selection.subdivision();
        if (part == null) {
            return true;
        }
        String code = selection.residence() + "-" + part;
        return (subdivisions.isEmpty() || subdivisions.contains(code)) && !exceptSubdivisions.contains(code);
    }

    /** Whether all that the other includes is included. */
    boolean includes(Audience other) {
        return includes(licences, other.licences)
                && includes(products, other.products)
                && includes(subdivisions, other.subdivisions)
                && exceptSubdivisions.stream().allMatch(other::leavesOut);
    }

    private boolean leavesOut(String subdivision) {
        return exceptSubdivisions.contains(subdivision)
                || (!subdivisions.isEmpty() && !subdivisions.contains(subdivision));
    }

    private static <T> boolean includes(Set<T> wide, Set<T> narrow) {
        return wide.isEmpty() || (!narrow.isEmpty() && wide.containsAll(narrow));
    }
}
