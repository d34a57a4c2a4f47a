package io.dunlin.casework.review;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values of many cases, column by column, as PostgreSQL's {@code unnest} takes them. */
final class CaseColumns {

    private final List<UUID> ids = new ArrayList<>();
    private final List<CaseSpan> spans = new ArrayList<>();
    private final List<UUID> borrowerIds = new ArrayList<>();
    private final List<LocalDate> openedOn = new ArrayList<>();
    private final List<@Nullable LocalDate> closedOn = new ArrayList<>();
    private final List<@Nullable CaseCloseReason> closeReasons = new ArrayList<>();
    private final List<Integer> priorities = new ArrayList<>();
    private final List<@Nullable LocalDate> pastDueSince = new ArrayList<>();

    /** A closed case keeps neither a priority nor days past due: nothing is to be done about it. */
    void add(UUID id, CasePlan plan, CaseSpan span) {
        ids.add(id);
        spans.add(span);
        borrowerIds.add(plan.borrowerId());
        openedOn.add(span.openedOn());
        closedOn.add(span.closedOn());
        closeReasons.add(span.closeReason());
        priorities.add(span.isOpen() ? plan.priority() : 0);
        pastDueSince.add(span.isOpen() ? plan.pastDueSince() : null);
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    int size() {
        return ids.size();
    }

    UUID id(int row) {
        return ids.get(row);
    }

    UUID borrowerId(int row) {
        return borrowerIds.get(row);
    }

    CaseSpan span(int row) {
        return spans.get(row);
    }

    /** Binds the seven columns to the parameters from {@code first} on, in the order in which the fields stand here. */
    void bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        statement.setArray(first, connection.createArrayOf("uuid", ids.toArray()));
        statement.setArray(first + 1, connection.createArrayOf("uuid", borrowerIds.toArray()));
        statement.setArray(first + 2, texts(connection, "date", openedOn));
        statement.setArray(first + 3, texts(connection, "date", closedOn));
        statement.setArray(first + 4, texts(connection, "text", closeReasons));
        statement.setArray(first + 5, connection.createArrayOf("int4", priorities.toArray()));
        statement.setArray(first + 6, texts(connection, "date", pastDueSince));
    }

    static Array texts(Connection connection, String type, List<? extends @Nullable Object> values)
            throws SQLException {
        @Nullable
        Object[] texts = values.stream()
                .map(value -> value == null ? null : value.toString())
                .toArray();
        return connection.createArrayOf(type, texts);
    }
}
