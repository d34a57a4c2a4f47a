package io.dunlin.casework;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.Slice;
import io.dunlin.platform.sql.NamedSql;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads all cases that borrowers have and had: each method is one statement, however many borrowers are asked for. */
@ApplicationScoped
class BorrowerCases {

    private final Sql sql;
    private final BusinessCalendar calendar;
    private final Identity identity;

    BorrowerCases(Sql sql, BusinessCalendar calendar, Identity identity) {
        this.sql = sql;
        this.calendar = calendar;
        this.identity = identity;
    }

    /** The same page of each of the borrowers, the latest opened case first; borrowers without cases have an empty one. */
    Map<UUID, Slice<CaseView>> pages(Collection<UUID> borrowerIds, PageArgs page) {
        LocalDate today = calendar.businessDate();
        RowScope scope = identity.scope();
        Map<String, Object> values = values(scope, borrowerIds);
        values.put("today", today);
        String after = "";
        if (page.after() != null) {
            values.put("openedOn", LocalDate.parse(page.after().get(0)));
            values.put("id", UUID.fromString(page.after().get(1)));
            after = " and (i.opened_on, i.id) < (:openedOn, :id)";
        }
        String text = "select " + CaseRows.COLUMNS + " from unnest(cast(:ids as uuid[])) as o(id) cross join lateral"
                + " (select i.* from collection_case i where i.borrower_id = o.id and " + scope.onCase("i.id", ":scope")
                + after + " order by i.opened_on desc, i.id desc limit " + (page.first() + 1) + ") c"
                + " order by o.id, c.opened_on desc, c.id desc";
        NamedSql query = new NamedSql(text, values);
        CaseRows rows = new CaseRows(today, Integer.MAX_VALUE);
        Map<UUID, List<CaseView>> found = new HashMap<>();
        sql.list(
                query.text(),
                row -> {
                    CaseView view = rows.view(row);
                    return found.computeIfAbsent(view.borrowerId(), id -> new ArrayList<>())
                            .add(view);
                },
                query.values());
        Map<UUID, Slice<CaseView>> pages = new HashMap<>();
        borrowerIds.forEach(id -> pages.put(id, Slice.of(found.getOrDefault(id, List.of()), page.first())));
        return pages;
    }

    /** How many cases each of the borrowers has. */
    Map<UUID, Integer> counts(Collection<UUID> borrowerIds) {
        Map<UUID, Integer> counts = new HashMap<>();
        borrowerIds.forEach(id -> counts.put(id, 0));
        RowScope scope = identity.scope();
        NamedSql query = new NamedSql(
                "select c.borrower_id, count(*) from collection_case c where c.borrower_id = any(:ids) and "
                        + scope.onCase("c.id", ":scope") + " group by c.borrower_id",
                values(scope, borrowerIds));
        sql.list(query.text(), row -> counts.put(row.id("borrower_id"), row.integer("count")), query.values());
        return counts;
    }

    private static Map<String, Object> values(RowScope scope, Collection<UUID> ids) {
        Map<String, Object> values = new HashMap<>(Map.of("ids", Column.uuids(ids)));
        scope.values().forEach(whose -> values.put("scope", whose));
        return values;
    }
}
