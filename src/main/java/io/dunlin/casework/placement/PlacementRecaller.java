package io.dunlin.casework.placement;

import io.dunlin.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Recalls placements whose day has come. Every replica looks, and one at a time works. */
@ApplicationScoped
class PlacementRecaller {

    private static final Logger LOG = Logger.getLogger(PlacementRecaller.class);

    private final RecallService service;
    private final Batches batches;

    PlacementRecaller(RecallService service, Batches batches) {
        this.service = service;
        this.batches = batches;
    }

    /** Works until nothing is left that is due, or this replica stops. */
    @Scheduled(
            identity = "placement-recall",
            every = "${dunlin.placement.recall-every:10m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void recall() {
        int all = batches.all(service::recallDue);
        if (all > 0) {
            LOG.infof("Recalled %d cases from agencies, since their day had come", all);
        }
    }
}
