package io.dunlin.casework.review;

import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads the open cases of many borrowers, locked until the transaction ends. The keys stand in
 * the statements, so each is planned for the present number of cases: a plan made for few cases would read the whole
 * table later.
 */
final class OpenCases {

    private OpenCases() {}

    /** The open cases, of which a borrower has one of each kind at most. */
    static Map<Chain, OpenCase> lock(Sql sql, Collection<UUID> borrowerIds) {
        Map<UUID, OpenCase> byId = new HashMap<>();
        Map<Chain, OpenCase> byChain = new HashMap<>();
        sql.list(locked(borrowerIds), OpenCases::openCase).forEach(open -> {
            byId.put(open.id(), open);
            byChain.put(new Chain(open.borrowerId(), open.kind()), open);
        });
        if (!byId.isEmpty()) {
            sql.list(
                    loans(byId.keySet()),
                    row -> Objects.requireNonNull(byId.get(row.id("case_id")))
                            .loanIds()
                            .add(row.id("loan_id")));
        }
        return byChain;
    }

    private static OpenCase openCase(Row row) {
        return new OpenCase(
                row.id("id"),
                row.id("borrower_id"),
                row.oneOf(CaseKind.class, "kind"),
                row.date("opened_on"),
                row.integer("priority"),
                row.maybeText("priority_parts"),
                row.maybeDate("rank_on"),
                row.maybeDate("past_due_since"),
                new HashSet<>());
    }

    /** In one order, so that two reviews never wait for each other in a ring. */
    private static String locked(Collection<UUID> borrowerIds) {
        return "select c.id, c.borrower_id, c.kind, c.opened_on, c.priority, c.priority_parts, c.rank_on,"
                + " c.past_due_since from collection_case c"
                + " where c.borrower_id = any(" + array(borrowerIds) + ") and c.closed_on is null"
                + " order by c.borrower_id, c.id for no key update of c";
    }

    /** A statement of its own: only what begins after the lock was got sees what its last holder wrote. */
    private static String loans(Collection<UUID> caseIds) {
        return "select case_id, loan_id from case_loan where case_id = any(" + array(caseIds) + ") and left_on is null";
    }

    /** The keys as a literal, which needs no quoting. */
    private static String array(Collection<UUID> keys) {
        return keys.stream().map(UUID::toString).collect(Collectors.joining(",", "'{", "}'::uuid[]"));
    }
}
