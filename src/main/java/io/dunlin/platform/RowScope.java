package io.dunlin.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows somebody may see, as SQL. All rows hang on a borrower, a loan or a case, so there are three conditions. An
 * agency sees the cases that are placed with it, their loans, and the borrowers whose cases they are; a borrower what is
 * their own.
 */
public final class RowScope {

    /** All rows. */
    public static final RowScope EVERYTHING = new RowScope(Kind.EVERYTHING, null);

    /** No row. */
    public static final RowScope NOTHING = new RowScope(Kind.NOTHING, null);

    private static final String PLACED = "p.agency = %2$s and p.recalled_at is null";
    private static final String OWN = "(select o.id from borrower o where o.number = %2$s)";

    private enum Kind {
        EVERYTHING,
        AGENCY,
        BORROWER,
        NOTHING
    }

    private final Kind kind;
    private final @Nullable String whose;

    private RowScope(Kind kind, @Nullable String whose) {
        this.kind = kind;
        this.whose = whose;
    }

    static RowScope of(Caller caller) {
        if (caller.agency() != null) {
            return new RowScope(Kind.AGENCY, caller.agency());
        }
        if (caller.borrower() != null) {
            return new RowScope(Kind.BORROWER, caller.borrower());
        }
        return caller.roles().isEmpty() ? NOTHING : EVERYTHING;
    }

    public boolean isEverything() {
        return kind == Kind.EVERYTHING;
    }

    /** Whether these are the rows of one borrower, who asks: not what others said of themselves, or how they are reached. */
    public boolean isOwn() {
        return kind == Kind.BORROWER;
    }

    /** The condition for a row that belongs to a borrower; {@code place} is where the value goes, once. */
    public String onBorrower(String borrowerId, String place) {
        return condition(
                borrowerId,
                place,
                "exists (select from placement p where p.borrower_id = %1$s and " + PLACED + ")",
                "%1$s = " + OWN);
    }

    /** The condition for a row that belongs to a case. */
    public String onCase(String caseId, String place) {
        return condition(
                caseId,
                place,
                "exists (select from placement p where p.case_id = %1$s and " + PLACED + ")",
                "exists (select from collection_case p where p.id = %1$s and p.borrower_id = " + OWN + ")");
    }

    /** The condition for a row that belongs to a loan. */
    public String onLoan(String loanId, String place) {
        return condition(
                loanId,
                place,
                "exists (select from case_loan cl join placement p on p.case_id = cl.case_id where cl.loan_id = %1$s and "
                        + PLACED + ")",
                "exists (select from loan p where p.id = %1$s and p.borrower_id = " + OWN + ")");
    }

    /** The value that a condition has a place for; none where everything or nothing is seen. */
    public List<String> values() {
        return whose == null ? List.of() : List.of(whose);
    }

    /** Tells every difference. */
    @Override
    public String toString() {
        return kind + " " + whose;
    }

    private String condition(String key, String place, String ofAgency, String ofBorrower) {
        return switch (kind) {
            case EVERYTHING -> "true";
            case AGENCY -> ofAgency.formatted(key, place);
            case BORROWER -> ofBorrower.formatted(key, place);
            case NOTHING -> "false";
        };
    }
}
