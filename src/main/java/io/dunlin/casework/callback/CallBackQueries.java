package io.dunlin.casework.callback;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.RowScope;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads call-backs: each method is one statement. */
@ApplicationScoped
class CallBackQueries {

    private static final String SELECT =
            "select b.*, " + CallBackSql.STATUS + " as status, " + Vault.keyOf("b.borrower_id") + " as key";

    private static final String FROM = " from call_back b left join collection_case c on c.id = b.case_id where ";

    /** One that stays with a closed case is not due any more. */
    private static final String DUE = "(c.closed_on is null and " + CallBackSql.DUE + ")";

    private static final String IN_TIME = " order by b.at, b.id";

    private final Sql sql;
    private final Vault vault;
    private final Identity identity;
    private final BusinessCalendar calendar;

    CallBackQueries(Sql sql, Vault vault, Identity identity, BusinessCalendar calendar) {
        this.sql = sql;
        this.vault = vault;
        this.identity = identity;
        this.calendar = calendar;
    }

    @Produces
    @Singleton
    NodeResolver nodes() {
        return NodeResolver.of(NodeType.CALL_BACK, this::find);
    }

    /** The call-back; null when there is none that whoever asks may see now. */
    @Nullable
    CallBackView find(UUID key) {
        return list(" and b.id = :key", Map.of("key", key)).stream().findFirst().orElse(null);
    }

    /** The call-backs of each of the cases, the earliest first. */
    Map<UUID, List<CallBackView>> ofCases(Collection<UUID> caseIds) {
        return list(" and b.case_id = any(:keys)" + IN_TIME, Map.of("keys", Column.uuids(caseIds))).stream()
                .collect(Collectors.groupingBy(view -> Objects.requireNonNull(view.caseKey())));
    }

    /** The call-backs of each of the borrowers, the earliest first. */
    Map<UUID, List<CallBackView>> ofBorrowers(Collection<UUID> borrowerIds) {
        return list(" and b.borrower_id = any(:keys)" + IN_TIME, Map.of("keys", Column.uuids(borrowerIds))).stream()
                .collect(Collectors.groupingBy(CallBackView::borrowerKey));
    }

    /** A page, the earliest first. */
    Slice<CallBackView> page(CallBackWhere where, PageArgs page) {
        Map<String, Object> values = new HashMap<>();
        String filter = filter(where, values);
        List<String> after = page.after();
        if (after != null) {
            filter += " and (b.at, b.id) > (:at, :id)";
            values.put("at", Instant.parse(after.get(0)));
            values.put("id", UUID.fromString(after.get(1)));
        }
        return Slice.of(list(filter + IN_TIME + " limit " + (page.first() + 1), values), page.first());
    }

    int count(CallBackWhere where) {
        Map<String, Object> values = new HashMap<>();
        NamedSql query = query("select count(*)", filter(where, values), values);
        return sql.count(query.text(), query.values());
    }

    private String filter(CallBackWhere where, Map<String, Object> values) {
        StringBuilder filter = new StringBuilder();
        List<CallBackStatus> statuses = where.status;
        if (statuses != null) {
            filter.append(" and ").append(CallBackSql.STATUS).append(" = any(:statuses)");
            if (statuses.equals(List.of(CallBackStatus.PLANNED))) {
                filter.append(" and ").append(CallBackSql.MAY_BE_PLANNED);
            }
            values.put(
                    "statuses",
                    new Column("text", statuses.stream().map(Enum::name).toList()));
        }
        given(where.from, "from", " and b.at >= :from", filter, values);
        given(where.through, "through", " and b.at <= :through", filter, values);
        given(where.plannedBy, "plannedBy", " and b.planned_by = :plannedBy", filter, values);
        if (where.due != null) {
            filter.append(where.due ? " and " : " and not ").append(DUE);
        }
        if (where.mine != null) {
            filter.append(where.mine ? " and " : " and not ")
                    .append("(b.planned_by = :me or coalesce(c.assignee = :me, false))");
            values.put("me", identity.caller().map(Caller::user).orElse(""));
        }
        return filter.toString();
    }

    private static void given(
            @Nullable Object value, String name, String condition, StringBuilder filter, Map<String, Object> values) {
        if (value != null) {
            filter.append(condition);
            values.put(name, value);
        }
    }

    /** A statement for those that whoever asks may see. */
    private NamedSql query(String select, String conditions, Map<String, ?> values) {
        RowScope scope = identity.scope();
        Map<String, Object> all = new HashMap<>(values);
        all.put("now", calendar.now());
        scope.values().forEach(whose -> all.put("scope", whose));
        return new NamedSql(select + FROM + scope.onCase("b.case_id", ":scope") + conditions, all);
    }

    private List<CallBackView> list(String conditions, Map<String, ?> values) {
        NamedSql query = query(SELECT, conditions, values);
        Siblings<UUID> borrowers = new Siblings<>();
        Siblings<UUID> cases = new Siblings<>();
        Siblings<UUID> points = new Siblings<>();
        return sql.list(query.text(), row -> view(row, borrowers, cases, points), query.values());
    }

    private CallBackView view(Row row, Siblings<UUID> borrowers, Siblings<UUID> cases, Siblings<UUID> points) {
        PersonalKey key = vault.key(row.maybeBytes("key"));
        CallBackView view = new CallBackView(
                borrowers,
                cases,
                points,
                row.id("id"),
                row.id("borrower_id"),
                row.maybeId("case_id"),
                row.maybeId("contact_point_id"),
                row.integer("version"),
                row.instant("at"),
                row.flag("agreed"),
                row.oneOf(CallBackStatus.class, "status"),
                row.text("planned_by"),
                key.text(CallBack.NOTE, row.maybeBytes("note")),
                key.text(CallBack.CANCEL_REASON, row.maybeBytes("cancel_reason")));
        borrowers.add(view.borrowerKey());
        cases.add(view.caseKey());
        points.add(view.pointKey());
        return view;
    }
}
