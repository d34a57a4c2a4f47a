package io.dunlin.queue;

import io.dunlin.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps the work queue current. Every replica looks for due cases, and they share the work. The amount of work follows
 * the number of changes, not the number of cases.
 */
@ApplicationScoped
class QueueRefresher {

    private final QueueRefreshService service;
    private final Batches batches;

    QueueRefresher(QueueRefreshService service, Batches batches) {
        this.service = service;
        this.batches = batches;
    }

    /** Works until nothing is left that is due, or this replica stops. */
    @Scheduled(
            identity = "queue-refresh",
            every = "${dunlin.queue.refresh-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        batches.all(() -> service.wake() + service.rank() + service.refresh());
    }
}
