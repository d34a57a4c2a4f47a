package io.dunlin.queue;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.casework.CaseFilter;
import io.dunlin.casework.CaseRows;
import io.dunlin.casework.CaseView;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.page.PageArgs;
import io.dunlin.platform.page.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the work queue: each page is one statement. */
@ApplicationScoped
public class QueueQueries {

    private final EntityManager entities;
    private final BusinessCalendar calendar;
    private final Identity identity;

    QueueQueries(EntityManager entities, BusinessCalendar calendar, Identity identity) {
        this.identity = identity;
        this.entities = entities;
        this.calendar = calendar;
    }

    /** A page in the order PRIORITY. */
    Slice<CaseView> byPriority(QueueWanted wanted, PageArgs page) {
        CaseFilter filter = QueueSql.filter(wanted, identity.scope(), calendar.now());
        String sql = QueueSql.byPriority(wanted, filter, after(page), page.first() + 1);
        LocalDate today = calendar.businessDate();
        Slice<Object[]> rows = rows(filter, sql, page, today);
        return new Slice<>(CaseRows.views(rows.rows(), today), rows.more());
    }

    /** A page in the order CONTACTABLE. */
    QueueSlice byContactability(QueueWanted wanted, PageArgs page) {
        List<String> after = after(page);
        Instant at = after.isEmpty() ? calendar.now() : Instant.parse(after.get(0));
        CaseFilter filter = QueueSql.filter(wanted, identity.scope(), at);
        String sql = QueueSql.byContactability(wanted, filter, after, page.first() + 1);
        LocalDate today = calendar.businessDate();
        Slice<Object[]> rows = rows(filter, sql, page, today);
        return QueueSlice.of(rows, CaseRows.views(rows.rows(), today), at);
    }

    /** How many cases there are in the queue, now. */
    public int count(QueueWanted wanted) {
        CaseFilter filter = QueueSql.counted(wanted, identity.scope(), calendar.now());
        String sql = "select count(*) from collection_case c" + filter.sql();
        Number count = (Number) filter.bind(entities.createNativeQuery(sql, Long.class), sql, calendar.businessDate())
                .getSingleResult();
        return Math.toIntExact(count.longValue());
    }

    /**
     * The first of the queue that nobody has and nobody is just taking, locked until the transaction ends. Those whose
     * instant came a moment ago are tried last, when nothing else is left: a lock can be taken of one part at a time.
     */
    Optional<UUID> lockFirstUnassigned(QueueWanted wanted) {
        CaseFilter filter = QueueSql.filter(wanted, identity.scope(), calendar.now());
        LocalDate today = calendar.businessDate();
        for (QueuePart part : QueuePart.byPriority(wanted)) {
            String sql = QueueSql.firstUnassigned(part, filter);
            List<?> ids = filter.bind(entities.createNativeQuery(sql, UUID.class), sql, today)
                    .getResultList();
            if (!ids.isEmpty()) {
                return ids.stream().map(UUID.class::cast).findFirst();
            }
        }
        return Optional.empty();
    }

    private static List<String> after(PageArgs page) {
        return page.after() == null ? List.of() : page.after();
    }

    private Slice<Object[]> rows(CaseFilter filter, String sql, PageArgs page, LocalDate today) {
        Query query = filter.bind(entities.createNativeQuery(sql, Object[].class), sql, today);
        return Slice.of(CaseRows.list(query), page.first());
    }
}
