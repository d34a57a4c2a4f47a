package io.dunlin.arrangement.hardship;

import io.dunlin.platform.Fault;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.Slice;
import io.dunlin.platform.sql.NamedSql;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.DelinquencyReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads hardship cases: each method is one statement. */
@ApplicationScoped
public class HardshipQueries {

    private static final String SELECT = "select h.*, " + Vault.keyOf("h.borrower_id") + " as key";

    private final Sql sql;
    private final Vault vault;
    private final Identity identity;

    HardshipQueries(Sql sql, Vault vault, Identity identity) {
        this.sql = sql;
        this.vault = vault;
        this.identity = identity;
    }

    @Produces
    @Singleton
    NodeResolver nodes() {
        return NodeResolver.of(NodeType.HARDSHIP, this::find);
    }

    /** The hardship case; null when there is none that whoever asks may see. */
    @Nullable
    HardshipView find(UUID key) {
        return list(" and h.id = :key", Map.of("key", key)).stream().findFirst().orElse(null);
    }

    /** The open hardship case of each of the borrowers; borrowers without one are left out. */
    public Map<UUID, HardshipView> openOfBorrowers(Collection<UUID> borrowerIds) {
        return list(
                        " and h.borrower_id = any(:keys) and h.status in " + HardshipStatus.OPEN,
                        Map.of("keys", Column.uuids(borrowerIds)))
                .stream()
                .collect(Collectors.toMap(HardshipView::borrowerKey, view -> view));
    }

    /** A page, the first declared first. */
    Slice<HardshipView> page(HardshipWhere where, PageArgs page) {
        Map<String, Object> values = new HashMap<>();
        String filter = filter(where, values);
        List<String> after = page.after();
        if (after != null) {
            filter += " and (h.declared_at, h.id) > (:at, :id)";
            values.put("at", Instant.parse(after.get(0)));
            values.put("id", UUID.fromString(after.get(1)));
        }
        return Slice.of(
                list(filter + " order by h.declared_at, h.id limit " + (page.first() + 1), values), page.first());
    }

    int count(HardshipWhere where) {
        Map<String, Object> values = new HashMap<>();
        NamedSql query = query("select count(*)", filter(where, values), values);
        return sql.count(query.text(), query.values());
    }

    private static String filter(HardshipWhere where, Map<String, Object> values) {
        StringBuilder filter = new StringBuilder();
        if (where.status != null) {
            filter.append(" and h.status = any(:statuses)");
            values.put(
                    "statuses",
                    new Column("text", where.status.stream().map(Enum::name).toList()));
        }
        if (where.borrowerId != null) {
            filter.append(" and h.borrower_id = :borrower");
            values.put(
                    "borrower",
                    NodeId.key(NodeType.BORROWER, where.borrowerId)
                            .orElseThrow(() -> Fault.badUserInput("'borrowerId' is not the id of a borrower.")));
        }
        if (where.reviewThrough != null) {
            filter.append(" and h.review_on <= :reviewThrough");
            values.put("reviewThrough", where.reviewThrough);
        }
        return filter.toString();
    }

    /** A statement for those that whoever asks may see. */
    private NamedSql query(String select, String conditions, Map<String, ?> values) {
        RowScope scope = identity.scope();
        Map<String, Object> all = new HashMap<>(values);
        scope.values().forEach(whose -> all.put("scope", whose));
        return new NamedSql(
                select + " from hardship_case h where " + scope.onBorrower("h.borrower_id", ":scope") + conditions,
                all);
    }

    private List<HardshipView> list(String conditions, Map<String, ?> values) {
        NamedSql query = query(SELECT, conditions, values);
        Siblings<UUID> borrowers = new Siblings<>();
        return sql.list(query.text(), row -> view(row, borrowers), query.values());
    }

    private HardshipView view(Row row, Siblings<UUID> borrowers) {
        PersonalKey key = vault.key(row.maybeBytes("key"));
        HardshipView view = new HardshipView(
                borrowers,
                row.id("id"),
                row.id("borrower_id"),
                row.integer("version"),
                row.oneOf(DelinquencyReason.class, "reason"),
                row.oneOf(HardshipStatus.class, "status"),
                row.maybeDate("expected_through"),
                row.instant("declared_at"),
                row.text("declared_by"),
                row.maybeText("supplied_by"),
                row.maybeInstant("decided_at"),
                row.maybeText("decided_by"),
                row.maybeDate("review_on"),
                row.maybeInstant("ended_at"),
                key.text(HardshipTables.INCOME, row.maybeBytes("monthly_income")),
                key.text(HardshipTables.EXPENSES, row.maybeBytes("monthly_expenses")),
                key.text(HardshipTables.NOTE, row.maybeBytes("note")),
                key.text(HardshipTables.DECISION_REASON, row.maybeBytes("decision_reason")),
                key.text(HardshipTables.END_REASON, row.maybeBytes("end_reason")));
        borrowers.add(view.borrowerKey());
        return view;
    }
}
