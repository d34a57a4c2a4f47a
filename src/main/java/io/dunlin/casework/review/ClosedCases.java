package io.dunlin.casework.review;

import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads when the last cases of borrowers ended. */
final class ClosedCases {

    private static final String LAST_CLOSED_ON = """
            select borrower_id, max(closed_on) as closed_on from collection_case
             where borrower_id = any(?) group by borrower_id
            """;

    private ClosedCases() {}

    /** The day on which the latest case of each borrower ended; of borrowers who have no open one. */
    static Map<UUID, LocalDate> lastClosedOn(Sql sql, Collection<UUID> borrowerIds) {
        Map<UUID, LocalDate> days = new HashMap<>();
        if (!borrowerIds.isEmpty()) {
            sql.list(
                    LAST_CLOSED_ON,
                    row -> days.put(row.id("borrower_id"), row.date("closed_on")),
                    Column.uuids(borrowerIds));
        }
        return days;
    }
}
