package io.dunlin.queue;

import io.dunlin.casework.CaseView;
import io.dunlin.platform.page.Slice;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A page of the work queue in the order CONTACTABLE.
 *
 * @param at the instant to which the order refers; all later pages use the instant of the first page
 * @param restingUntil for each case, the end of its rest as the database writes it; empty for cases that do not rest
 */
record QueueSlice(Slice<CaseView> cases, Instant at, Map<UUID, String> restingUntil) {

    /** The sort keys of one of its cases, as {@link QueueSql} takes them. */
    Object[] keys(CaseView view) {
        return new Object[] {at, restingUntil.getOrDefault(view.key(), ""), view.priority(), view.openedOn(), view.key()
        };
    }
}
