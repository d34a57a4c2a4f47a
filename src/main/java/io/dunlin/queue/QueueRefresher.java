package io.dunlin.queue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Keeps the work queue current. Every replica looks for due cases, and they share the work. The amount of work follows
 * the number of changes, not the number of cases.
 */
@ApplicationScoped
class QueueRefresher {

    private final QueueRefreshService service;
    private volatile boolean stopping;

    QueueRefresher(QueueRefreshService service) {
        this.service = service;
    }

    /** Works until nothing is left that is due, or this replica stops. */
    @Scheduled(
            identity = "queue-refresh",
            every = "${dunlin.queue.refresh-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        boolean more = true;
        while (more && !stopping) {
            more = service.wake() > 0;
            more |= service.refresh() > 0;
        }
    }

    /** The batch under way is finished; what is left is for other replicas, or for the next start. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }
}
