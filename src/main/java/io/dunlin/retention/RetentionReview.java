package io.dunlin.retention;

import io.dunlin.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Looks each night at the borrowers whose review date has come, and reports how many may be erased. It erases nobody by
 * itself. It also deletes expired idempotency keys.
 */
@ApplicationScoped
class RetentionReview {

    private static final Logger LOG = Logger.getLogger(RetentionReview.class);

    private final RetentionService service;
    private final Batches batches;

    RetentionReview(RetentionService service, Batches batches) {
        this.service = service;
        this.batches = batches;
    }

    @Scheduled(
            identity = "retention-review",
            cron = "${dunlin.retention.cron:0 15 4 * * ?}",
            timeZone = "${dunlin.calendar.zone:UTC}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void review() {
        int borrowers = batches.all(service::review);
        int keys = batches.all(service::forgetKeys);
        LOG.debugf("Deleted %d idempotency keys", keys);
        LOG.infof("Reviewed the retention of %d borrowers; the data of %d may be erased", borrowers, service.due());
    }
}
