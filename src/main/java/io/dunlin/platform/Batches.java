package io.dunlin.platform;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.IntSupplier;

/** Does the work of jobs in batches, each in a transaction of its own, until none is left or this replica stops. */
@ApplicationScoped
public class Batches {

    private volatile boolean stopping;

    /**
     * Does batches until there is none left.
     *
     * @param batch does one, and tells how many it had; 0 when none is left for this replica
     * @return how many all of them had
     */
    public int all(IntSupplier batch) {
        int all = 0;
        int some = -1;
        while (some != 0 && !stopping) {
            some = batch.getAsInt();
            all += some;
        }
        return all;
    }

    /** The batch under way is finished; what is left is for other replicas, or for the next start. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }
}
