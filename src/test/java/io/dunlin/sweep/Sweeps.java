package io.dunlin.sweep;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.loan.LoanReviewService;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.TableStatistics;
import io.dunlin.testing.MovableClock;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/** Replicas made by hand: with settings of their own, and such as die at a moment that the test chooses. */
@Singleton
class Sweeps {

    @Inject
    Sql sql;

    @Inject
    Tables tables;

    @Inject
    SweepStore store;

    @Inject
    LoanReviewService reviews;

    @Inject
    CaseTally cases;

    @Inject
    SweepMetrics metrics;

    @Inject
    TableStatistics statistics;

    @Inject
    BusinessCalendar calendar;

    @Inject
    MovableClock clock;

    record Settings(int chunkSize, int workers, int attempts) implements SweepConfig {
        @Override
        public String cron() {
            return "off";
        }

        @Override
        public String joinEvery() {
            return "off";
        }

        @Override
        public Duration lease() {
            return Duration.ofMinutes(10);
        }
    }

    /** What a process does that is killed: it ends, and handles nothing. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    OverdueSweep replica(int chunkSize, int workers) {
        return replica(new Settings(chunkSize, workers, 5), new SweepChunkStore(sql), reviews);
    }

    OverdueSweep judging(LoanReviewService others) {
        return replica(new Settings(50, 2, 5), new SweepChunkStore(sql), others);
    }

    OverdueSweep replica(SweepConfig config, SweepChunkStore chunks, LoanReviewService by) {
        SweepChunkService service = new SweepChunkService(chunks, by, cases, config, calendar);
        return new OverdueSweep(store, chunks, service, metrics, statistics, config, calendar);
    }

    /** Dies right after it has claimed a chunk, when it has done that many (or that many parts of one). */
    OverdueSweep dyingAfterClaim(int chunkSize, int done) {
        return replica(new Settings(chunkSize, 1, 5), new MortalStore(sql, done, false), reviews);
    }

    /** Dies with everything of a chunk written and nothing committed, when it has done that many. */
    OverdueSweep dyingBeforeCommit(int chunkSize, int done) {
        return replica(new Settings(chunkSize, 1, 5), new MortalStore(sql, done, true), reviews);
    }

    /** Once dead it answers to nothing. */
    private static final class MortalStore extends SweepChunkStore {

        private final boolean committing;
        private int left;
        private boolean dead;

        MortalStore(Sql sql, int left, boolean committing) {
            super(sql);
            this.left = left;
            this.committing = committing;
        }

        @Override
        boolean hold(UUID id, SweepChunk chunk, String worker) {
            live(!committing);
            return super.hold(id, chunk, worker);
        }

        @Override
        void done(UUID id, SweepChunk chunk) {
            super.done(id, chunk);
            live(committing);
        }

        @Override
        boolean renew(UUID id, SweepChunk chunk, String worker, Duration lease) {
            live(false);
            return super.renew(id, chunk, worker, lease);
        }

        private void live(boolean counts) {
            dead |= counts && left-- == 0;
            if (dead) {
                throw new Killed();
            }
        }
    }

    /** Sweeps through the day at its noon, with chunks of 50. */
    SweepRun sweep(LocalDate day) {
        clock.set(day);
        return sweep(replica(50, 2), day, false);
    }

    SweepRun sweep(OverdueSweep replica, LocalDate day, boolean preview) {
        SweepRun run = replica.start(day, preview, "test");
        replica.workThrough(run);
        replica.stop(null);
        return store.run(run.id()).orElseThrow();
    }

    /** As if the time of every lease had gone by. */
    void expireLeases() {
        tables.change("update sweep_chunk set lease_until = now() - interval '1 second' where not done");
    }

    int count(SweepRun run, String column) {
        return tables.number("select " + column + " from overdue_sweep where id = ?", run.id());
    }
}
