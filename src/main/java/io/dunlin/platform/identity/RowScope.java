package io.dunlin.platform.identity;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a caller may see, as SQL. All rows belong to a borrower, a loan or a case, so there are three conditions.
 * An agency sees the cases that are placed with it, their loans and their borrowers. A borrower sees the borrower's own
 * rows.
 *
 * <p>An agency with which the work has ended sees nothing, also while its cases are still being recalled.
 *
 * <p>When its case closes, an agency no longer sees the borrower and the loans. For some days it may still record what
 * was done. In this time it sees the case, and of the rows that belong to the case and the borrower only those that
 * were recorded before the close.
 */
public final class RowScope {

    /** All rows. */
    public static final RowScope EVERYTHING = new RowScope(Kind.EVERYTHING, null);

    /** No row. */
    public static final RowScope NOTHING = new RowScope(Kind.NOTHING, null);

    private static final String OPEN =
            " and exists (select from collection_case pc where pc.id = p.case_id and pc.closed_on is null)";
    private static final String PLACED =
            "p.agency = (select g.code from agency g where g.code = %2$s and g.status <> 'ENDED') and p.recalled_at is null";

    // Of cases that were closed before the instant was kept only the day is known.
    private static final String CLOSED_AT = "coalesce(pc.closed_at, pc.closed_on + interval '1 day')";
    private static final String OWN = "(select o.id from borrower o where o.number = %2$s)";

    private enum Kind {
        EVERYTHING,
        AGENCY,
        BORROWER,
        NOTHING
    }

    private final Kind kind;
    private final @Nullable String whose;
    private final Duration windDown;

    private RowScope(Kind kind, @Nullable String whose) {
        this(kind, whose, Duration.ZERO);
    }

    private RowScope(Kind kind, @Nullable String whose, Duration windDown) {
        this.kind = kind;
        this.whose = whose;
        this.windDown = windDown;
    }

    static RowScope of(Caller caller) {
        return of(caller, Duration.ZERO);
    }

    /** @param windDown how long after its case was closed an agency may still record what was done */
    static RowScope of(Caller caller, Duration windDown) {
        if (caller.agency() != null) {
            return new RowScope(Kind.AGENCY, caller.agency(), windDown);
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
                "exists (select from placement p where p.borrower_id = %1$s and " + PLACED + OPEN + ")",
                "%1$s = " + OWN);
    }

    /** The same for a row that may be named while the case is wound down, if it was recorded before the case closed. */
    public String onBorrower(String borrowerId, String recordedAt, String place) {
        return condition(
                borrowerId,
                place,
                "exists (select from placement p where p.borrower_id = %1$s and " + PLACED + winding(recordedAt) + ")",
                "%1$s = " + OWN);
    }

    /** The condition for a row that belongs to a case. */
    public String onCase(String caseId, String place) {
        return condition(
                caseId,
                place,
                "exists (select from placement p where p.case_id = %1$s and " + PLACED + winding("'-infinity'") + ")",
                "exists (select from collection_case p where p.id = %1$s and p.borrower_id = " + OWN + ")");
    }

    /** The condition for an action of a case: of one that is wound down, what was recorded before it closed, or for an agency. */
    public String onAction(String action, String place) {
        String others = " or " + action + ".actor_type in ('AGENCY', 'DEBT_BUYER')";
        return condition(
                action + ".case_id",
                place,
                "exists (select from placement p where p.case_id = %1$s and " + PLACED
                        + winding(action + ".recorded_at", others) + ")",
                "exists (select from collection_case p where p.id = %1$s and p.borrower_id = " + OWN + ")");
    }

    /** The condition for a loan that is named for what was done in a case, which may be wound down. */
    public String onLoanOfCase(String loanId, String place) {
        return condition(
                loanId,
                place,
                "exists (select from case_loan cl join placement p on p.case_id = cl.case_id where cl.loan_id = %1$s and "
                        + "cl.left_on is null and " + PLACED + winding("'-infinity'") + ")",
                "exists (select from loan p where p.id = %1$s and p.borrower_id = " + OWN + ")");
    }

    /** That the case is open, or closed not long ago and after what is asked for was recorded. */
    private String winding(String recordedAt) {
        return winding(recordedAt, "");
    }

    private String winding(String recordedAt, String or) {
        return " and exists (select from collection_case pc where pc.id = p.case_id and (pc.closed_on is null or ("
                + CLOSED_AT + " > now() - interval '" + windDown.toSeconds() + " seconds' and (" + recordedAt + " <= "
                + CLOSED_AT + or + "))))";
    }

    /** The condition for a row that belongs to a loan. */
    public String onLoan(String loanId, String place) {
        return condition(
                loanId,
                place,
                "exists (select from case_loan cl join placement p on p.case_id = cl.case_id where cl.loan_id = %1$s and "
                        + "cl.left_on is null and " + PLACED + OPEN + ")",
                "exists (select from loan p where p.id = %1$s and p.borrower_id = " + OWN + ")");
    }

    /** The condition for an agency, which its people see, and no borrower. */
    public String onAgency(String code, String place) {
        return condition(code, place, "%1$s = %2$s", "cast(%2$s as text) is null");
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
