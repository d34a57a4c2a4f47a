package io.dunlin.queue;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the work queue: cases found by one index scan. Each part has its own LIMIT, so the planner never reads a
 * part to its end to merge.
 *
 * @param from where its cases come from, and the condition that selects them
 * @param alias the alias of the table whose columns the index has
 * @param id the column of the case's key in that table
 * @param rests whether its cases rest
 */
record QueuePart(String from, String alias, String id, boolean rests) {

    private static final String JOINED = " from case_contactability q join collection_case c on c.id = q.case_id";

    /** All cases, whether they rest or not. */
    static final QueuePart ANY = new QueuePart(" from collection_case c%s", "c", "c.id", false);

    /** Cases that do not rest. */
    static final QueuePart OPEN = new QueuePart(JOINED + "%s and q.open", "q", "q.case_id", false);

    /**
     * Those whose instant has come, and which no refresher has opened yet: few, unless none is at work. They are sorted
     * before the cases are looked up, which the planner does only for a subquery that is sorted.
     */
    static final QueuePart WOKEN = new QueuePart(
            " from (select case_id, priority, opened_on from case_contactability where not open and open_from <= :now"
                    + " order by priority desc, opened_on, case_id) q join collection_case c on c.id = q.case_id%s",
            "q", "q.case_id", false);

    /** Cases that rest. */
    static final QueuePart RESTING =
            new QueuePart(JOINED + "%s and not q.open and q.open_from > :now", "q", "q.case_id", true);

    /** Those of which the wanted ones are, in the order PRIORITY. */
    static List<QueuePart> byPriority(QueueWanted wanted) {
        return wanted.takesOpen() && wanted.takesResting() ? List.of(ANY) : byContactability(wanted);
    }

    /** Those of which the wanted ones are, first what does not rest. */
    static List<QueuePart> byContactability(QueueWanted wanted) {
        List<QueuePart> parts = new ArrayList<>();
        if (wanted.takesOpen()) {
            parts.addAll(List.of(OPEN, WOKEN));
        }
        if (wanted.takesResting()) {
            parts.add(RESTING);
        }
        return parts;
    }

    String order() {
        return "%1$s.priority desc, %1$s.opened_on, %2$s".formatted(alias, id);
    }

    /** The condition for what stands after the keys that are bound; its first part is for the index. */
    String after() {
        return "%1$s.priority <= :priority and (%1$s.priority < :priority or (%1$s.opened_on, %2$s) > (:openedOn, :id))"
                .formatted(alias, id);
    }

    /** The same where what rests is sorted by until when it does. */
    String afterResting() {
        String until = "cast(:restingUntil as timestamptz)";
        return "q.open_from >= " + until + " and (q.open_from > " + until + " or (" + after() + "))";
    }
}
