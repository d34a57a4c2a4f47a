package io.dunlin.casework.compliance;

import io.dunlin.calendar.BusinessCalendar;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;

/** Keeps what the work queue knows of who may be contacted up to date. Replicas share the cases that are due. */
@ApplicationScoped
class QueueRefresher {

    /** While a release is rolled out, a replica of the one before may still judge by its rules. */
    private static final Duration COMPARE_EVERY = Duration.ofMinutes(10);

    private final QueueRefreshService service;
    private final BusinessCalendar calendar;
    private Instant compared = Instant.MIN;
    private volatile boolean stopping;

    QueueRefresher(QueueRefreshService service, BusinessCalendar calendar) {
        this.service = service;
        this.calendar = calendar;
    }

    /** Judges until no case is due that another replica is not just judging, or the application stops. */
    @Scheduled(
            identity = "queue-refresh",
            every = "${dunlin.queue.refresh-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        Instant now = calendar.now();
        if (compared.isBefore(now.minus(COMPARE_EVERY))) {
            service.compareRules();
            compared = now;
        }
        int judged = QueueRefreshService.BATCH;
        while (judged == QueueRefreshService.BATCH && !stopping) {
            judged = service.refresh();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }
}
