package io.dunlin.platform.identity;

import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlConditions;
import io.dunlin.platform.table.KeptTable;
import io.dunlin.platform.table.KeptTables;
import io.dunlin.platform.table.SeenBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;

/** Finds which objects exist for the caller: objects that the caller may not see do not exist. */
@ApplicationScoped
public class VisibleObjects {

    private final Identity identity;
    private final KeptTables tables;
    private final Sql sql;

    VisibleObjects(Identity identity, KeptTables tables, Sql sql) {
        this.identity = identity;
        this.tables = tables;
        this.sql = sql;
    }

    /** Whether the caller may see the object. A caller who sees everything gets true without a lookup, even if the object does
     * not exist. */
    public boolean sees(NodeType type, UUID key) {
        RowScope scope = identity.scope();
        return scope.isEverything() || sees(scope, type, key);
    }

    private boolean sees(RowScope scope, NodeType type, UUID key) {
        KeptTable table = tables.of(type).orElseThrow();
        SeenBy seen = Objects.requireNonNull(table.seenBy());
        return switch (seen.whose()) {
            case EVERYBODY -> true;
            case HOUSE -> false;
            case BORROWER, CASE, ACTION, LOAN, LOAN_OF_CASE, AGENCY ->
                finds(table.name(), condition(scope, seen), scope, key);
        };
    }

    private static String condition(RowScope scope, SeenBy seen) {
        String condition = switch (seen.whose()) {
            case BORROWER ->
                seen.since() == null
                        ? scope.onBorrower(seen.column(), "?")
                        : scope.onBorrower(seen.column(), seen.since(), "?");
            case CASE -> scope.onCase(seen.column(), "?");
            case ACTION -> scope.onAction(seen.column(), "?");
            case LOAN -> scope.onLoan(seen.column(), "?");
            case LOAN_OF_CASE -> scope.onLoanOfCase(seen.column(), "?");
            case AGENCY -> scope.onAgency(seen.column(), "?");
            case EVERYBODY -> "true";
            case HOUSE -> "false";
        };
        // What belongs to one of the borrower's contacts is not the borrower's own.
        return seen.ownOnly() && scope.isOwn() ? condition + " and x.contact_id is null" : condition;
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
        return sql.list("select x.id from borrower x" + wanted.where(), row -> row.id("id"), wanted.values());
    }

    private boolean finds(String table, String condition, RowScope scope, UUID key) {
        SqlConditions wanted = new SqlConditions()
                .and("x.id = ?", key)
                .and(condition, scope.values().toArray());
        return sql.find("select x.id from " + table + " x" + wanted.where(), row -> row.id("id"), wanted.values())
                .isPresent();
    }
}
