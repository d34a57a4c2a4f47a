package io.dunlin.queue;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.casework.review.Ranks;
import io.dunlin.compliance.ContactabilityService;
import io.dunlin.guard.ContactOutlook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Judges the due cases of the work queue again, one batch in each transaction. */
@ApplicationScoped
public class QueueRefreshService {

    /** Facts of these cases wait for a batch, so it has to be over soon; and a statement for each would be too many. */
    public static final int BATCH = 100;

    /** A batch that judges nobody. */
    private static final int WAKING = 5_000;

    /** Their borrowers are locked, so it has to be over soon. */
    private static final int RANKING = 500;

    private final ContactabilityStore store;
    private final ContactabilityService contactability;
    private final ContactOutlook outlook;
    private final Ranks ranks;
    private final BusinessCalendar calendar;

    QueueRefreshService(
            ContactabilityStore store,
            ContactabilityService contactability,
            ContactOutlook outlook,
            Ranks ranks,
            BusinessCalendar calendar) {
        this.store = store;
        this.contactability = contactability;
        this.outlook = outlook;
        this.ranks = ranks;
        this.calendar = calendar;
    }

    /** Shows cases whose instant has come; how many. */
    @Transactional
    public int wake() {
        return store.wake(calendar.now(), WAKING);
    }

    /** Ranks cases of whose priority a part begins or ends; how many. */
    @Transactional
    public int rank() {
        return ranks.due(calendar.businessDate(), RANKING);
    }

    /** Judges cases that are due and that no other replica has; how many, 0 when none is left for this one. */
    @Transactional
    public int refresh() {
        Instant now = calendar.now();
        String packs = outlook.edition();
        List<UUID> due = store.lockDue(now, packs, BATCH);
        if (!due.isEmpty()) {
            // Read after the lock: what is committed later waits for it, and marks the row as due anew.
            store.write(due, contactability.judge(due, now), now, packs);
        }
        return due.size();
    }
}
