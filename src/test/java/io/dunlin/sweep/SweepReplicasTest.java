package io.dunlin.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.loan.FactsCheck;
import io.dunlin.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several replicas, and people, at the same loans at the same time. */
@QuarkusTest
class SweepReplicasTest {

    private static final LocalDate BOOKED = LocalDate.of(2026, 3, 10);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final int LOANS = 300;
    private static final int PAYMENTS = 2000;
    private static final int PAYERS = 4;

    @Inject
    Portfolio people;

    @Inject
    Tables tables;

    @Inject
    Sweeps sweeps;

    @Inject
    SweepStore store;

    @Inject
    SweepChunkStore chunks;

    @Inject
    OverdueSweep application;

    @Inject
    FactsCheck facts;

    @Inject
    MovableClock clock;

    private static final List<UUID> loans = new ArrayList<>();

    @BeforeEach
    void bringBack() {
        if (loans.isEmpty()) {
            book();
            tables.keep("replicas");
        }
        tables.restore("replicas");
        clock.set(DAY);
    }

    private void book() {
        tables.empty();
        clock.set(BOOKED);
        Random random = new Random(1);
        UUID borrower = people.borrower();
        for (int i = 0; i < LOANS; i++) {
            if (random.nextInt(3) > 0) {
                borrower = people.borrower();
            }
            loans.add(people.plain(borrower, BOOKED.minusDays(random.nextInt(28))));
        }
    }

    @AfterEach
    void forget() {
        clock.release();
        tables.empty();
    }

    @Test
    void replicasThatStartTogetherShareOneSweepAndEachLoanIsHandledOnce() throws Exception {
        List<SweepRun> runs = inParallel(4, i -> {
            OverdueSweep replica = sweeps.replica(7, 2);
            SweepRun run = replica.start(DAY, false, "replica " + i);
            replica.workThrough(run);
            replica.stop(null);
            return run;
        });
        assertThat(runs.stream().map(SweepRun::id).distinct()).hasSize(1);
        SweepRun run = store.run(runs.get(0).id()).orElseThrow();
        assertThat(run.status()).isEqualTo(SweepStatus.COMPLETED);
        assertThat(run.loansReviewed()).isEqualTo(LOANS);
        assertThat(run.transitions()).isEqualTo(tables.number("select count(*) from loan_transition"));
        assertThat(run.casesOpened()).isEqualTo(tables.number("select count(*) from collection_case"));
        assertThat(tables.number("select count(*) from overdue_sweep")).isEqualTo(1);
        assertThat(facts.disagreements(DAY)).isEmpty();
    }

    @Test
    void aChunkIsTheClaimersUntilItsLeaseIsOver() {
        SweepRun run = sweeps.replica(LOANS, 1).start(DAY, false, "test");
        SweepChunk chunk = chunks.claim(run.id(), "dead", java.time.Duration.ofMinutes(1), 5)
                .orElseThrow();
        assertThat(chunks.claim(run.id(), "eager", java.time.Duration.ofMinutes(1), 5))
                .isEmpty();
        assertThat(chunks.hold(run.id(), chunk, "dead")).isTrue();
        sweeps.expireLeases();
        assertThat(chunks.claim(run.id(), "heir", java.time.Duration.ofMinutes(1), 5))
                .isPresent();
        assertThat(chunks.hold(run.id(), chunk, "dead")).isFalse();
        assertThat(chunks.renew(run.id(), chunk, "dead", java.time.Duration.ofMinutes(1)))
                .isFalse();
        assertThat(chunks.renew(run.id(), chunk, "heir", java.time.Duration.ofMinutes(1)))
                .isTrue();
    }

    @Test
    void whoComesBackAfterItsLeaseWritesNothing() {
        SweepRun run = sweeps.replica(LOANS, 1).start(DAY, false, "test");
        SweepChunkService service = new SweepChunkService(
                chunks, sweeps.reviews, sweeps.cases, new Sweeps.Settings(LOANS, 1, 5), sweeps.calendar);
        SweepChunk chunk = chunks.claim(run.id(), "slow", java.time.Duration.ofMinutes(1), 5)
                .orElseThrow();
        sweeps.expireLeases();
        chunks.claim(run.id(), "heir", java.time.Duration.ofMinutes(1), 5).orElseThrow();
        assertThat(service.work(run, chunk, "slow").loans()).isZero();
        assertThat(tables.number("select count(*) from loan_transition")).isZero();
        assertThat(service.work(run, chunk, "heir").loans()).isEqualTo(LOANS);
        assertThat(store.run(run.id()).orElseThrow().loansReviewed()).isEqualTo(LOANS);
    }

