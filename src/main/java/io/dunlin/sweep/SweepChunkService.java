package io.dunlin.sweep;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.loan.LoanReviewService;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.sql.DatabaseFault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Does one chunk. Its reviews, the changes of cases, and the checkpoint commit together or not at all. */
@ApplicationScoped
class SweepChunkService {

    /** How long a chunk rests that the database could not do. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(SweepChunkService.class);

    private final SweepChunkStore store;
    private final LoanReviewService reviews;
    private final CaseTally cases;
    private final SweepConfig config;
    private final BusinessCalendar calendar;

    /** The server processes that review loans for this replica. */
    private final Set<Integer> backends = ConcurrentHashMap.newKeySet();

    private volatile boolean interrupted;

    SweepChunkService(
            SweepChunkStore store,
            LoanReviewService reviews,
            CaseTally cases,
            SweepConfig config,
            BusinessCalendar calendar) {
        this.store = store;
        this.reviews = reviews;
        this.cases = cases;
        this.config = config;
        this.calendar = calendar;
    }

    /**
     * Does the chunk, unless its lease was lost meanwhile. A preview does the same and rolls it back. While the database
     * can do no work the chunk is paused: the loans are not at fault.
     *
     * @throws Paused when it is; the worker need not try the next one
     */
    ChunkResult work(SweepRun run, SweepChunk chunk, String worker) {
        Share share = new Share(run, chunk, worker);
        try {
            return whole(share);
        } catch (LeaseLost e) {
            return lost(share, ChunkResult.NOTHING);
        } catch (RuntimeException e) {
            if (interrupted) {
                return lost(share, ChunkResult.NOTHING);
            }
            if (DatabaseFault.isOutage(e)) {
                throw paused(share, e);
            }
            LOG.warnf(
                    "Chunk %d of sweep %s failed as a whole, retrying in halves: %s",
                    chunk.number(), run.id(), DatabaseFault.told(e));
            return inParts(share);
        }
    }

    /** Leaves the chunk alone for a while; it is then taken up by whoever comes first. */
    private Paused paused(Share share, RuntimeException outage) {
        LOG.warnf(
                "Chunk %d of sweep %s is paused: the database can do no work: %s",
                share.chunk().number(), share.run().id(), DatabaseFault.told(outage));
        try {
            boolean tried = DatabaseFault.isAboutTheWork(outage);
            store.pause(share.run().id(), share.chunk(), share.worker(), PAUSE, tried);
        } catch (RuntimeException e) {
            // The lease is a pause too, but for the attempt that it counts.
            LOG.warnf(
                    "Could not record the pause of chunk %d of sweep %s: %s",
                    share.chunk().number(), share.run().id(), DatabaseFault.told(e));
        }
        return new Paused();
    }

    /** Ends the work on all chunks of this replica, which stops, and gives them back. */
    void interrupt() {
        interrupted = true;
        backends.forEach(store::interrupt);
    }

    /** What was done of a chunk that is no longer the worker's, or that the worker gives back. */
    private ChunkResult lost(Share share, ChunkResult written) {
        SweepRun run = share.run();
        if (interrupted) {
            store.release(run.id(), share.chunk(), share.worker());
            LOG.infof("Chunk %d of sweep %s released", share.chunk().number(), run.id());
        } else {
            LOG.warnf(
                    "Chunk %d of sweep %s was taken over by another worker",
                    share.chunk().number(), run.id());
        }
        return written;
    }

    /** A chunk that a worker holds. */
    record Share(SweepRun run, SweepChunk chunk, String worker) {}

    /** The lease expired, or a shutdown released the chunk. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The database can do no work for now. */
    static final class Paused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Paused() {
            super(null, null, false, false);
        }
    }

    /** Carries the result out of a transaction that is rolled back. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient ChunkResult result;

        TakenBack(ChunkResult result) {
            super(null, null, false, false);
            this.result = result;
        }
    }

    private ChunkResult whole(Share share) {
        if (share.run().preview()) {
            ChunkResult result = part(share, share.chunk().loanIds());
            end(share, result);
            return result;
        }
        return inTransaction(() -> {
            ChunkResult result = write(share, share.chunk().loanIds());
            store.done(share.run().id(), share.chunk());
            return result;
        });
    }

    private ChunkResult inParts(Share share) {
        ChunkParts parts = new ChunkParts(this, share);
        try {
            ChunkResult sum = parts.halves(reviews.byBorrower(share.chunk().loanIds()));
            end(share, sum);
            return sum;
        } catch (LeaseLost e) {
            return lost(share, parts.written());
        } catch (RuntimeException e) {
            if (interrupted || !DatabaseFault.isOutage(e)) {
                throw e;
            }
            throw paused(share, e);
        }
    }

    /** Reviews some loans of the chunk in a transaction of their own, and counts what it writes in the same commit. */
    ChunkResult part(Share share, Collection<UUID> loans) {
        return share.run().preview() ? trial(share, loans) : inTransaction(() -> write(share, loans));
    }

    /** Reviews the loans and takes it back. */
    ChunkResult trial(Share share, Collection<UUID> loans) {
        try {
            return inTransaction(() -> {
                throw new TakenBack(review(share.run(), loans));
            });
        } catch (TakenBack e) {
            return e.result;
        }
    }

    /** Counts what was found out about loans that are left out; a preview counts it at the end. */
    void leaveOut(Share share, ChunkResult failures) {
        if (!share.run().preview()) {
            inTransaction(() -> {
                hold(share);
                store.count(share.run().id(), failures, calendar.now());
                return failures;
            });
        }
    }

    /** Asks for more time, and so finds out whether the database answers and the chunk is still the worker's. */
    void renew(Share share) {
        if (interrupted || !store.renew(share.run().id(), share.chunk(), share.worker(), config.lease())) {
            throw new LeaseLost();
        }
    }

    private ChunkResult write(Share share, Collection<UUID> loans) {
        hold(share);
        ChunkResult result = review(share.run(), loans);
        store.count(share.run().id(), result, calendar.now());
        return result;
    }

    /** The checkpoint: the chunk is done. Of a preview nothing was counted until now. */
    private void end(Share share, ChunkResult sum) {
        inTransaction(() -> {
            hold(share);
            if (share.run().preview()) {
                store.count(share.run().id(), sum, calendar.now());
            }
            store.done(share.run().id(), share.chunk());
            return sum;
        });
    }

    private void hold(Share share) {
        if (!store.hold(share.run().id(), share.chunk(), share.worker())) {
            throw new LeaseLost();
        }
    }

    private ChunkResult review(SweepRun run, Collection<UUID> loans) {
        int backend = store.settings();
        backends.add(backend);
        try {
            // Either the interruption finds this server process, or this finds the interruption.
            if (interrupted) {
                throw new LeaseLost();
            }
            LoanReviewService.Reviewed reviewed = reviews.review(loans, run.asOf(), Identity.SYSTEM);
            return ChunkResult.of(reviewed, cases.opened(), cases.closed());
        } finally {
            backends.remove(backend);
        }
    }

    private static ChunkResult inTransaction(Supplier<ChunkResult> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
