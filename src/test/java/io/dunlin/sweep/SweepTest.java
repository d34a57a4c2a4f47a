package io.dunlin.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.loan.FactsCheck;
import io.dunlin.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The promises of the sweep, on a random portfolio: each test begins with the same rows. */
@QuarkusTest
class SweepTest {

    private static final long SEED = 20260129;
    private static final int DAYS = 45;
    private static final LocalDate END = Portfolio.START.plusDays(DAYS);
    private static final int CHUNK = 20;

    private static List<UUID> portfolio = List.of();

    @Inject
    Portfolio people;

    @Inject
    Tables tables;

    @Inject
    Sweeps sweeps;

    @Inject
    SweepStore store;

    @Inject
    FactsCheck facts;

    @Inject
    MovableClock clock;

    @BeforeEach
    void bringBackThePortfolio() {
        if (portfolio.isEmpty()) {
            tables.empty();
            portfolio = people.build(SEED, 240);
            tables.keep("portfolio");
        }
        tables.restore("portfolio");
        clock.set(END);
    }

    @AfterEach
    void leaveNothingBehind() {
        clock.release();
        tables.empty();
    }

    @Test
    void onePassAfterManyNightsGivesTheRowsOfNightlyPasses() {
        nights(day -> {});
        Map<String, List<String>> nightly = tables.derived();
        tables.restore("portfolio");
        SweepRun run = sweeps.sweep(END);
        assertThat(run.transitions()).isGreaterThan(200);
        assertThat(run.casesOpened()).isGreaterThan(20);
        assertThat(tables.derived()).isEqualTo(nightly);
        assertThat(facts.disagreements(END)).isEmpty();
    }

    @Test
    void missedNightsAreCaughtUpAlsoWhenMoneyAndHoldsCameInBetween() {
        nights(day -> people.happenings(portfolio, day, SEED));
        Map<String, List<String>> nightly = tables.derived();
        assertThat(facts.disagreements(END)).isEmpty();
        tables.restore("portfolio");
        for (LocalDate day = Portfolio.START.plusDays(1); !day.isAfter(END); day = day.plusDays(1)) {
            clock.set(day);
            people.happenings(portfolio, day, SEED);
        }
        sweeps.sweep(END);
        assertThat(tables.derived()).isEqualTo(nightly);
    }

    /** All facts are there from the first day; the sweeps are as of past days, days before those, and the same ones again. */
    @Test
    void anyOrderOfSweepsGivesTheRowsOfNightlyOnes() {
        people.importPayments(portfolio, Portfolio.START, END, new Random(SEED));
        tables.keep("paid");
        nights(day -> {});
        Map<String, List<String>> nightly = tables.derived();
        assertThat(facts.disagreements(END)).isEmpty();
        for (long seed = 1; seed <= 3; seed++) {
            tables.restore("paid");
            anySweeps(new Random(seed), 8, END);
            sweeps.sweep(END);
            assertThat(tables.derived()).as("seed %d", seed).isEqualTo(nightly);
        }
        assertNoCaseIsOpenForNothing();
    }

    /** What people record meanwhile, late facts too, finds the loans as nightly sweeps would have left them. */
    @Test
    void anyOrderOfSweepsBetweenWhatPeopleRecordGivesTheRowsOfNightlyOnes() {
        nights(day -> {
            people.happenings(portfolio, day, SEED);
            people.lateHappenings(portfolio, day, SEED);
        });
        Map<String, List<String>> nightly = tables.derived();
        assertThat(facts.disagreements(END)).isEmpty();
        tables.restore("portfolio");
        Random random = new Random(SEED);
        for (LocalDate day = Portfolio.START.plusDays(1); !day.isAfter(END); day = day.plusDays(1)) {
            clock.set(day);
            people.happenings(portfolio, day, SEED);
            people.lateHappenings(portfolio, day, SEED);
            anySweeps(random, random.nextInt(6) == 0 ? 2 : 0, day);
        }
        sweeps.sweep(END);
        assertThat(tables.number("select count(*) from charge_off_reversal")).isPositive();
        assertThat(tables.number("select count(*) from loan_cancellation")).isPositive();
        Map<String, List<String>> shuffled = tables.derived();
        nightly.forEach(
                (table, rows) -> assertThat(shuffled.get(table)).as(table).containsExactlyInAnyOrderElementsOf(rows));
        assertNoCaseIsOpenForNothing();
        assertThat(tables.strings("""
                select a.number from collection_case a join collection_case b on b.borrower_id = a.borrower_id and b.kind = a.kind and b.id <> a.id
                 where daterange(a.opened_on, a.closed_on) && daterange(b.opened_on, b.closed_on)
                """)).isEmpty();
    }

    /** Sweeps as of days up to the present one. */
    private void anySweeps(Random random, int count, LocalDate today) {
        clock.set(today);
        int days = (int) (today.toEpochDay() - Portfolio.START.toEpochDay());
        for (int i = 0; i < count; i++) {
            sweeps.sweep(sweeps.replica(50, 2), today.minusDays(random.nextInt(days + 5)), false);
        }
    }

