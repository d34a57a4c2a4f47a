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
            select borrower_id, kind, max(closed_on) as closed_on from collection_case
             where borrower_id = any(?) and closed_on is not null group by borrower_id, kind
            """;

    private ClosedCases() {}

    /** The day on which the latest closed case of each kind ended, of each borrower. */
    static Map<Chain, LocalDate> lastClosedOn(Sql sql, Collection<UUID> borrowerIds) {
        Map<Chain, LocalDate> days = new HashMap<>();
        if (!borrowerIds.isEmpty()) {
            sql.list(
                    LAST_CLOSED_ON,
                    row -> days.put(
                            new Chain(row.id("borrower_id"), row.oneOf(CaseKind.class, "kind")), row.date("closed_on")),
                    Column.uuids(borrowerIds));
        }
        return days;
    }
}
