package io.dunlin.casework.review;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads the open cases of many borrowers, locked until the transaction ends. Its statements are not prepared, so each
 * is planned for the present number of cases: a plan made for few cases would read the whole table later.
 */
final class OpenCases {

    private OpenCases() {}

    /** The open cases by borrower. */
    static Map<UUID, OpenCase> lock(Connection connection, Collection<UUID> borrowerIds) throws SQLException {
        Map<UUID, OpenCase> byId = new HashMap<>();
        Map<UUID, OpenCase> byBorrower = new HashMap<>();
        try (Statement select = connection.createStatement()) {
            try (ResultSet row = select.executeQuery(locked(borrowerIds))) {
                while (row.next()) {
                    OpenCase open = openCase(row);
                    byId.put(open.id(), open);
                    byBorrower.put(open.borrowerId(), open);
                }
            }
        }
        if (!byId.isEmpty()) {
            addLoans(connection, byId);
        }
        return byBorrower;
    }

    private static OpenCase openCase(ResultSet row) throws SQLException {
        return new OpenCase(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                row.getObject(5, LocalDate.class),
                new HashSet<>());
    }

    private static void addLoans(Connection connection, Map<UUID, OpenCase> cases) throws SQLException {
        try (Statement select = connection.createStatement()) {
            try (ResultSet row = select.executeQuery(loans(cases.keySet()))) {
                while (row.next()) {
                    OpenCase open = cases.get(row.getObject(1, UUID.class));
                    if (open != null) {
                        open.loanIds().add(row.getObject(2, UUID.class));
                    }
                }
            }
        }
    }

    /** In one order, so that two reviews never wait for each other in a ring. */
    private static String locked(Collection<UUID> borrowerIds) {
        return "select c.id, c.borrower_id, c.opened_on, c.priority, c.past_due_since from collection_case c"
                + " where c.borrower_id = any(" + array(borrowerIds) + ") and c.closed_on is null"
                + " order by c.borrower_id for no key update of c";
    }

    /** A statement of its own: only what begins after the lock was got sees what its last holder wrote. */
    private static String loans(Collection<UUID> caseIds) {
        return "select case_id, loan_id from case_loan where case_id = any(" + array(caseIds) + ")";
    }

    /** The keys as a literal, which needs no quoting. */
    private static String array(Collection<UUID> keys) {
        return keys.stream().map(UUID::toString).collect(Collectors.joining(",", "'{", "}'::uuid[]"));
    }
}
