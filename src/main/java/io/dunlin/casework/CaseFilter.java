package io.dunlin.casework;

import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conditions of a query for cases ({@code collection_case c}), with their values. */
final class CaseFilter {

    // The past-due loans of the case: all of them, and at least one, are under a hold that freezes contact.
    private static final String ON_HOLD = """
            coalesce((select bool_and(s.held and exists (select from loan_hold h
                                                         where h.loan_id = s.loan_id and h.freezes_contact
                                                           and h.covers @> cast(:today as date)))
                      from case_loan cl join loan_standing s on s.loan_id = cl.loan_id
                      where cl.case_id = c.id and s.stage not in ('CURRENT', 'CHARGED_OFF')), false)""";

    /** What state a case is in: the one place that says so. */
    static final String STATUS = "case when c.closed_on is not null then 'CLOSED' when " + ON_HOLD
            + " then 'ON_HOLD' when c.assignee is not null then 'IN_PROGRESS' else 'OPEN' end";

    private static final String PAST_DUE_DAYS = "greatest(0, coalesce(cast(:today as date) - c.past_due_since, 0))";

    // What is due to be judged counts as contactable. Written so that it is asked row by row, down the index of the
    // queue: as a
    // join it would be made for all cases before the first page is known.
    private static final String CONTACTABLE = "coalesce((select k.open_from <= :now or k.review_at <= :now"
            + " from case_contactability k where k.case_id = c.id), true)";

    /** When a case may be contacted next that may not now; long ago for one that may, far ahead for one that never may. */
    static final String OPENS = "case when " + CONTACTABLE + " then timestamptz '1970-01-01Z' else"
            + " (select least(k.open_from, timestamptz '9999-12-31Z') from case_contactability k where k.case_id = c.id) end";

    private final StringBuilder sql = new StringBuilder(" where true");
    private final Map<String, Object> values = new HashMap<>();

    private CaseFilter() {}

    /** Everything that the client named. */
    static CaseFilter of(CaseCriteria where) {
        CaseFilter filter = new CaseFilter();
        if (where.status() != null) {
            filter.and(STATUS + " = any(:statuses)");
            filter.values.put(
                    "statuses", where.status().stream().map(CaseStatus::name).toArray(String[]::new));
        }
        if (where.assignee() != null) {
            filter.and("c.assignee = :assignee").values.put("assignee", where.assignee());
        }
        if (where.unassigned() != null) {
            filter.and(where.unassigned() ? "c.assignee is null" : "c.assignee is not null");
        }
        if (where.pastDueDays() != null) {
            filter.andPastDueDays(where.pastDueDays().gte(), ">=", "atLeast");
            filter.andPastDueDays(where.pastDueDays().lte(), "<=", "atMost");
        }
        return filter;
    }

    /**
     * The work queue: open, nothing planned for a later day, not on hold unless that is asked for, and of those the ones
     * whose borrowers may be contacted at the instant, or may not, or all.
     */
    static CaseFilter ofQueue(CaseCriteria where, Contactable contactable, Instant now) {
        CaseFilter filter = of(where)
                .and("c.closed_on is null")
                .and("(c.next_action_on is null or c.next_action_on <= cast(:today as date))");
        filter.values.put("now", now);
        switch (contactable) {
            case NOW -> filter.and(CONTACTABLE);
            case LATER -> filter.and("not " + CONTACTABLE);
            case ANY -> {}
        }
        return where.names(CaseStatus.ON_HOLD) ? filter : filter.and("not " + ON_HOLD);
    }

    CaseFilter and(String condition) {
        sql.append(" and ").append(condition);
        return this;
    }

    /** What stands after this row in the order of the queue; the first condition is for the index. */
    CaseFilter afterInQueue(List<String> keys) {
        values.put("priority", Integer.valueOf(keys.get(0)));
        values.put("openedOn", LocalDate.parse(keys.get(1)));
        values.put("id", UUID.fromString(keys.get(2)));
        return and("c.priority <= :priority and (c.priority < :priority or (c.opened_on, c.id) > (:openedOn, :id))");
    }

    /** What stands after this row in the order of those that may be contacted first. */
    CaseFilter afterContactable(List<String> keys) {
        values.put("opens", Instant.parse(keys.get(0)));
        values.put("minusPriority", -Integer.parseInt(keys.get(1)));
        values.put("openedOn", LocalDate.parse(keys.get(2)));
        values.put("id", UUID.fromString(keys.get(3)));
        return and("((" + OPENS + "), -c.priority, c.opened_on, c.id) > (:opens, :minusPriority, :openedOn, :id)");
    }

    CaseFilter afterId(List<String> keys) {
        values.put("id", UUID.fromString(keys.get(0)));
        return and("c.id > :id");
    }

    String sql() {
        return sql.toString();
    }

    /** Sets the values, and the business date where the conditions or the query itself ask for it. */
    Query bind(Query query, String text, LocalDate today) {
        values.forEach((name, value) -> {
            if (text.contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
        if (text.contains(":today")) {
            query.setParameter("today", today);
        }
        return query;
    }

    private void andPastDueDays(@Nullable Integer bound, String comparison, String parameter) {
        if (bound != null) {
            and(PAST_DUE_DAYS + " " + comparison + " :" + parameter).values.put(parameter, bound);
        }
    }
}