    private void nights(Consumer<LocalDate> happenings) {
        for (LocalDate day = Portfolio.START.plusDays(1); !day.isAfter(END); day = day.plusDays(1)) {
            clock.set(day);
            happenings.accept(day);
            sweeps.sweep(day);
        }
    }

    private void assertNoCaseIsOpenForNothing() {
        assertThat(tables.strings("""
                select number from collection_case c where closed_on is null and not exists
                       (select from loan_standing s where s.borrower_id = c.borrower_id
                           and case c.kind when 'RECOVERY' then s.stage = 'CHARGED_OFF' else s.stage not in ('CURRENT', 'CHARGED_OFF') end)
                """)).isEmpty();
    }

    @Test
    void aSecondRunFindsNothingAndWritesNothing() {
        SweepRun first = sweeps.sweep(END);
        assertThat(first.loansReviewed()).isEqualTo(sweeps.count(first, "loans_due"));
        Map<String, List<String>> rows = tables.physical();
        SweepRun second = sweeps.sweep(END);
        assertThat(second.status()).isEqualTo(SweepStatus.COMPLETED);
        assertThat(second.loansReviewed()).isZero();
        assertThat(tables.physical()).isEqualTo(rows);
    }

    @Test
    void aPreviewWritesNothingAndPredictsExactly() {
        Map<String, List<String>> rows = tables.physical();
        SweepRun preview = sweeps.sweep(sweeps.replica(CHUNK, 2), END, true);
        assertThat(preview.status()).isEqualTo(SweepStatus.COMPLETED);
        assertThat(tables.physical()).isEqualTo(rows);
        SweepRun real = sweeps.sweep(sweeps.replica(2 * CHUNK, 2), END, false);
        assertThat(figures(preview)).isEqualTo(figures(real));
        assertThat(real.casesOpened())
                .isEqualTo(tables.number("select count(*) from collection_case") - openedBefore());
    }

    private int openedBefore() {
        return tables.number("select count(*) from portfolio.collection_case");
    }

    /** All that a sweep tells of its findings. */
    private List<String> figures(SweepRun run) {
        return tables.strings("""
                select format('%s %s %s %s %s', loans_reviewed, transitions, cases_opened, cases_closed, failures)
                  from overdue_sweep where id = ?
                 union all
                (select format('%s %s %s', from_stage, to_stage, crossings) from sweep_edge where sweep_id = ? order by 1)
                """, run.id(), run.id());
    }

    @Test
    void killedAtAnyChunkAndTakenUpAgainItGivesTheSameRows() {
        SweepRun undisturbed = sweeps.sweep(sweeps.replica(CHUNK, 1), END, false);
        List<String> figures = figures(undisturbed);
        Map<String, List<String>> rows = tables.derived();
        assertThat(undisturbed.chunks()).isGreaterThan(8);
        // Before the first, after it, in the midst, and before the last: all others in the midst are alike.
        for (int k : new int[] {0, 1, undisturbed.chunks() / 2, undisturbed.chunks() - 1}) {
            for (boolean committing : new boolean[] {false, true}) {
                tables.restore("portfolio");
                SweepRun killed = killed(k, committing);
                SweepRun after = takenUp(killed);
                assertThat(after.status()).isEqualTo(SweepStatus.COMPLETED);
                assertThat(figures(after)).as("killed after %d chunks", k).isEqualTo(figures);
                assertThat(tables.derived()).as("killed after %d chunks", k).isEqualTo(rows);
            }
        }
    }

    private SweepRun killed(int chunks, boolean committing) {
        OverdueSweep dying =
                committing ? sweeps.dyingBeforeCommit(CHUNK, chunks) : sweeps.dyingAfterClaim(CHUNK, chunks);
        SweepRun run = dying.start(END, false, "test");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> dying.workThrough(run))
                .hasRootCauseInstanceOf(Sweeps.Killed.class);
        dying.stop(null);
        SweepRun left = store.run(run.id()).orElseThrow();
        assertThat(left.status()).isEqualTo(SweepStatus.RUNNING);
        assertThat(left.chunksDone()).isEqualTo(chunks);
        return left;
    }

    /** While the dead worker's lease lasts its chunk is left alone; then another replica takes it up. */
    private SweepRun takenUp(SweepRun left) {
        SweepRun early = sweeps.sweep(sweeps.replica(CHUNK, 1), END, false);
        assertThat(early.id()).isEqualTo(left.id());
        assertThat(early.status()).isEqualTo(SweepStatus.RUNNING);
        assertThat(early.chunksDone()).isEqualTo(left.chunks() - 1);
        sweeps.expireLeases();
        return sweeps.sweep(sweeps.replica(CHUNK, 1), END, false);
    }
}
