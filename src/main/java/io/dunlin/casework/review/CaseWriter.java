package io.dunlin.casework.review;

import io.dunlin.platform.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes the results of a review for the cases of many borrowers, in at most four statements. */
final class CaseWriter {

    private static final String COLUMNS =
            " from unnest(?::uuid[], ?::uuid[], ?::date[], ?::date[], ?::text[], ?::int[], ?::date[])"
                    + " as u(id, borrower_id, opened_on, closed_on, close_reason, priority, past_due_since)";

    private static final String UPDATE =
            "update collection_case c set closed_on = u.closed_on, close_reason = u.close_reason, priority = u.priority,"
                    + " past_due_since = u.past_due_since, version = c.version + 1, changed_at = ?, changed_by = ?"
                    + COLUMNS
                    + " where c.id = u.id";

    // Numbers are drawn in the order of the rows, so a case that opened earlier has a lower one.
    private static final String INSERT =
            "insert into collection_case (id, borrower_id, opened_on, closed_on, close_reason, priority, past_due_since,"
                    + " opened_at, opened_by) select u.*, ?, ?" + COLUMNS
                    + " on conflict (borrower_id) where closed_on is null do nothing returning borrower_id";

    private static final String JOIN = "insert into case_loan (case_id, loan_id, joined_on)"
            + " select * from unnest(?::uuid[], ?::uuid[], ?::date[])";

    private final Connection connection;
    private final Instant at;
    private final String by;

    private final List<UUID> cases = new ArrayList<>();
    private final List<UUID> loans = new ArrayList<>();
    private final List<LocalDate> joinedOn = new ArrayList<>();

    CaseWriter(Connection connection, Instant at, String by) {
        this.connection = connection;
        this.at = at;
        this.by = by;
    }

    /**
     * Writes the plans.
     *
     * @return the borrowers for whom another transaction opened a case since they were read: of them nothing is written
     */
    Set<UUID> write(List<CasePlan> plans) throws SQLException {
        update(plans);
        Set<UUID> overtaken = insertOpen(plans);
        insertClosed(plans, overtaken);
        join();
        return overtaken;
    }

    private void update(List<CasePlan> plans) throws SQLException {
        CaseColumns columns = new CaseColumns();
        for (CasePlan plan : plans) {
            OpenCase known = plan.known();
            CaseSpan changed = plan.changedKnown();
            if (known != null && changed != null) {
                columns.add(known.id(), plan, changed);
                remember(known.id(), changed.joined());
            }
        }
        if (!columns.isEmpty()) {
            try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
                update.setObject(1, at.atOffset(ZoneOffset.UTC));
                update.setString(2, by);
                columns.bind(connection, update, 3);
                update.executeUpdate();
            }
        }
    }

    private Set<UUID> insertOpen(List<CasePlan> plans) throws SQLException {
        CaseColumns columns = new CaseColumns();
        Set<UUID> overtaken = new HashSet<>();
        for (CasePlan plan : plans) {
            CaseSpan open = plan.open();
            if (open != null && !open.known()) {
                columns.add(Ids.next(), plan, open);
                overtaken.add(plan.borrowerId());
            }
        }
        overtaken.removeAll(insert(columns));
        for (int i = 0; i < columns.size(); i++) {
            if (!overtaken.contains(columns.borrowerId(i))) {
                remember(columns.id(i), columns.span(i).joined());
            }
        }
        return overtaken;
    }

    private void insertClosed(List<CasePlan> plans, Set<UUID> overtaken) throws SQLException {
        CaseColumns columns = new CaseColumns();
        for (CasePlan plan : plans) {
            for (CaseSpan span : plan.spans()) {
                if (!span.known() && !span.isOpen() && !overtaken.contains(plan.borrowerId())) {
                    UUID id = Ids.next();
                    columns.add(id, plan, span);
                    remember(id, span.joined());
                }
            }
        }
        insert(columns);
    }

    private Set<UUID> insert(CaseColumns columns) throws SQLException {
        Set<UUID> inserted = new HashSet<>();
        if (columns.isEmpty()) {
            return inserted;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            insert.setString(2, by);
            columns.bind(connection, insert, 3);
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    inserted.add(row.getObject(1, UUID.class));
                }
            }
        }
        return inserted;
    }

    private void remember(UUID caseId, Map<UUID, LocalDate> joined) {
        joined.forEach((loan, day) -> {
            cases.add(caseId);
            loans.add(loan);
            joinedOn.add(day);
        });
    }

    private void join() throws SQLException {
        if (loans.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(JOIN)) {
            insert.setArray(1, connection.createArrayOf("uuid", cases.toArray()));
            insert.setArray(2, connection.createArrayOf("uuid", loans.toArray()));
            insert.setArray(3, CaseColumns.texts(connection, "date", joinedOn));
            insert.executeUpdate();
        }
    }
}
