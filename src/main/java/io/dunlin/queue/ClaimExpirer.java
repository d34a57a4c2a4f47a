package io.dunlin.queue;

import io.dunlin.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for claims that have expired, as often as the queue is refreshed. Every replica does, and they share the work. */
@ApplicationScoped
class ClaimExpirer {

    private final ClaimExpiryService service;
    private final Batches batches;

    ClaimExpirer(ClaimExpiryService service, Batches batches) {
        this.service = service;
        this.batches = batches;
    }

    @Scheduled(
            identity = "claim-expiry",
            every = "${dunlin.queue.refresh-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void expire() {
        batches.all(service::expire);
    }
}
