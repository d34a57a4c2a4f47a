package io.dunlin.sweep;

import static io.dunlin.testing.GraphQl.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.testing.Http;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loans that cannot be reviewed, among others that can. */
@QuarkusTest
class SweepFailuresTest {

    private static final LocalDate BOOKED = LocalDate.of(2026, 3, 10);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final int BORROWERS = 60;

    @Inject
    Portfolio people;

    @Inject
    Tables tables;

    @Inject
    Sweeps sweeps;

    @Inject
    MovableClock clock;

    private static final List<UUID> loans = new ArrayList<>();
    private static final List<UUID> seconds = new ArrayList<>();

    @BeforeEach
    void bringBack() {
        if (loans.isEmpty()) {
            book();
            tables.keep("failures");
        }
        tables.restore("failures");
        clock.set(DAY);
    }

    /** Every borrower has two loans; the second one is late ten days before the first. */
    private void book() {
        tables.empty();
        clock.set(BOOKED);
        for (int i = 0; i < BORROWERS; i++) {
            UUID borrower = people.borrower();
            loans.add(people.plain(borrower, BOOKED));
            seconds.add(people.plain(borrower, BOOKED.minusDays(10)));
        }
    }

    @AfterEach
    void forget() {
        tables.unchecked("drop function if exists poison, disk_full cascade");
        tables.unchecked("delete from policy where version = 99");
        clock.release();
        tables.empty();
    }

    @Test
    void aLoanWhoseFactsMakeNoSenseIsListedAndTheOthersGoOn() {
        UUID poisoned = loans.get(7);
        poisonFacts(poisoned);
        SweepRun run = sweeps.sweep(DAY);
        assertThat(run.status()).isEqualTo(SweepStatus.COMPLETED);
        assertThat(run.failures()).isEqualTo(1);
        assertThat(run.loansReviewed()).isEqualTo(2 * BORROWERS - 1);
        assertThat(due()).containsExactly(poisoned.toString());
        assertThat(fault(run, poisoned)).contains("99");
    }

    @Test
    void aLoanThatTheDatabaseRefusesIsListedAndTheOthersGoOnAsIfItWereNotThere() {
        SweepRun undisturbed = sweeps.sweep(DAY);
        assertThat(undisturbed.casesOpened()).isEqualTo(BORROWERS);
        List<String> cases = cases();
        bringBack();
        UUID poisoned = loans.get(7);
        poisonRows(poisoned);
        SweepRun run = sweeps.sweep(DAY);
        assertThat(run.status()).isEqualTo(SweepStatus.COMPLETED);
        assertThat(run.failures()).isEqualTo(1);
        assertThat(run.loansReviewed()).isEqualTo(2 * BORROWERS - 1);
        assertThat(run.transitions())
                .isEqualTo(tables.number("select count(*) from loan_transition"))
                .isLessThan(undisturbed.transitions());
        assertThat(due()).containsExactly(poisoned.toString());
        assertThat(fault(run, poisoned)).isEqualTo("its review cannot be recorded: SQLSTATE P0001");
        assertThat(run.casesOpened()).isEqualTo(BORROWERS);
        // Two borrowers' loans were due on the same days, so all cases but one have both loans and the same dates.
        assertThat(cases().stream().filter(cases::contains)).hasSize(BORROWERS - 1);
    }

    /** A full disk, a server that only reads, stops, lost its connection or its files, and one that cancels what takes long. */
    @ParameterizedTest
    @ValueSource(strings = {"53100", "53200", "25006", "57P01", "57014", "08006", "58030", "40P01", "55P03"})
    void aDatabaseThatCanDoNoWorkIsNoFaultOfALoan(String state) {
        raise(state, "true");
        SweepRun paused = sweeps.sweep(sweeps.replica(20, 2), DAY, false);
        assertThat(paused.status()).isEqualTo(SweepStatus.RUNNING);
        assertThat(paused.chunksDone()).isZero();
        assertThat(paused.failures()).isZero();
        sweeps.expireLeases();
        tables.unchecked("drop trigger poison on loan_transition");
        SweepRun after = sweeps.sweep(sweeps.replica(20, 2), DAY, false);
        assertThat(after.id()).isEqualTo(paused.id());
        assertThat(after.status()).isEqualTo(SweepStatus.COMPLETED);
        assertThat(after.failures()).isZero();
        assertThat(after.loansReviewed()).isEqualTo(2 * BORROWERS);
    }

