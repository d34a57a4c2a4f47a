package io.dunlin.queue;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.casework.CaseFilter;
import io.dunlin.casework.CaseRows;
import io.dunlin.casework.CaseView;
import io.dunlin.casework.FitCases;
import io.dunlin.people.collector.StaffLock.Held;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.Slice;
import io.dunlin.platform.sql.NamedSql;
import io.dunlin.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the work queue: each page is one statement. */
@ApplicationScoped
public class QueueQueries {

    private final Sql sql;
    private final BusinessCalendar calendar;
    private final Identity identity;

    QueueQueries(Sql sql, BusinessCalendar calendar, Identity identity) {
        this.identity = identity;
        this.sql = sql;
        this.calendar = calendar;
    }

    /** A page in the order PRIORITY. */
    QueueSlice byPriority(QueueWanted wanted, PageArgs page) {
        Instant now = calendar.now();
        CaseFilter filter = filter(wanted, now);
        return slice(filter, QueueSql.byPriority(wanted, filter, after(page), page.first() + 1), now, page);
    }

    /** A page in the order CONTACTABLE. */
    QueueSlice byContactability(QueueWanted wanted, PageArgs page) {
        List<String> after = after(page);
        Instant at = after.isEmpty() ? calendar.now() : Instant.parse(after.get(0));
        CaseFilter filter = filter(wanted, at);
        return slice(filter, QueueSql.byContactability(wanted, filter, after, page.first() + 1), at, page);
    }

    private CaseFilter filter(QueueWanted wanted, Instant at) {
        return QueueSql.filter(wanted, identity.scope(), at)
                .with("me", identity.caller().map(Caller::user).orElse(""));
    }

    private QueueSlice slice(CaseFilter filter, String text, Instant at, PageArgs page) {
        LocalDate today = calendar.businessDate();
        NamedSql query = filter.bound(text, today);
        CaseRows rows = new CaseRows(today, page.first());
        Map<UUID, String> resting = new HashMap<>();
        Map<UUID, String> due = new HashMap<>();
        List<CaseView> views = sql.list(
                query.text(),
                row -> {
                    CaseView view = rows.view(row);
                    resting.put(view.key(), row.text("resting_until"));
                    due.put(view.key(), row.text("due_key"));
                    return view;
                },
                query.values());
        return new QueueSlice(Slice.of(views, page.first()), at, resting, due);
    }

    /** How many cases there are in the queue, now. */
    public int count(QueueWanted wanted) {
        CaseFilter filter = QueueSql.counted(wanted, identity.scope(), calendar.now());
        NamedSql query = filter.bound("select count(*) from collection_case c" + filter.sql(), calendar.businessDate());
        return sql.count(query.text(), query.values());
    }

    /** Where the lenders are whose loans are collected. */
    Set<String> countriesOfLenders() {
        return Set.copyOf(sql.list("select distinct country from lender", row -> row.text("country")));
    }

    /**
     * The first of the queue that nobody has, nobody is just taking and the collector may work, locked until the transaction
     * ends: what is due to be called back before all else. Those whose instant came a moment ago are tried last, when nothing
     * else is left: a lock can be taken of one part at a time.
     */
    Optional<UUID> lockFirstFor(Held collector, FitCases fit, QueueWanted wanted) {
        CaseFilter filter = fit.narrow(filter(wanted, calendar.now()).unassignedFor(collector, identity.scope()));
        LocalDate today = calendar.businessDate();
        for (QueuePart part : QueuePart.byPriority(wanted)) {
            NamedSql query = filter.bound(QueueSql.first(part, filter), today);
            Optional<UUID> first = sql.find(query.text(), row -> row.id("id"), query.values());
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    private static List<String> after(PageArgs page) {
        return page.after() == null ? List.of() : page.after();
    }
}
