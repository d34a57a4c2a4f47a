package io.dunlin.queue;

import io.dunlin.casework.CaseView;
import io.dunlin.platform.page.Slice;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A page of the work queue in the order CONTACTABLE.
 *
 * @param at the instant to which the order refers; all later pages use the instant of the first page
 * @param restingUntil for each case, the end of its rest as the database writes it; empty for cases that do not rest
 */
record QueueSlice(Slice<CaseView> cases, Instant at, Map<UUID, String> restingUntil) {

    /** The column after those of a case. */
    private static final int RESTING_UNTIL = 13;

    static QueueSlice of(Slice<Object[]> rows, List<CaseView> views, Instant at) {
        Map<UUID, String> resting = new HashMap<>();
        rows.rows().forEach(row -> resting.put((UUID) row[0], (String) row[RESTING_UNTIL]));
        return new QueueSlice(new Slice<>(views, rows.more()), at, resting);
    }

    /** The sort keys of one of its cases, as {@link QueueSql} takes them. */
    Object[] keys(CaseView view) {
        return new Object[] {at, restingUntil.getOrDefault(view.key(), ""), view.priority(), view.openedOn(), view.key()
        };
    }
}
