package io.dunlin.casework.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads when the last cases of borrowers ended. */
final class ClosedCases {

    private static final String LAST_CLOSED_ON =
            "select borrower_id, max(closed_on) from collection_case where borrower_id = any(?) group by borrower_id";

    private ClosedCases() {}

    /** The day on which the latest case of each borrower ended; of borrowers who have no open one. */
    static Map<UUID, LocalDate> lastClosedOn(Connection connection, Collection<UUID> borrowerIds) throws SQLException {
        Map<UUID, LocalDate> days = new HashMap<>();
        if (borrowerIds.isEmpty()) {
            return days;
        }
        try (PreparedStatement select = connection.prepareStatement(LAST_CLOSED_ON)) {
            select.setArray(1, connection.createArrayOf("uuid", borrowerIds.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    days.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
                }
            }
        }
        return days;
    }
}