    @Test
    void anOutageMayLastLongerThanAChunkIsTried() {
        raise("53100", "true");
        for (int i = 0; i < 8; i++) {
            assertThat(sweeps.sweep(sweeps.replica(50, 1), DAY, false).status()).isEqualTo(SweepStatus.RUNNING);
            sweeps.expireLeases();
        }
        tables.unchecked("drop trigger poison on loan_transition");
        assertThat(sweeps.sweep(sweeps.replica(50, 1), DAY, false).loansReviewed())
                .isEqualTo(2 * BORROWERS);
    }

    @Test
    void aPausedChunkRestsForItsTime() {
        raise("53100", "true");
        SweepRun paused = sweeps.sweep(sweeps.replica(2 * BORROWERS, 1), DAY, false);
        tables.unchecked("drop trigger poison on loan_transition");
        assertThat(sweeps.sweep(sweeps.replica(2 * BORROWERS, 1), DAY, false).chunksDone())
                .isZero();
        assertThat(tables.string(
                        "select lease_until - now() <= make_interval(secs => 10) from sweep_chunk where sweep_id = ?",
                        paused.id()))
                .isEqualTo("t");
    }

    /** The chunk is halved for the loan, meets a full disk on the way, and is done when there is room again. */
    @Test
    void aLoanAtFaultIsLeftOutByItselfAlsoWhenTheDatabaseFailsMeanwhile() {
        List<List<UUID>> borrowers = sweeps.reviews.byBorrower(loans);
        UUID poisoned = borrowers.get(3).get(0);
        UUID unlucky = borrowers.get(BORROWERS - 1).get(0);
        raise("P0001", "new.loan_id = '" + poisoned + "'");
        TestDatabase.execute("create function disk_full() returns trigger language plpgsql as"
                + " $$ begin raise exception 'full' using errcode = '53100'; end $$");
        TestDatabase.execute(
                "create trigger full_disk before insert on loan_transition for each row when (new.loan_id = '" + unlucky
                        + "') execute function disk_full()");
        SweepRun paused = sweeps.sweep(sweeps.replica(2 * BORROWERS, 1), DAY, false);
        assertThat(paused.status()).isEqualTo(SweepStatus.RUNNING);
        TestDatabase.execute("drop function disk_full cascade");
        sweeps.expireLeases();
        SweepRun after = sweeps.sweep(sweeps.replica(2 * BORROWERS, 1), DAY, false);
        assertThat(after.status()).isEqualTo(SweepStatus.COMPLETED);
        assertThat(after.failures()).isEqualTo(1);
        assertThat(after.loansReviewed()).isEqualTo(2 * BORROWERS - 1);
        assertThat(due()).containsExactly(poisoned.toString());
        assertThat(fault(after, poisoned)).contains("P0001");
    }

