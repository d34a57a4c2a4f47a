package io.dunlin.casework;

import io.dunlin.casework.callback.CallBackSql;
import io.dunlin.casework.review.CaseKind;
import io.dunlin.people.collector.StaffLock.Held;
import io.dunlin.platform.identity.RowScope;
import io.dunlin.platform.sql.NamedSql;
import io.dunlin.platform.sql.Sql.Column;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conditions of a query for cases ({@code collection_case c}), with their values. */
public final class CaseFilter {

    // The past-due loans of the case, and those of an early one: all of them, and at least one, are under a hold that
    // freezes contact.
    public static final String ON_HOLD = """
            coalesce((select bool_and(s.held and exists (select from loan_hold h
                                                         where h.loan_id = s.loan_id and h.freezes_contact
                                                           and h.covers @> cast(:today as date)))
                      from case_loan cl join loan_standing s on s.loan_id = cl.loan_id
                      where cl.case_id = c.id and cl.left_on is null and (s.stage <> 'CURRENT' or c.kind = 'EARLY')), false)""";

    /** What state a case is in: the one place that says so. */
    static final String STATUS = "case when c.closed_on is not null then 'CLOSED' when " + ON_HOLD
            + " then 'ON_HOLD' when c.assignee is not null then 'IN_PROGRESS' else 'OPEN' end";

    private static final String PLACED =
            "(select from placement placed where placed.case_id = c.id and placed.recalled_at is null%s)";

    /** The agency that has the case; null: none. */
    static final String AGENCY =
            "(select placed.agency from placement placed where placed.case_id = c.id and placed.recalled_at is null)";

    private static final String PAST_DUE_DAYS = "greatest(0, coalesce(cast(:today as date) - c.past_due_since, 0))";

    // An open promise is about all loans of the case that are past due.
    private static final String PROMISED = """
            exists (select from promise p
                     where p.case_id = c.id and p.status = 'OPEN'
                       and not exists (select from case_loan cl join loan_standing s on s.loan_id = cl.loan_id
                                        where cl.case_id = c.id and cl.left_on is null and s.stage <> 'CURRENT'
                                          and not exists (select from promise_loan m
                                                           where m.promise_id = p.id and m.loan_id = cl.loan_id)))""";

    private final StringBuilder sql = new StringBuilder(" where true");
    private final Map<String, Object> values = new HashMap<>();

    private CaseFilter() {}

    /** Everything that the client named. */
    static CaseFilter of(CaseCriteria where) {
        CaseFilter filter = new CaseFilter();
        if (where.status() != null) {
            filter.and(STATUS + " = any(:statuses)");
            filter.values.put(
                    "statuses",
                    new Column(
                            "text",
                            where.status().stream().map(CaseStatus::name).toList()));
        }
        if (where.assignee() != null) {
            filter.and("c.assignee = :assignee").values.put("assignee", where.assignee());
        }
        if (where.unassigned() != null) {
            filter.and(where.unassigned() ? "c.assignee is null" : "c.assignee is not null");
        }
        if (where.placedWith() != null) {
            filter.and("exists " + PLACED.formatted(" and placed.agency = :placedWith"))
                    .values
                    .put("placedWith", where.placedWith());
        }
        if (where.kind() != null) {
            filter.and("c.kind = any(:kinds)")
                    .values
                    .put(
                            "kinds",
                            new Column(
                                    "text",
                                    where.kind().stream().map(CaseKind::name).toList()));
        }
        if (where.pastDueDays() != null) {
            filter.andPastDueDays(where.pastDueDays().gte(), ">=", "atLeast");
            filter.andPastDueDays(where.pastDueDays().lte(), "<=", "atMost");
        }
        return filter;
    }

    /** One case, whoever may see it. */
    static CaseFilter one(UUID id) {
        return of(CaseCriteria.ALL).and("c.id = :one").with("one", id);
    }

    /** The case of a number, whoever may see it. */
    static CaseFilter ofNumber(String number) {
        return of(CaseCriteria.ALL).and("c.number = :number").with("number", number);
    }

    /** Only what nobody has, and what this collector may take: not of another team that has active members, and not with an agency unless it is theirs. */
    public CaseFilter unassignedFor(Held collector, RowScope scope) {
        and("c.assignee is null");
        if (scope.isEverything()) {
            and("not exists " + PLACED.formatted(""));
        }
        String anybodys = "c.team_id is null or not exists"
                + " (select from collector member where member.team_id = c.team_id and member.active)";
        return collector.teamKey() == null
                ? and("(" + anybodys + ")")
                : and("(" + anybodys + " or c.team_id = :team)").with("team", collector.teamKey());
    }

    /**
     * The work queue: open, nothing planned for a later day and not all that is past due promised, unless somebody is to be
     * called back now, and not on hold unless that is asked for. What is placed with an agency is in the agency's queue, and in nobody else's unless that is asked
     * for. The kind is not among the conditions when none is named: each part of the queue is of one kind. The conditions ask
     * for the instant, as {@code :now}.
     */
    public static CaseFilter ofQueue(CaseCriteria where, RowScope scope) {
        CaseFilter filter = of(where)
                .within(scope)
                .and("c.closed_on is null")
                .and("(((c.next_action_on is null or c.next_action_on <= cast(:today as date)) and not " + PROMISED
                        + ") or " + CallBackSql.DUE_OF_CASE + ")");
        if (scope.isEverything() && where.placedWith() == null) {
            filter.and("not exists " + PLACED.formatted(""));
        }
        return where.names(CaseStatus.ON_HOLD) ? filter : filter.and("not " + ON_HOLD);
    }

    /** Only what somebody may see. */
    CaseFilter within(RowScope scope) {
        scope.values().forEach(whose -> with("scope", whose));
        return scope.isEverything() ? this : and(scope.onCase("c.id", ":scope"));
    }

    public CaseFilter and(String condition) {
        sql.append(" and ").append(condition);
        return this;
    }

    /** A value that a condition or the query itself asks for. */
    public CaseFilter with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    CaseFilter afterId(List<String> keys) {
        values.put("id", UUID.fromString(keys.get(0)));
        return and("c.id > :id");
    }

    public String sql() {
        return sql.toString();
    }

    /** A statement with its values, the business date among them. */
    public NamedSql bound(String text, LocalDate today) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("today", today);
        return new NamedSql(text, all);
    }

    private void andPastDueDays(@Nullable Integer bound, String comparison, String parameter) {
        if (bound != null) {
            and(PAST_DUE_DAYS + " " + comparison + " :" + parameter).values.put(parameter, bound);
        }
    }
}
