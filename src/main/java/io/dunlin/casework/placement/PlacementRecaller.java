package io.dunlin.casework.placement;

import io.dunlin.people.agency.AgencyEnded;
import io.dunlin.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Recalls placements whose day has come, and those of agencies with which the work has ended. Every replica looks, and one
 * at a time works.
 */
@ApplicationScoped
class PlacementRecaller {

    private static final Logger LOG = Logger.getLogger(PlacementRecaller.class);

    private final RecallService service;
    private final Batches batches;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(PlacementRecaller::daemon);

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
            LOG.infof(
                    "Recalled %d cases from agencies, since their day had come or the work with the agency has ended",
                    all);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "placement-recall");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins at once with what an agency has with which the work has ended. */
    void recall(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgencyEnded ended) {
        thread.execute(this::recall);
    }
}
