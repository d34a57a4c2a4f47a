package io.dunlin.queue;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Looks for claims that have expired, as often as the queue is refreshed, and once a day for cases whose collectors may not
 * work them any more. Every replica does, and they share the work.
 */
@ApplicationScoped
class ClaimExpirer {

    private final ClaimExpiryService service;
    private final UnfitService unfit;
    private final BusinessCalendar calendar;
    private final Batches batches;

    /** The day for which cases of unfit collectors were looked for; the schedule runs one at a time. */
    private volatile @Nullable LocalDate looked;

    ClaimExpirer(ClaimExpiryService service, UnfitService unfit, BusinessCalendar calendar, Batches batches) {
        this.service = service;
        this.unfit = unfit;
        this.calendar = calendar;
        this.batches = batches;
    }

    @Scheduled(
            identity = "claim-expiry",
            every = "${dunlin.queue.refresh-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void expire() {
        batches.all(service::expire);
        LocalDate today = calendar.businessDate();
        if (!today.equals(looked)) {
            unfit.ended(today).forEach(unfit::giveBack);
            looked = today;
        }
    }
}
