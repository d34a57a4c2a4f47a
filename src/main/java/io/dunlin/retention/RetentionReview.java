package io.dunlin.retention;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/**
 * Looks each night at the borrowers whose review date has come, and reports how many may be erased. It erases nobody by
 * itself. It also deletes expired idempotency keys.
 */
@ApplicationScoped
class RetentionReview {

    private static final Logger LOG = Logger.getLogger(RetentionReview.class);

    private final RetentionService service;
    private volatile boolean stopping;

    RetentionReview(RetentionService service) {
        this.service = service;
    }

    @Scheduled(
            identity = "retention-review",
            cron = "${dunlin.retention.cron:0 15 4 * * ?}",
            timeZone = "${dunlin.calendar.zone:UTC}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void review() {
        int borrowers = all(service::review);
        int keys = all(service::forgetKeys);
        LOG.debugf("Deleted %d idempotency keys", keys);
        LOG.infof("Reviewed the retention of %d borrowers; the data of %d may be erased", borrowers, service.due());
    }

    /** Does batches until there is none left, and tells how many all of them had. */
    private int all(IntSupplier batch) {
        int all = 0;
        int some = -1;
        while (some != 0 && !stopping) {
            some = batch.getAsInt();
            all += some;
        }
        return all;
    }

    /** The batch under way is finished; what is left is for other replicas, or for the next night. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }
}
