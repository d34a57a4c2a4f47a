package io.dunlin.queue;

import io.dunlin.casework.CaseView;
import io.dunlin.platform.page.Slice;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A page of the work queue.
 *
 * @param at the instant to which the order refers; all later pages use the instant of the first page
 * @param restingUntil for each case, the end of its rest as the database writes it; empty for cases that do not rest
 * @param due for each case, where it stands among those that are due; empty for cases that are not
 */
record QueueSlice(Slice<CaseView> cases, Instant at, Map<UUID, String> restingUntil, Map<UUID, String> due) {

    /** The sort keys of one of its cases in the order PRIORITY, as {@link QueueSql} takes them. */
    Object[] keysByPriority(CaseView view) {
        return new Object[] {view.priority(), view.openedOn(), view.key(), due.getOrDefault(view.key(), "")};
    }

    /** The same in the order CONTACTABLE. */
    Object[] keys(CaseView view) {
        return new Object[] {
            at,
            restingUntil.getOrDefault(view.key(), ""),
            view.priority(),
            view.openedOn(),
            view.key(),
            due.getOrDefault(view.key(), "")
        };
    }
}
