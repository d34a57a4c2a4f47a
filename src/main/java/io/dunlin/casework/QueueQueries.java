package io.dunlin.casework;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.platform.PageArgs;
import io.dunlin.platform.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the work queue: each method is one statement. */
@ApplicationScoped
class QueueQueries {

    private static final String BY_PRIORITY = " order by c.priority desc, c.opened_on, c.id";

    private static final String BY_CONTACTABILITY = " order by opens, c.priority desc, c.opened_on, c.id";

    private final EntityManager entities;
    private final BusinessCalendar calendar;

    QueueQueries(EntityManager entities, BusinessCalendar calendar) {
        this.entities = entities;
        this.calendar = calendar;
    }

    /**
     * A case in the queue.
     *
     * @param now the instant at which the order of the page was made
     * @param opens when the borrower may be contacted next; long ago when it is now
     */
    record Queued(CaseView view, Instant now, Instant opens) {}

    /** A page, the most urgent case first. */
    Slice<Queued> byPriority(CaseCriteria where, Contactable contactable, PageArgs page) {
        Instant now = calendar.now();
        CaseFilter filter = CaseFilter.ofQueue(where, contactable, now);
        return slice(page.after() == null ? filter : filter.afterInQueue(page.after()), BY_PRIORITY, page, now);
    }

    /** A page, those first that may be contacted now; the pages that follow go on as of the instant of the first. */
    Slice<Queued> byContactability(CaseCriteria where, Contactable contactable, PageArgs page) {
        List<String> after = page.after();
        Instant now = after == null ? calendar.now() : Instant.parse(after.get(0));
        CaseFilter filter = CaseFilter.ofQueue(where, contactable, now);
        return slice(
                after == null ? filter : filter.afterContactable(after.subList(1, after.size())),
                BY_CONTACTABILITY,
                page,
                now);
    }

    int count(CaseCriteria where, Contactable contactable) {
        CaseFilter filter = CaseFilter.ofQueue(where, contactable, calendar.now());
        String sql = "select count(*) from collection_case c" + filter.sql();
        Number count = (Number) filter.bind(entities.createNativeQuery(sql, Long.class), sql, calendar.businessDate())
                .getSingleResult();
        return Math.toIntExact(count.longValue());
    }

    /** The first of the queue that nobody has and nobody is just taking, locked until the transaction ends. */
    Optional<UUID> lockFirstUnassigned(CaseCriteria where, Contactable contactable) {
        CaseFilter filter =
                CaseFilter.ofQueue(where, contactable, calendar.now()).and("c.assignee is null");
        String sql = "select c.id from collection_case c" + filter.sql() + BY_PRIORITY
                + " limit 1 for no key update of c skip locked";
        List<?> ids = filter.bind(entities.createNativeQuery(sql, UUID.class), sql, calendar.businessDate())
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst();
    }

    private Slice<Queued> slice(CaseFilter filter, String order, PageArgs page, Instant now) {
        LocalDate today = calendar.businessDate();
        String sql = "select c.id, " + CaseRows.COLUMNS + ", " + CaseFilter.OPENS + " as opens from collection_case c"
                + filter.sql() + order + " limit " + (page.first() + 1);
        Query query = filter.bind(entities.createNativeQuery(sql, Object[].class), sql, today);
        Slice<Object[]> slice = Slice.of(CaseRows.list(query), page.first());
        List<CaseView> views = CaseRows.views(slice.rows(), today);
        List<Queued> queued = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            queued.add(new Queued(views.get(i), now, instant(slice.rows().get(i))));
        }
        return new Slice<>(queued, slice.more());
    }

    private static Instant instant(Object[] row) {
        Object opens = row[row.length - 1];
        return opens instanceof OffsetDateTime at ? at.toInstant() : (Instant) opens;
    }
}
