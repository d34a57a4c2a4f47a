package io.dunlin.platform.identity;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlConditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Finds which objects exist for the caller: objects that the caller may not see do not exist. */
@ApplicationScoped
public class VisibleObjects {

    private final Identity identity;
    private final Sql sql;

    VisibleObjects(Identity identity, Sql sql) {
        this.identity = identity;
        this.sql = sql;
    }

    /** Whether the caller may see the object. A caller who sees everything gets true without a lookup, even if the object does
     * not exist. */
    public boolean sees(NodeType type, UUID key) {
        RowScope scope = identity.scope();
        return scope.isEverything() || sees(scope, type, key);
    }

    private boolean sees(RowScope scope, NodeType type, UUID key) {
        return switch (type) {
            case BORROWER -> finds("borrower", scope.onBorrower("x.id", "?"), scope, key);
            case CONTACT -> finds("contact", scope.onBorrower("x.borrower_id", "x.added_at", "?"), scope, key);
            case CONTACT_POINT ->
                finds(
                        "contact_point",
                        scope.onBorrower("x.borrower_id", "coalesce(x.changed_at, x.added_at)", "?")
                                + ofNobodyElse(scope),
                        scope,
                        key);
            case BORROWER_CONDITION -> finds("borrower_condition", scope.onBorrower("x.borrower_id", "?"), scope, key);
            case DO_NOT_CONTACT ->
                finds("do_not_contact", scope.onBorrower("x.borrower_id", "?") + ofNobodyElse(scope), scope, key);
            case LEGAL_HOLD -> finds("legal_hold", scope.onBorrower("x.borrower_id", "?"), scope, key);
            case LOAN -> finds("loan", scope.onLoanOfCase("x.id", "?"), scope, key);
            case PAYMENT -> finds("payment", scope.onLoan("x.loan_id", "?"), scope, key);
            case LOAN_HOLD -> finds("loan_hold", scope.onLoan("x.loan_id", "?"), scope, key);
            case COLLECTION_CASE -> finds("collection_case", scope.onCase("x.id", "?"), scope, key);
            case COLLECTION_ACTION -> finds("collection_action", scope.onAction("x", "?"), scope, key);
            case VISIT -> finds("visit", scope.onCase("x.case_id", "?"), scope, key);
            case CONTACT_PERMIT -> finds("contact_permit", scope.onCase("x.case_id", "?"), scope, key);
            case COMPLIANCE_DECISION -> finds("compliance_decision", scope.onCase("x.case_id", "?"), scope, key);
            case BREACH -> finds("breach", scope.onCase("x.case_id", "?"), scope, key);
            case PLACEMENT -> finds("placement", scope.onCase("x.case_id", "?"), scope, key);
            case LENDER -> true;
            case OVERDUE_SWEEP, PORTFOLIO_IMPORT, PERSONAL_DATA_ACCESS -> false;
        };
    }

    /** Those of the borrowers whom the caller may see, now and as they are. */
    public Collection<UUID> borrowers(Collection<UUID> keys) {
        RowScope scope = identity.scope();
        if (scope.isEverything() || keys.isEmpty()) {
            return keys;
        }
        SqlConditions wanted = new SqlConditions()
                .and("x.id = any(?)", Column.uuids(keys))
                .and(scope.onBorrower("x.id", "?"), scope.values().toArray());
        return sql.list(
                "select x.id from borrower x" + wanted.where(), row -> row.getObject(1, UUID.class), wanted.values());
    }

    /** What belongs to one of the borrower's contacts is not the borrower's own. */
    private static String ofNobodyElse(RowScope scope) {
        return scope.isOwn() ? " and x.contact_id is null" : "";
    }

    private boolean finds(String table, String condition, RowScope scope, UUID key) {
        SqlConditions wanted = new SqlConditions()
                .and("x.id = ?", key)
                .and(condition, scope.values().toArray());
        return sql.find("select x.id from " + table + " x" + wanted.where(), row -> row.getString(1), wanted.values())
                .isPresent();
    }
}
