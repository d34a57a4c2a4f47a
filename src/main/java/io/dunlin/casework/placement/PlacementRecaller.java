package io.dunlin.casework.placement;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Recalls placements whose day has come. Every replica looks, and one at a time works. */
@ApplicationScoped
class PlacementRecaller {

    private static final Logger LOG = Logger.getLogger(PlacementRecaller.class);

    private final RecallService service;
    private volatile boolean stopping;

    PlacementRecaller(RecallService service) {
        this.service = service;
    }

    /** Works until nothing is left that is due, or this replica stops. */
    @Scheduled(
            identity = "placement-recall",
            every = "${dunlin.placement.recall-every:10m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void recall() {
        int all = 0;
        int some = -1;
        while (some != 0 && !stopping) {
            some = service.recallDue();
            all += some;
        }
        if (all > 0) {
            LOG.infof("Recalled %d cases from agencies, since their day had come", all);
        }
    }

    /** The batch under way is finished; what is left is for other replicas, or for the next start. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }
}
