package io.dunlin.platform.table;

import org.jspecify.annotations.Nullable;

/**
 * How an object belongs to somebody: so follows which callers may see it. Those who see everything are not asked.
 *
 * @param whose what the object belongs to
 * @param column the column, or SQL expression over the row {@code x}, with the key of what it belongs to
 * @param since an SQL expression over the row {@code x}: when it was recorded, for what an agency may name while its
 *     case is wound down; null when that does not matter
 * @param ownOnly whether the borrower sees only what belongs to none of the borrower's contacts
 */
public record SeenBy(Whose whose, String column, @Nullable String since, boolean ownOnly) {

    /** What an object belongs to. */
    public enum Whose {
        BORROWER,
        CASE,
        ACTION,
        LOAN,
        /** A loan itself, which may be named for what was done in a case that is wound down. */
        LOAN_OF_CASE,
        /** An agency itself, which sees nothing of others. */
        AGENCY,
        EVERYBODY,
        /** Nobody but those who see everything. */
        HOUSE
    }

    private static SeenBy of(Whose whose, String column) {
        return new SeenBy(whose, column, null, false);
    }

    public static SeenBy borrower(String column) {
        return of(Whose.BORROWER, column);
    }

    public static SeenBy ofCase(String column) {
        return of(Whose.CASE, column);
    }

    public static SeenBy action() {
        return of(Whose.ACTION, "x");
    }

    public static SeenBy loan(String column) {
        return of(Whose.LOAN, column);
    }

    public static SeenBy loanOfCase(String column) {
        return of(Whose.LOAN_OF_CASE, column);
    }

    public static SeenBy agency(String code) {
        return of(Whose.AGENCY, code);
    }

    public static SeenBy everybody() {
        return of(Whose.EVERYBODY, "");
    }

    public static SeenBy house() {
        return of(Whose.HOUSE, "");
    }

    public SeenBy since(String expression) {
        return new SeenBy(whose, column, expression, ownOnly);
    }

    public SeenBy ofNoContact() {
        return new SeenBy(whose, column, since, true);
    }
}
