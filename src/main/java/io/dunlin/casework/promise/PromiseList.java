package io.dunlin.casework.promise;

import io.dunlin.arrangement.promise.PromiseQueries;
import io.dunlin.arrangement.promise.PromiseView;
import io.dunlin.kernel.Money;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.Slice;
import io.dunlin.platform.sql.NamedSql;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.vocabulary.PromiseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads lists of promises: a page and its sums are one statement each. */
@ApplicationScoped
class PromiseList {

    private final Sql sql;
    private final PromiseQueries promises;

    PromiseList(Sql sql, PromiseQueries promises) {
        this.sql = sql;
        this.promises = promises;
    }

    Slice<PromiseView> page(PromiseWhere where, PromiseOrder order, PageArgs page) {
        Map<String, Object> values = new HashMap<>();
        String filter = filter(where, values);
        if (page.after() != null) {
            filter += after(order, page.after(), values);
        }
        String rest = filter + " order by " + orderBy(order) + " limit " + (page.first() + 1);
        return Slice.of(promises.list(rest, values), page.first());
    }

    /** What the cursor of a promise holds. */
    static Object[] keys(PromiseOrder order, PromiseView view) {
        return switch (order) {
            case DUE -> new Object[] {view.dueOn(), view.key()};
            case MADE -> new Object[] {view.madeAt(), view.key()};
            case AMOUNT_DESC -> new Object[] {view.promised().amount(), view.key()};
        };
    }

    PromiseTotals totals(PromiseWhere where) {
        Map<String, Object> values = new HashMap<>();
        NamedSql query = promises.query(
                "select w.status, w.currency, count(*) as number, sum(w.promised) as promised, sum(w.kept) as kept",
                filter(where, values) + " group by w.status, w.currency",
                values);
        return PromiseTotals.of(sql.list(query.text(), PromiseList::part, query.values()));
    }

    private static PromiseTotals.Part part(Row row) {
        Currency currency = Currency.getInstance(row.text("currency"));
        return new PromiseTotals.Part(
                row.oneOf(PromiseStatus.class, "status"),
                Math.toIntExact(row.bigint("number")),
                Money.of(row.number("promised"), currency),
                Money.of(row.number("kept"), currency));
    }

    private static String orderBy(PromiseOrder order) {
        return switch (order) {
            case DUE -> "w.due_on, w.id";
            case MADE -> "w.made_at desc, w.id";
            case AMOUNT_DESC -> "w.promised desc, w.id";
        };
    }

    private static String after(PromiseOrder order, List<String> keys, Map<String, Object> values) {
        values.put("lastId", UUID.fromString(keys.get(1)));
        return switch (order) {
            case DUE -> {
                values.put("last", LocalDate.parse(keys.get(0)));
                yield " and (w.due_on, w.id) > (:last, :lastId)";
            }
            case MADE -> {
                values.put("last", Instant.parse(keys.get(0)));
                yield " and w.made_at <= :last and (w.made_at < :last or w.id > :lastId)";
            }
            case AMOUNT_DESC -> {
                values.put("last", new BigDecimal(keys.get(0)));
                yield " and w.promised <= :last and (w.promised < :last or w.id > :lastId)";
            }
        };
    }

    private static String filter(PromiseWhere where, Map<String, Object> values) {
        StringBuilder filter = new StringBuilder();
        List<String> statuses = where.status == null
                ? null
                : where.status.stream().map(Enum::name).toList();
        given(texts(statuses), "statuses", " and w.status = any(:statuses)", filter, values);
        given(where.dueFrom, "dueFrom", " and w.due_on >= :dueFrom", filter, values);
        given(where.dueThrough, "dueThrough", " and w.due_on <= :dueThrough", filter, values);
        given(where.madeBy, "madeBy", " and w.made_by = :madeBy", filter, values);
        given(NodeId.wanted(NodeType.COLLECTION_CASE, where.caseId), "case", " and w.case_id = :case", filter, values);
        given(
                texts(where.team),
                "teams",
                " and exists (select from collection_case c join team t on t.id = c.team_id"
                        + " where c.id = w.case_id and t.code = any(:teams))",
                filter,
                values);
        given(
                texts(where.agency),
                "agencies",
                " and exists (select from placement placed where placed.case_id = w.case_id and placed.recalled_at is null"
                        + " and placed.agency = any(:agencies))",
                filter,
                values);
        return filter.toString();
    }

    private static @Nullable Column texts(@Nullable List<String> texts) {
        return texts == null ? null : new Column("text", texts);
    }

    private static void given(
            @Nullable Object value, String name, String condition, StringBuilder filter, Map<String, Object> values) {
        if (value != null) {
            filter.append(condition);
            values.put(name, value);
        }
    }
}
