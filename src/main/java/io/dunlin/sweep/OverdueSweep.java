package io.dunlin.sweep;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.sql.TableStatistics;
import io.dunlin.portfolio.PortfolioLoaded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * The nightly review of the loans whose date has come. It has no rules of its own: {@code loan} knows what a review
 * finds, {@code casework} what follows for cases. Every replica starts it at the same time. The database decides which
 * replica inserts the run, and all replicas take chunks of it.
 */
@ApplicationScoped
class OverdueSweep {

    /** Long enough to plan for a portfolio of any size: the default is meant for requests. */
    static final int PLANNING_SECONDS = 600;

    /** A chunk takes a fraction of it, unless it waits for somebody's lock. */
    private static final int PATIENCE_SECONDS = 5;

    private static final Duration PROGRESS = Duration.ofSeconds(5);
    private static final int PAUSE_MILLIS = 200;

    private static final Logger LOG = Logger.getLogger(OverdueSweep.class);

    private final SweepStore store;
    private final SweepChunkStore chunkStore;
    private final SweepChunkService chunks;
    private final SweepMetrics metrics;
    private final TableStatistics statistics;
    private final SweepConfig config;
    private final BusinessCalendar calendar;
    private final ExecutorService threads;
    private final AtomicInteger working = new AtomicInteger();
    private volatile boolean stopping;

    OverdueSweep(
            SweepStore store,
            SweepChunkStore chunkStore,
            SweepChunkService chunks,
            SweepMetrics metrics,
            TableStatistics statistics,
            SweepConfig config,
            BusinessCalendar calendar) {
        this.store = store;
        this.chunkStore = chunkStore;
        this.chunks = chunks;
        this.metrics = metrics;
        this.statistics = statistics;
        this.config = config;
        this.calendar = calendar;
        this.threads = Executors.newFixedThreadPool(config.workers(), work -> new Thread(work, "sweep"));
    }

    @Scheduled(
            identity = "overdue-sweep",
            cron = "${dunlin.sweep.cron:0 30 0-5 * * ?}",
            timeZone = "${dunlin.calendar.zone:UTC}")
    void nightly() {
        LocalDate today = calendar.businessDate();
        if (!store.completed(today)) {
            work(start(today, false, Identity.SYSTEM));
        }
    }

    /** A portfolio that was just loaded is not left for the night. */
    void firstReview(@Observes PortfolioLoaded loaded) {
        workThrough(start(loaded.businessDate(), false, Identity.SYSTEM));
    }

    /** Helps with whatever is running, and takes up what a replica left behind. */
    @Scheduled(identity = "overdue-sweep-join", every = "${dunlin.sweep.join-every:10s}")
    void join() {
        metrics.lag(store.lastCompleted());
        if (working.get() == 0) {
            store.running().forEach(this::work);
        }
    }

    /** Records a sweep, or finds the one that is running, in a transaction of its own: workers see it at once. */
    SweepRun start(LocalDate asOf, boolean preview, String by) {
        return QuarkusTransaction.requiringNew()
                .timeout(PLANNING_SECONDS)
                .call(() -> record(asOf, preview, calendar.now(), by));
    }

    /**
     * Records a sweep in the caller's transaction, or finds the one that is running: only one at a time writes. Whoever
     * is recording one at the same time is waited for.
     */
    SweepRun record(LocalDate asOf, boolean preview, Instant at, String by) {
        UUID id = Ids.next();
        if (store.start(id, asOf, preview, at, by)) {
            chunkStore.plan(id, asOf, config.chunkSize());
            return store.run(id).orElseThrow();
        }
        return store.running().stream()
                .filter(other -> !other.preview())
                .findFirst()
                .orElseGet(() -> record(asOf, preview, at, by));
    }

    /** Works on a sweep that somebody asked for, once it is there for all to see. */
    void work(@Observes(during = TransactionPhase.AFTER_SUCCESS) SweepStarted started) {
        work(started.run());
    }

    /** Puts this replica to work on the sweep and returns at once. */
    void work(SweepRun run) {
        workers(run);
    }

    /** Works on the sweep until nothing is left for this replica to do. */
    void workThrough(SweepRun run) {
        CompletableFuture.allOf(workers(run)).join();
    }

    /**
     * Works on the sweep until it has ended, also when others do the last of it or leave something behind; or until this
     * replica stops.
     */
    SweepRun workToTheEnd(SweepRun started) {
        SweepRun run = started;
        Instant told = calendar.now();
        while (run.status() == SweepStatus.RUNNING && !stopping) {
            if (working.get() == 0) {
                work(run);
            }
            pause();
            run = store.run(started.id()).orElseThrow();
            if (run.status() == SweepStatus.RUNNING && calendar.now().isAfter(told.plus(PROGRESS))) {
                told = calendar.now();
                report(run);
            }
        }
        return run;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<?>[] workers(SweepRun run) {
        return IntStream.range(0, config.workers())
                .mapToObj(i -> CompletableFuture.runAsync(() -> worker(run), threads))
                .toArray(CompletableFuture<?>[]::new);
    }

    private void worker(SweepRun run) {
        String name = ProcessHandle.current().pid() + "/" + Ids.next();
        working.incrementAndGet();
        try {
            Optional<SweepChunk> chunk = next(run, name);
            while (chunk.isPresent()) {
                SweepChunk claimed = chunk.get();
                metrics.chunk(run, () -> chunks.work(run, claimed, name));
                chunk = next(run, name);
            }
            if (finish(run)) {
                store.run(run.id()).ifPresent(this::finished);
            }
        } catch (SweepChunkService.Paused e) {
            LOG.debugf("Worker of sweep %s pauses", run.id());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Worker of sweep %s failed; another worker will resume its chunk", run.id());
        } finally {
            working.decrementAndGet();
        }
    }

    private Optional<SweepChunk> next(SweepRun run, String name) {
        return stopping ? Optional.empty() : chunkStore.claim(run.id(), name, config.lease(), config.attempts());
    }

    private boolean finish(SweepRun run) {
        return QuarkusTransaction.requiringNew().call(() -> store.finish(run.id(), calendar.now(), config.attempts()));
    }

    private void finished(SweepRun run) {
        if (!run.preview()) {
            statistics.afterBulkWork(TableStatistics.BulkWork.SWEEP, run.loansReviewed());
        }
        metrics.finished(run);
        metrics.lag(store.lastCompleted());
        report(run);
    }

    private static void report(SweepRun run) {
        LOG.infof(
                "Sweep of %s %s%s: %d of %d chunks, %d loans reviewed, %d transitions, %d cases opened, %d closed, %d failures",
                run.asOf(),
                run.status(),
                run.preview() ? " (preview)" : "",
                run.chunksDone(),
                run.chunks(),
                run.loansReviewed(),
                run.transitions(),
                run.casesOpened(),
                run.casesClosed(),
                run.failures());
    }

    /** On shutdown: take no new chunks; finish or release the current ones. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                chunks.interrupt();
                threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
