package io.dunlin.casework.compliance;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what the work queue knows of who may be contacted up to date. Replicas share the cases that are due. */
@ApplicationScoped
class QueueRefresher {

    private final QueueRefreshService service;
    private boolean rulesCompared;

    QueueRefresher(QueueRefreshService service) {
        this.service = service;
    }

    /** Judges until no case is due that another replica is not just judging. */
    @Scheduled(
            identity = "queue-refresh",
            every = "${dunlin.queue.refresh-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        if (!rulesCompared) {
            service.compareRules();
            rulesCompared = true;
        }
        while (service.refresh() == QueueRefreshService.BATCH) {
            // there are more
        }
    }
}
