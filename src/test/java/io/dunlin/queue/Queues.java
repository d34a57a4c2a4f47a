package io.dunlin.queue;

import io.dunlin.casework.Loans;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.testing.GraphQl;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a test asks the work queue, and facts that keep its cases from being contacted. */
@Singleton
class Queues {

    private static final String QUERY =
            "query($first: Int, $after: String, $where: CaseWhere, $contactable: Contactable, $orderBy: WorkQueueOrder) {"
                    + " it: workQueue(first: $first, after: $after, where: $where, contactable: $contactable, orderBy: $orderBy) {"
                    + " totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id } } } }";

    @Inject
    Loans loans;

    /** The borrower asked, long ago, not to be contacted between two times of the day, in UTC; the last minute belongs to it. */
    void stop(UUID borrower, String from, String through) {
        loans.sql(
                "insert into do_not_contact (id, borrower_id, scope, daily_from, daily_through, written, requested_at, source,"
                        + " recorded_at, recorded_by) values (?, ?, 'TIME_WINDOW', ?::time, ?::time, false, '2026-01-01', sha256('test'),"
                        + " '2026-01-01', 'test')",
                UUID.randomUUID(),
                borrower,
                from,
                through);
    }

    /** The borrower asked, long ago, not to be contacted at all. */
    UUID stop(UUID borrower) {
        UUID id = UUID.randomUUID();
        loans.sql(STOP, id, borrower);
        return id;
    }

    static final String STOP =
            "insert into do_not_contact (id, borrower_id, scope, written, requested_at, source, recorded_at, recorded_by)"
                    + " values (?, ?, 'EVERYTHING', false, '2026-01-01', sha256('test'), '2026-01-01', 'test')";

    /** The id of the borrower's open case. */
    String id(UUID borrower) {
        return NodeId.encode(NodeType.COLLECTION_CASE, loans.openCase(borrower));
    }

    /** Whether it is open, and the three instants, as the database has them; null when there is no row. */
    String row(UUID borrower) {
        return loans.value(
                "select concat_ws(' ', open, coalesce(to_char(open_from at time zone 'UTC', 'MM-DD HH24:MI'), open_from::text,"
                        + " '-'), coalesce(to_char(open_until at time zone 'UTC', 'MM-DD HH24:MI'), open_until::text, '-'),"
                        + " coalesce(to_char(review_at at time zone 'UTC', 'MM-DD HH24:MI'), review_at::text))"
                        + " from case_contactability where borrower_id = ?",
                borrower);
    }

    boolean isDue(UUID borrower) {
        return "t"
                .equals(loans.value(
                        "select open and review_at = '-infinity' from case_contactability where borrower_id = ?",
                        borrower));
    }

    /** Makes the judgements that come none of the first of their cases, which hold for a minute only. */
    void known() {
        loans.sql("update case_contactability set packs = 'known' where packs = ''");
    }

    /** Says by hand until when a case rests; null: it does not. */
    void rest(UUID borrower, String until) {
        loans.sql(
                "update case_contactability set open = ?, open_from = coalesce(?::timestamptz, now()),"
                        + " review_at = coalesce(?::timestamptz, 'infinity') where borrower_id = ?",
                until == null,
                until,
                until,
                borrower);
    }

    /** The ids of all cases of the queue, page by page. */
    List<String> walk(int size, String contactable, String orderBy) {
        List<String> seen = new ArrayList<>();
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("first", size);
        arguments.put("contactable", contactable);
        arguments.put("orderBy", orderBy);
        boolean more = true;
        while (more) {
            var page = GraphQl.ask(QUERY, arguments).setRootPath("data.it");
            seen.addAll(page.getList("edges.node.id"));
            more = page.getBoolean("pageInfo.hasNextPage");
            arguments.put("after", page.getString("pageInfo.endCursor"));
        }
        return seen;
    }

    List<String> ask(Map<String, ?> arguments) {
        return GraphQl.ask(QUERY, arguments).getList("it.edges.node.id");
    }

    int count(String contactable) {
        return GraphQl.ask(QUERY, Map.of("contactable", contactable)).getInt("it.totalCount");
    }

    static Instant at(String time) {
        return Instant.parse(Loans.TODAY + "T" + time + ":00Z");
    }
}
