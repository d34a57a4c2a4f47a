package io.dunlin.casework.review;

import io.dunlin.platform.Ids;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.SqlTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes the results of a review for the cases of many borrowers, in at most five statements. */
final class CaseWriter {

    private static final String COLUMNS =
            " from unnest(%s) as u(id, borrower_id, kind, opened_on, closed_on, close_reason, priority, past_due_since,"
                    + " priority_parts, rank_on)";

    private static final String UPDATE =
            "update collection_case c set kind = u.kind, closed_on = u.closed_on, close_reason = u.close_reason,"
                    + " priority = u.priority, past_due_since = u.past_due_since,"
                    + " priority_parts = u.priority_parts, rank_on = u.rank_on, version = c.version + 1, changed_at = ?, changed_by = ?"
                    + COLUMNS
                    + " where c.id = u.id";

    // Numbers are drawn in the order of the rows, so a case that opened earlier has a lower one.
    private static final String INSERT =
            "insert into collection_case (id, borrower_id, kind, opened_on, closed_on, close_reason, priority, past_due_since,"
                    + " priority_parts, rank_on, opened_at, opened_by) select u.*, ?, ?" + COLUMNS
                    + " on conflict (borrower_id, kind) where closed_on is null do nothing returning borrower_id, kind";

    // A loan comes back to the case that it left when its charge-off is reversed.
    private static final String JOIN = "insert into case_loan (case_id, loan_id, joined_on) select * from unnest(%s)"
            + " on conflict (case_id, loan_id) do update set left_on = null";

    private static final String LEAVE = "update case_loan m set left_on = greatest(m.joined_on, u.left_on)"
            + " from unnest(%s) as u(case_id, loan_id, left_on) where m.case_id = u.case_id and m.loan_id = u.loan_id";

    private final Sql sql;
    private final Instant at;
    private final String by;
    private final SqlTable joined = new SqlTable("uuid", "uuid", "date");
    private final SqlTable left = new SqlTable("uuid", "uuid", "date");

    CaseWriter(Sql sql, Instant at, String by) {
        this.sql = sql;
        this.at = at;
        this.by = by;
    }

    /** A case as it is to be stored. */
    private record Stored(UUID id, CasePlan plan, CaseSpan span) {}

    /**
     * Writes the plans.
     *
     * @return the borrowers and kinds of which another transaction opened a case since they were read: of these nothing is
     *     written
     */
    Set<Chain> write(List<CasePlan> plans) {
        update(plans);
        Set<Chain> overtaken = insertOpen(plans);
        insertClosed(plans, overtaken);
        sql.change(JOIN, joined);
        sql.change(LEAVE, left);
        return overtaken;
    }

    private void update(List<CasePlan> plans) {
        List<Stored> changed = new ArrayList<>();
        for (CasePlan plan : plans) {
            OpenCase known = plan.known();
            CaseSpan span = plan.changedKnown();
            if (known != null && span != null) {
                changed.add(new Stored(known.id(), plan, span));
            }
        }
        sql.change(UPDATE, table(changed), at, by);
        changed.forEach(this::members);
    }

    private Set<Chain> insertOpen(List<CasePlan> plans) {
        List<Stored> opened = new ArrayList<>();
        Set<Chain> overtaken = new HashSet<>();
        for (CasePlan plan : plans) {
            CaseSpan open = plan.open();
            if (open != null && !open.known()) {
                opened.add(new Stored(Ids.next(), plan, open));
                overtaken.add(plan.chain());
            }
        }
        insert(opened).forEach(overtaken::remove);
        opened.stream().filter(one -> !overtaken.contains(one.plan().chain())).forEach(this::members);
        return overtaken;
    }

    private void insertClosed(List<CasePlan> plans, Set<Chain> overtaken) {
        List<Stored> closed = new ArrayList<>();
        for (CasePlan plan : plans) {
            for (CaseSpan span : plan.spans()) {
                if (!span.known() && !span.isOpen() && !overtaken.contains(plan.chain())) {
                    closed.add(new Stored(Ids.next(), plan, span));
                }
            }
        }
        insert(closed);
        closed.forEach(this::members);
    }

    /** Gives the borrowers whose cases were inserted, with the kinds. */
    private List<Chain> insert(List<Stored> cases) {
        return sql.changeReturning(
                INSERT,
                table(cases),
                row -> new Chain(row.id("borrower_id"), row.oneOf(CaseKind.class, "kind")),
                at,
                by);
    }

    /** A closed case keeps neither a priority nor days past due: nothing is to be done about it. */
    private static SqlTable table(List<Stored> cases) {
        SqlTable table = new SqlTable("uuid", "uuid", "text", "date", "date", "text", "int", "date", "text", "date");
        for (Stored one : cases) {
            CaseSpan span = one.span();
            CasePlan plan = one.plan();
            Priority priority = span.isOpen() ? plan.priority() : null;
            table.add(
                    one.id(),
                    plan.chain().borrowerId(),
                    span.kind(),
                    span.openedOn(),
                    span.closedOn(),
                    span.closeReason(),
                    priority == null ? 0 : priority.points(),
                    span.isOpen() ? plan.pastDueSince() : null,
                    priority == null ? null : priority.stored(),
                    priority == null ? null : priority.rankOn());
        }
        return table;
    }

    private void members(Stored one) {
        one.span().joined().forEach((loan, on) -> joined.add(one.id(), loan, on));
        one.span().left().forEach((loan, on) -> left.add(one.id(), loan, on));
    }
}