    @Test
    void aReplicaTakesUpWhatAnotherLeftBehind() {
        OverdueSweep dying = sweeps.dyingAfterClaim(50, 2);
        SweepRun left = dying.start(DAY, false, "test");
        try {
            dying.workThrough(left);
        } catch (java.util.concurrent.CompletionException e) {
            assertThat(e).hasRootCauseInstanceOf(Sweeps.Killed.class);
        }
        sweeps.expireLeases();
        application.join();
        await().until(() -> store.run(left.id()).orElseThrow().status() == SweepStatus.COMPLETED);
        assertThat(store.run(left.id()).orElseThrow().loansReviewed()).isEqualTo(LOANS);
    }

    @Test
    void theNightlyRunSweepsTodayOnceWhateverTheHour() {
        application.nightly();
        await().until(() -> store.completed(DAY));
        application.nightly();
        assertThat(tables.strings("select format('%s %s', as_of, started_by) from overdue_sweep"))
                .containsExactly(DAY + " system");
        clock.set(DAY.plusDays(1));
        application.nightly();
        await().until(() -> store.completed(DAY.plusDays(1)));
    }

    @Test
    void aRunningPreviewIsNeverTakenForTheSweep() {
        OverdueSweep replica = sweeps.replica(50, 1);
        SweepRun preview = replica.start(DAY, true, "test");
        SweepRun real = replica.start(DAY, false, "test");
        assertThat(real.id()).isNotEqualTo(preview.id());
        assertThat(replica.start(DAY, false, "test").id()).isEqualTo(real.id());
        assertThat(replica.start(DAY.plusDays(1), false, "test").id()).isEqualTo(real.id());
    }

    @Test
    void nothingIsLostWhenPaymentsAndSweepsMeetAtTheSameLoans() throws Exception {
        ExecutorService payers = Executors.newFixedThreadPool(PAYERS);
        try {
            List<Future<?>> paying = new ArrayList<>();
            for (int i = 0; i < PAYERS; i++) {
                Random random = new Random(i);
                paying.add(payers.submit(() -> pay(random)));
            }
            LocalDate day = DAY;
            while (paying.stream().anyMatch(future -> !future.isDone())) {
                assertThat(sweeps.sweep(day).failures()).isZero();
                day = day.plusDays(1);
            }
            for (Future<?> future : paying) {
                future.get();
            }
            sweeps.sweep(day);
            assertThat(tables.number("select count(*) from payment")).isEqualTo(PAYMENTS);
            assertThat(facts.disagreements(day)).isEmpty();
            assertThat(borrowersWithAWrongCase()).isEmpty();
        } finally {
            payers.shutdownNow();
        }
    }

    private void pay(Random random) {
        for (int i = 0; i < PAYMENTS / PAYERS; i++) {
            UUID loan = loans.get(random.nextInt(loans.size()));
            LocalDate effectiveOn = DAY.minusDays(random.nextInt(10) == 0 ? random.nextInt(60) : 0);
            people.pay(loan, effectiveOn, new BigDecimal(10 + random.nextInt(150)));
        }
    }

    /** A loan on a rung, or charged off, has an open case around it, and a borrower without such loans has none open. */
    private List<String> borrowersWithAWrongCase() {
        return tables.strings("""
                select b.id from borrower b
                 where exists (select from loan_standing s where s.borrower_id = b.id and s.stage ~ '^(M|CH)' and not exists
                                 (select from collection_case c join case_loan l on l.case_id = c.id
                                   where c.closed_on is null and l.loan_id = s.loan_id and l.left_on is null
                                     and (c.kind = 'RECOVERY') = (s.stage = 'CHARGED_OFF')))
                    or exists (select from collection_case c where c.borrower_id = b.id and c.closed_on is null and not exists
                                 (select from loan_standing s where s.borrower_id = b.id and s.stage <> 'CURRENT'
                                     and (c.kind = 'RECOVERY') = (s.stage = 'CHARGED_OFF')))
                """);
    }

    private interface Task<T> {
        T run(int number) throws Exception;
    }

    private static <T> List<T> inParallel(int threads, Task<T> task) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(() -> task.run(i)))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