    /** Wherever the outage is met: in the rows, at the commit, in the counts, at the checkpoint, or with the case. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "constraint trigger poison after insert on loan_transition deferrable initially deferred|true",
                "trigger poison before update on overdue_sweep|new.loans_reviewed > 0",
                "trigger poison before update on sweep_chunk|new.done",
                "trigger poison before insert on collection_case|true",
                "trigger poison before update on loan_standing|true",
                "trigger poison before insert on sweep_edge|true"
            })
    void anOutagePausesWhereverItIsMet(String trigger, String when) {
        function("53100");
        tables.unchecked("create " + trigger + " for each row when (" + when + ") execute function poison()");
        SweepRun paused = sweeps.sweep(sweeps.replica(20, 2), DAY, false);
        assertThat(paused.status()).isEqualTo(SweepStatus.RUNNING);
        assertThat(paused.loansReviewed()).isZero();
        assertThat(paused.failures()).isZero();
        tables.unchecked("drop function poison cascade");
        sweeps.expireLeases();
        whole(sweeps.sweep(sweeps.replica(20, 2), DAY, false), 0);
    }

    /** A loan at fault is found in parts, and the outage comes when it is left out, or when the chunk is done. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "before insert on sweep_failure|true",
                "before update on sweep_chunk|new.done",
                "before update on overdue_sweep|new.failures > 0"
            })
    void anOutageBetweenTwoPartsCountsNothingTwice(String trigger, String when) {
        poisonRows(loans.get(7));
        TestDatabase.execute("create function disk_full() returns trigger language plpgsql as"
                + " $$ begin raise exception 'full' using errcode = '53100'; end $$");
        TestDatabase.execute("create trigger full_disk " + trigger + " for each row when (" + when
                + ") execute function disk_full()");
        SweepRun paused = sweeps.sweep(sweeps.replica(2 * BORROWERS, 1), DAY, false);
        assertThat(paused.status()).isEqualTo(SweepStatus.RUNNING);
        TestDatabase.execute("drop function disk_full cascade");
        sweeps.expireLeases();
        whole(sweeps.sweep(sweeps.replica(2 * BORROWERS, 1), DAY, false), 1);
    }

    private void whole(SweepRun run, int failures) {
        assertThat(run.status()).isEqualTo(SweepStatus.COMPLETED);
        assertThat(run.failures()).isEqualTo(failures);
        assertThat(run.loansReviewed()).isEqualTo(2 * BORROWERS - failures);
        assertThat(run.transitions()).isEqualTo(tables.number("select count(*) from loan_transition"));
        assertThat(run.casesOpened()).isEqualTo(tables.number("select count(*) from collection_case"));
        assertThat(due()).hasSize(failures);
    }

    @Test
    void theNextSweepTriesAgain() {
        UUID poisoned = loans.get(7);
        poisonRows(poisoned);
        sweeps.sweep(DAY);
        SweepRun again = sweeps.sweep(DAY);
        assertThat(again.failures()).isEqualTo(1);
        assertThat(again.loansReviewed()).isZero();
        tables.unchecked("drop trigger poison on loan_transition");
        SweepRun healed = sweeps.sweep(DAY);
        assertThat(healed.failures()).isZero();
        assertThat(healed.loansReviewed()).isEqualTo(1);
        assertThat(due()).isEmpty();
    }

    @Test
    void aPreviewPredictsTheFailures() {
        poisonFacts(loans.get(3));
        poisonRows(seconds.get(11));
        Map<String, List<String>> rows = tables.physical();
        SweepRun preview = sweeps.sweep(sweeps.replica(50, 2), DAY, true);
        assertThat(tables.physical()).isEqualTo(rows);
        SweepRun real = sweeps.sweep(sweeps.replica(20, 2), DAY, false);
        assertThat(preview.failures()).isEqualTo(2).isEqualTo(real.failures());
        assertThat(preview.loansReviewed()).isEqualTo(2 * BORROWERS - 2).isEqualTo(real.loansReviewed());
        assertThat(preview.transitions()).isEqualTo(real.transitions());
        assertThat(preview.casesOpened()).isEqualTo(real.casesOpened());
    }

    @Test
    void usersSeeWhatFailed() {
        poisonFacts(loans.get(3));
        poisonRows(seconds.get(3));
        SweepRun run = sweeps.sweep(DAY);
        JsonPath answer = ask(
                "query($id: ID!) { overdueSweep(id: $id) { status failures loansReviewed failedLoans { fault loan { id } } } }",
                Map.of("id", NodeId.encode(NodeType.OVERDUE_SWEEP, run.id())));
        assertThat(answer.getInt("overdueSweep.failures")).isEqualTo(2);
        assertThat(answer.getList("overdueSweep.failedLoans.loan.id"))
                .containsExactlyInAnyOrder(
                        NodeId.encode(NodeType.LOAN, loans.get(3)), NodeId.encode(NodeType.LOAN, seconds.get(3)));
    }

    @Test
    void operatorsSeeThemInTheMetrics() {
        poisonFacts(loans.get(3));
        sweeps.sweep(DAY);
        assertThat(Http.management().get("/q/metrics").asString())
                .contains("dunlin_sweep_failures_total ")
                .contains("dunlin_sweep_loans_reviewed_total ")
                .contains("dunlin_sweep_transitions_total{from=\"CURRENT\",to=\"M1\"} ")
                .contains("dunlin_sweep_chunk_seconds_count{preview=\"false\"} ");
    }

    @Test
    void aChunkThatDiesHalfwayThroughItsPartsCountsEachLoanOnce() {
        // Parts go by borrower: with the bad loan in the last one, the first half is written before the death.
        List<List<UUID>> borrowers = sweeps.reviews.byBorrower(loans);
        poisonRows(borrowers.get(borrowers.size() - 1).get(0));
        OverdueSweep dying = sweeps.dyingAfterClaim(2 * BORROWERS, 5);
        SweepRun run = dying.start(DAY, false, "test");
        try {
            dying.workThrough(run);
        } catch (java.util.concurrent.CompletionException e) {
            assertThat(e).hasRootCauseInstanceOf(Sweeps.Killed.class);
        }
        assertThat(sweeps.count(run, "loans_reviewed")).isBetween(1, 2 * BORROWERS - 2);
        sweeps.expireLeases();
        SweepRun after = sweeps.sweep(sweeps.replica(2 * BORROWERS, 1), DAY, false);
        assertThat(after.id()).isEqualTo(run.id());
        assertThat(after.loansReviewed()).isEqualTo(2 * BORROWERS - 1);
        assertThat(after.failures()).isEqualTo(1);
        assertThat(after.transitions()).isEqualTo(tables.number("select count(*) from loan_transition"));
        assertThat(after.casesOpened()).isEqualTo(BORROWERS);
    }

    @Test
    void aChunkThatNobodyCanDoEndsTheSweepAsFailedAndTheNextOneGoesOn() {
        OverdueSweep dying = sweeps.replica(
                new Sweeps.Settings(20, 1, 2),
                new SweepChunkStore(sweeps.sql) {
                    @Override
                    void done(UUID id, SweepChunk chunk) {
                        if (chunk.number() == 1) {
                            throw new Sweeps.Killed();
                        }
                        super.done(id, chunk);
                    }

                    @Override
                    boolean renew(UUID id, SweepChunk chunk, String worker, java.time.Duration lease) {
                        throw new Sweeps.Killed();
                    }
                },
                sweeps.reviews);
        SweepRun run = dying.start(DAY, false, "test");
        for (int attempt = 0; attempt < 4; attempt++) {
            try {
                dying.workThrough(run);
            } catch (java.util.concurrent.CompletionException e) {
                assertThat(e).hasRootCauseInstanceOf(Sweeps.Killed.class);
            }
            sweeps.expireLeases();
        }
        SweepRun failed = sweeps.store.run(run.id()).orElseThrow();
        assertThat(failed.status()).isEqualTo(SweepStatus.FAILED);
        assertThat(failed.chunksDone()).isEqualTo(failed.chunks() - 1);
        assertThat(tables.number("select count(*) from sweep_chunk")).isZero();
        SweepRun next = sweeps.sweep(DAY);
        assertThat(next.status()).isEqualTo(SweepStatus.COMPLETED);
        assertThat(failed.loansReviewed() + next.loansReviewed()).isEqualTo(2 * BORROWERS);
    }

    /** A contract under a version of the policy that this application does not know. */
    private void poisonFacts(UUID loan) {
        tables.change("insert into policy (version, effective_from, content) values (99, '2099-01-01', '')");
        tables.change("update loan set policy_version = 99 where id = ?", loan);
        tables.change("update loan_standing set replay = true where loan_id = ?", loan);
    }

    private void poisonRows(UUID loan) {
        raise("P0001", "new.loan_id = '" + loan + "'");
    }

    /** Lets the database refuse edges for this reason. */
    private void raise(String state, String when) {
        function(state);
        tables.unchecked("create trigger poison before insert on loan_transition for each row when (" + when
                + ") execute function poison()");
    }

    private void function(String state) {
        tables.unchecked("create or replace function poison() returns trigger language plpgsql as"
                + " $$ begin raise exception 'poisoned' using errcode = '" + state + "'; end $$");
    }

    private List<String> due() {
        return tables.strings("select loan_id from loan_standing where next_review_on <= ?", DAY);
    }

    private String fault(SweepRun run, UUID loan) {
        return tables.string("select fault from sweep_failure where sweep_id = ? and loan_id = ?", run.id(), loan);
    }

    /** The days of each case. */
    private List<String> cases() {
        return tables.strings("""
                select format('%s %s', opened_on,
                       (select string_agg(joined_on::text, ' ' order by joined_on) from case_loan where case_id = c.id))
                  from collection_case c
                """);
    }
}
