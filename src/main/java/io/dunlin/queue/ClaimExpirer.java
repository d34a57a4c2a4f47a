package io.dunlin.queue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks for claims that have expired, as often as the queue is refreshed. Every replica does, and they share the work. */
@ApplicationScoped
class ClaimExpirer {

    private final ClaimExpiryService service;
    private volatile boolean stopping;

    ClaimExpirer(ClaimExpiryService service) {
        this.service = service;
    }

    @Scheduled(
            identity = "claim-expiry",
            every = "${dunlin.queue.refresh-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void expire() {
        boolean more = true;
        while (more && !stopping) {
            more = service.expire() > 0;
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }
}
