package io.dunlin.compliance;

import io.dunlin.queue.QueueRefreshService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Refreshes the work queue at the word of a test: in tests nothing does it by itself. */
@Singleton
public class QueueRefreshes {

    /** The most that one batch judges. */
    public static final int BATCH = QueueRefreshService.BATCH;

    @Inject
    QueueRefreshService service;

    /** Judges until nothing is left for this one; how many it judged. */
    public int all() {
        int judged = 0;
        int last = -1;
        while (last != 0) {
            service.wake();
            last = service.refresh();
            judged += last;
        }
        return judged;
    }

    public int batch() {
        return service.refresh();
    }

    public int wake() {
        return service.wake();
    }
}
