package io.dunlin.queue;

import io.dunlin.casework.callback.CallBackSql;
import io.dunlin.casework.review.CaseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of the work queue: cases of one kind, found by one index scan. Each part has its own LIMIT, so the planner never reads a
 * part to its end to merge.
 *
 * @param from where its cases come from, and the condition that selects them
 * @param alias the alias of the table whose columns the index has
 * @param id the column of the case's key in that table
 * @param rests whether its cases rest
 * @param isDue whether its cases have a call-back that is due; these are of all wanted kinds
 */
record QueuePart(String from, String alias, String id, boolean rests, boolean isDue) {

    /** What is put before a statement with a part of what is due: few rows, read once. */
    static final String DUE_NOW = """
            with due as materialized (
                select b.case_id, min(b.at) as at, bool_or(b.planned_by = :me) as mine
                  from call_back b join case_contactability q on q.case_id = b.case_id
                 where (q.open or q.open_from <= :now) and %s
                 group by b.case_id)
            """.formatted(CallBackSql.DUE);

    /** The first sort key of a case that is due: whose it is, then the instant. It is a text that sorts by its bytes. */
    static final String DUE_KEY = "((case when d.mine or c.assignee = :me then '0' else '1' end"
            + " || lpad(cast(cast(extract(epoch from d.at) * 1000000 as bigint) as text), 18, '0')) collate \"C\")";

    private static final String JOINED =
            " from case_contactability q join collection_case c on c.id = q.case_id%s and q.kind = '{kind}'";

    /**
     * The cases whose call-backs are due, first those of whoever asks; of cases that do not rest. The parts beside it leave
     * them out.
     */
    private static QueuePart due(List<CaseKind> kinds) {
        String names = kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));
        return new QueuePart(
                " from due d join collection_case c on c.id = d.case_id%s and c.kind in (" + names + ")",
                "c",
                "c.id",
                false,
                true);
    }

    /** All cases, whether they rest or not. */
    private static QueuePart any(CaseKind kind) {
        return of(" from collection_case c%s and c.kind = '{kind}'", "c", "c.id", false, kind);
    }

    /** Cases that do not rest. */
    private static QueuePart open(CaseKind kind) {
        return of(JOINED + " and q.open", "q", "q.case_id", false, kind);
    }

    /**
     * Those whose instant has come, and which no refresher has opened yet: few, unless none is at work. They are sorted
     * before the cases are looked up, which the planner does only for a subquery that is sorted.
     */
    private static QueuePart woken(CaseKind kind) {
        return of(
                " from (select case_id, priority, opened_on from case_contactability"
                        + " where kind = '{kind}' and not open and open_from <= :now"
                        + " order by priority desc, opened_on, case_id) q join collection_case c on c.id = q.case_id%s",
                "q", "q.case_id", false, kind);
    }

    /** Cases that rest. */
    private static QueuePart resting(CaseKind kind) {
        return of(JOINED + " and not q.open and q.open_from > :now", "q", "q.case_id", true, kind);
    }

    /** The name of the kind stands in the statement: so the planner knows that the rest of the index is sorted. */
    private static QueuePart of(String from, String alias, String id, boolean rests, CaseKind kind) {
        return new QueuePart(from.replace("{kind}", kind.name()), alias, id, rests, false);
    }

    /**
     * Those of which the wanted ones are, in the order PRIORITY: what is due, then all of the kind that was named first, then
     * the next.
     */
    static List<QueuePart> byPriority(QueueWanted wanted) {
        if (!wanted.takesOpen() || !wanted.takesResting()) {
            return byContactability(wanted);
        }
        List<QueuePart> parts = new ArrayList<>(List.of(due(wanted.kinds())));
        wanted.kinds().forEach(kind -> parts.add(any(kind)));
        return parts;
    }

    /** Those of which the wanted ones are: what is due, then of each kind first what does not rest. */
    static List<QueuePart> byContactability(QueueWanted wanted) {
        List<QueuePart> parts = new ArrayList<>();
        if (wanted.takesOpen()) {
            parts.add(due(wanted.kinds()));
        }
        for (CaseKind kind : wanted.kinds()) {
            if (wanted.takesOpen()) {
                parts.addAll(List.of(open(kind), woken(kind)));
            }
            if (wanted.takesResting()) {
                parts.add(resting(kind));
            }
        }
        return parts;
    }

    String order() {
        return (isDue() ? DUE_KEY + ", " : "") + "%1$s.priority desc, %1$s.opened_on, %2$s".formatted(alias, id);
    }

    /** The condition for what stands after the keys that are bound; its first part is for the index. */
    String after() {
        return "%1$s.priority <= :priority and (%1$s.priority < :priority or (%1$s.opened_on, %2$s) > (:openedOn, :id))"
                .formatted(alias, id);
    }

    /** The same in the part of what is due. */
    String afterDue() {
        return "(" + DUE_KEY + " > :due or (" + DUE_KEY + " = :due and " + after() + "))";
    }

    /** The same where what rests is sorted by until when it does. */
    String afterResting() {
        String until = "cast(:restingUntil as timestamptz)";
        return "q.open_from >= " + until + " and (q.open_from > " + until + " or (" + after() + "))";
    }
}
