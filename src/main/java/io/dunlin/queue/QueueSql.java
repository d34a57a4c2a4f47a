package io.dunlin.queue;

import io.dunlin.casework.CaseFilter;
import io.dunlin.casework.CaseRows;
import io.dunlin.casework.review.CaseKind;
import io.dunlin.platform.identity.RowScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The statements of the work queue. None judges anybody: {@code case_contactability} holds the judgements. A row that
 * is not {@code open} rests until {@code open_from}.
 */
final class QueueSql {

    /** A case that rests; one without a row does not. */
    private static final String RESTS =
            "exists (select from case_contactability k where k.case_id = c.id and not k.open"
                    + " and k.open_from > :now)";

    private static final String PRIORITY =
            "nullif(x.due_key, '') collate \"C\" nulls last, x.by_priority desc, x.by_opened_on, x.by_id";
    private static final String CONTACTABLE =
            "cast(nullif(x.resting_until, '') as timestamptz) nulls first, " + PRIORITY;

    /** What is due stands in a part of its own. */
    private static final String NOT_DUE = " and c.id <> all (array(select case_id from due))";

    private QueueSql() {}

    /** The conditions for cases of the queue, whichever part they are of. */
    static CaseFilter filter(QueueWanted wanted, RowScope scope, Instant now) {
        CaseFilter filter =
                CaseFilter.ofQueue(wanted.where(), scope).with("now", now).with("me", "");
        return wanted.holdsToo() ? filter.and("(" + CaseFilter.ON_HOLD + " or not " + RESTS + ")") : filter;
    }

    /** The conditions for cases of the queue that are looked for among all cases. */
    static CaseFilter counted(QueueWanted wanted, RowScope scope, Instant now) {
        CaseFilter filter = filter(wanted, scope, now);
        if (wanted.where().kind() == null) {
            filter.and("c.kind = '" + CaseKind.COLLECTION + "'");
        }
        if (wanted.takesOpen() && wanted.takesResting()) {
            return filter;
        }
        return filter.and(wanted.takesOpen() ? "not " + RESTS : RESTS);
    }

    /**
     * A page in the order PRIORITY.
     *
     * @param filter the conditions, which get the values of the keys
     * @param after the priority, the day of the opening and the id of the row before the page, and its {@link QueuePart#DUE_KEY}, which may be left out when it has none; empty for the first page
     */
    static String byPriority(QueueWanted wanted, CaseFilter filter, List<String> after, int limit) {
        bind(filter, after);
        List<String> parts = new ArrayList<>();
        for (QueuePart part : QueuePart.byPriority(wanted)) {
            addPart(part, filter, after, limit, parts);
        }
        return page(wanted, parts, PRIORITY, limit);
    }

    /**
     * A page in the order CONTACTABLE.
     *
     * @param filter the conditions, which get the values of the keys
     * @param after the keys of the row before the page, as of {@link QueueSlice#keys}; empty for the first page
     */
    static String byContactability(QueueWanted wanted, CaseFilter filter, List<String> after, int limit) {
        boolean pastOpen = !after.isEmpty() && !after.get(1).isEmpty();
        List<String> keys = after.isEmpty() ? after : after.subList(2, after.size());
        if (!after.isEmpty()) {
            filter.with("restingUntil", after.get(1));
            bind(filter, keys);
        }
        List<String> parts = new ArrayList<>();
        for (QueuePart part : QueuePart.byContactability(wanted)) {
            if (part.rests()) {
                String order = "q.open_from, " + part.order();
                parts.add(part(part, filter, pastOpen ? part.afterResting() : "", order, limit));
            } else if (!pastOpen) {
                addPart(part, filter, keys, limit, parts);
            }
        }
        return page(wanted, parts, CONTACTABLE, limit);
    }

    /** Adds a part of what does not rest, as far as it stands after the keys: what is due stands before all else. */
    private static void addPart(QueuePart part, CaseFilter filter, List<String> keys, int limit, List<String> parts) {
        boolean dueBefore = !keys.isEmpty() && !due(keys).isEmpty();
        boolean pastDue = !keys.isEmpty() && !dueBefore;
        if (!part.isDue()) {
            parts.add(part(part, filter, pastDue ? part.after() : "", part.order(), limit));
        } else if (!pastDue) {
            parts.add(part(part, filter, dueBefore ? part.afterDue() : "", part.order(), limit));
        }
    }

    private static String due(List<String> keys) {
        return keys.size() > 3 ? keys.get(3) : "";
    }

    private static void bind(CaseFilter filter, List<String> keys) {
        if (!keys.isEmpty()) {
            filter.with("priority", Integer.valueOf(keys.get(0)))
                    .with("openedOn", LocalDate.parse(keys.get(1)))
                    .with("id", UUID.fromString(keys.get(2)))
                    .with("due", due(keys));
        }
    }

    private static String part(QueuePart part, CaseFilter filter, String after, String order, int limit) {
        return "(select " + CaseRows.COLUMNS + ", "
                + (part.rests() ? "cast(q.open_from as text)" : "cast('' as text)")
                + " as resting_until, " + (part.isDue() ? QueuePart.DUE_KEY : "cast('' as text)")
                + " as due_key, %1$s.priority as by_priority, %1$s.opened_on as by_opened_on, %2$s as by_id"
                        .formatted(part.alias(), part.id())
                + part.from().formatted(filter.sql()) + (part.isDue() || part.rests() ? "" : NOT_DUE)
                + (after.isEmpty() ? "" : " and " + after) + " order by " + order + " limit " + limit + ")";
    }

    private static String page(QueueWanted wanted, List<String> parts, String order, int limit) {
        return (wanted.takesOpen() ? QueuePart.DUE_NOW : "") + "select x.* from (" + String.join(" union all ", parts)
                + ") x order by " + order + " limit " + limit;
    }

    /** The first case of a part that nobody is just taking, to be locked. */
    static String first(QueuePart part, CaseFilter filter) {
        return (part.isDue() ? QueuePart.DUE_NOW : "") + "select c.id"
                + part.from().formatted(filter.sql()) + " order by " + part.order()
                + " limit 1 for no key update of c skip locked";
    }
}
