package io.dunlin.queue;

import static io.dunlin.casework.Loans.TODAY;
import static io.dunlin.queue.Queues.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Loans;
import io.dunlin.compliance.QueueRefreshes;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.Statements;
import io.dunlin.testing.TestDatabase;
import io.dunlin.testing.Together;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QueueRefreshTest {

    @Inject
    Loans loans;

    @Inject
    Queues queues;

    @Inject
    QueueRefreshes refreshes;

    @Inject
    QueueRefreshService refresher;

    @Inject
    MovableClock clock;

    @BeforeEach
    void set() {
        clock.set(TODAY);
        loans.closeAllCases();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void whatIsJudgedIsKeptUntilItEnds() {
        UUID free = loans.defaulted(10);
        UUID evening = loans.defaulted(10);
        queues.stop(evening, "20:00", "23:59");
        UUID noon = loans.defaulted(10);
        queues.stop(noon, "08:00", "16:59");
        UUID never = loans.defaulted(10);
        queues.stop(never);
        queues.known();
        assertThat(refreshes.all()).isEqualTo(4);
        assertThat(queues.row(free)).isEqualTo("t 06-15 12:00 - infinity");
        assertThat(queues.row(evening)).isEqualTo("t 06-15 12:00 06-15 20:00 06-15 20:00");
        assertThat(queues.row(noon)).isEqualTo("f 06-15 17:00 - 06-15 17:00");
        assertThat(queues.row(never)).isEqualTo("f infinity - infinity");
        assertThat(refreshes.all()).isZero();
        clock.set(at("17:00"));
        assertThat(refreshes.all()).isEqualTo(1);
        assertThat(queues.row(noon)).isEqualTo("t 06-15 17:00 06-16 08:00 06-16 08:00");
        clock.set(at("20:00"));
        assertThat(refreshes.all()).isEqualTo(1);
        assertThat(queues.row(evening)).isEqualTo("f 06-16 00:00 - 06-16 00:00");
    }

    /** A fact that was being recorded while the case was opened had no row that it could make due. */
    @Test
    void theFirstJudgementOfACaseIsMadeAgainAfterAMinute() {
        UUID free = loans.defaulted(10);
        UUID noon = loans.defaulted(10);
        queues.stop(noon, "08:00", "16:59");
        refreshes.all();
        assertThat(queues.row(free)).isEqualTo("t 06-15 12:00 - 06-15 12:01");
        assertThat(queues.row(noon)).isEqualTo("f 06-15 17:00 - 06-15 12:01");
        assertThat(queues.ask(Map.of())).containsExactly(queues.id(free));
        clock.set(at("12:01"));
        assertThat(refreshes.all()).isEqualTo(2);
        assertThat(queues.row(free)).isEqualTo("t 06-15 12:01 - infinity");
        assertThat(queues.row(noon)).isEqualTo("f 06-15 17:00 - 06-15 17:00");
    }

    /** In the USA an attorney stands before whoever collects for others, and not before the lender. */
    @Test
    void aPlacedCaseIsJudgedAsTheAgencyWorksIt() {
        UUID borrower = loans.defaulted(10);
        loans.sql("update borrower set country = 'US', time_zone = 'UTC' where id = ?", borrower);
        loans.sql(
                "insert into borrower_condition (id, borrower_id, kind, from_on, recorded_at, recorded_by)"
                        + " values (?, ?, 'REPRESENTED_BY_ATTORNEY', '2026-06-01', now(), 'test')",
                UUID.randomUUID(),
                borrower);
        queues.known();
        refreshes.all();
        assertThat(queues.row(borrower)).startsWith("t ");
        loans.sql(
                "insert into placement (id, case_id, borrower_id, agency, placed_at, placed_by) values (?, ?, ?, 'acme', now(), 'test')",
                UUID.randomUUID(),
                loans.openCase(borrower),
                borrower);
        assertThat(refreshes.all()).isEqualTo(1);
        assertThat(queues.row(borrower)).startsWith("f infinity");
        loans.sql(
                "update placement set recalled_at = now(), recalled_by = 'test', recall_reason = sha256('test') where borrower_id = ?",
                borrower);
        assertThat(refreshes.all()).isEqualTo(1);
        assertThat(queues.row(borrower)).startsWith("t ");
    }

    @Test
    void aCaseWithoutLoansKeepsNoOtherFromBeingJudged() {
        UUID broken = loans.defaulted(10);
        UUID stopped = loans.defaulted(10);
        queues.stop(stopped);
        loans.sql("delete from case_loan where case_id = ?", loans.openCase(broken));
        refreshes.all();
        assertThat(queues.row(stopped)).startsWith("f infinity");
        assertThat(queues.row(broken)).startsWith("f infinity");
        assertThat(CaseFlow.collectionCase(queues.id(broken), "contactability { sentence }")
                        .getString("contactability.sentence"))
                .isEqualTo("Not now: the case has no loan to collect.");
    }

    @Test
    void whatIsKeptIsWhatTheCaseItselfSays() {
        for (List<String> hours : List.of(
                List.of("11:00", "11:59"),
                List.of("12:00", "12:00"),
                List.of("22:00", "13:29"),
                List.of("00:00", "23:58"))) {
            UUID borrower = loans.defaulted(10);
            queues.stop(borrower, hours.get(0), hours.get(1));
            refreshes.all();
            var said = CaseFlow.collectionCase(queues.id(borrower), "contactability { now nextAllowedAt }");
            assertThat(loans.value(
                            "select open::text || coalesce(to_char(case when not open then open_from at time zone 'UTC' end,"
                                    + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'), '') from case_contactability where borrower_id = ?",
                            borrower))
                    .isEqualTo(said.getBoolean("contactability.now")
                            + (said.getString("contactability.nextAllowedAt") == null
                                    ? ""
                                    : said.getString("contactability.nextAllowedAt")));
        }
    }

    @Test
    void theQueueLeavesOutWhoRestsUntilTheInstantEvenWhenNobodyRefreshes() {
        UUID noon = loans.defaulted(10);
        assertThat(queues.ask(Map.of())).containsExactly(queues.id(noon));
        queues.stop(noon, "08:00", "16:59");
        assertThat(queues.ask(Map.of())).as("not judged yet").containsExactly(queues.id(noon));
        refreshes.all();
        assertThat(queues.ask(Map.of())).isEmpty();
        assertThat(queues.ask(Map.of("contactable", "LATER"))).containsExactly(queues.id(noon));
        clock.set(at("16:59"));
        assertThat(queues.ask(Map.of())).isEmpty();
        clock.set(at("17:00"));
        assertThat(queues.ask(Map.of())).containsExactly(queues.id(noon));
        assertThat(queues.ask(Map.of("contactable", "LATER"))).isEmpty();
        assertThat(refreshes.wake()).isEqualTo(1);
        assertThat(refreshes.wake()).isZero();
        assertThat(queues.ask(Map.of())).containsExactly(queues.id(noon));
        assertThat(refreshes.batch()).isEqualTo(1);
        assertThat(queues.ask(Map.of())).containsExactly(queues.id(noon));
    }

    @Test
    void otherRulesMakeAllDue() {
        UUID never = loans.defaulted(10);
        queues.stop(never);
        loans.defaulted(10);
        assertThat(refreshes.all()).isEqualTo(2);
        for (String others : List.of("AU 0, UTC", "ZZ 1")) {
            loans.sql("update case_contactability set packs = ?", others);
            assertThat(refreshes.all()).isEqualTo(2);
            assertThat(refreshes.all()).isZero();
        }
        assertThat(loans.value("select distinct packs from case_contactability"))
                .matches("AU [0-9]+, CN [0-9]+, EU [0-9]+, HOUSE [0-9]+, .*, UTC");
    }

    @Test
    void replicasShareWhatIsDue() throws Exception {
        int cases = 2 * QueueRefreshes.BATCH + 50;
        for (int i = 0; i < cases; i++) {
            loans.defaulted(10);
        }
        List<Integer> judged = Together.times(2, refreshes::all);
        // What one of them holds the other one leaves alone; so one may stop early, and the last looks again.
        int rest = refreshes.all();
        assertThat(judged.get(0) + judged.get(1) + rest).isEqualTo(cases);
        assertThat(judged).allSatisfy(each -> assertThat(each).isPositive());
    }

    @Test
    void aBatchTakesTheSameStatementsHoweverManyCasesItJudges() {
        loans.defaulted(10);
        List<String> one = Statements.during(() -> refreshes.batch());
        for (int i = 0; i < 50; i++) {
            loans.defaulted(10);
        }
        List<String> fifty =
                Statements.during(() -> assertThat(refreshes.batch()).isEqualTo(50));
        // which are due, thirteen for their dossiers, the result
        assertThat(fifty).hasSameSizeAs(one).hasSize(15);
    }

    @Test
    void aFactThatIsBeingRecordedKeepsTheRefresherAwayUntilItIsKnown() {
        UUID borrower = loans.defaulted(10);
        QuarkusTransaction.begin();
        try {
            loans.sql(Queues.STOP, UUID.randomUUID(), borrower);
            assertThat(CompletableFuture.supplyAsync(refreshes::all).join()).isZero();
        } finally {
            QuarkusTransaction.commit();
        }
        assertThat(queues.isDue(borrower)).isTrue();
        assertThat(refreshes.all()).isEqualTo(1);
        assertThat(queues.row(borrower)).startsWith("f infinity");
    }

    @Test
    void aFactThatComesWhileACaseIsJudgedWaitsAndMakesItDueAnew() throws Exception {
        UUID borrower = loans.defaulted(10);
        CompletableFuture<UUID> fact;
        QuarkusTransaction.begin();
        try {
            assertThat(refreshes.batch()).isEqualTo(1);
            fact = CompletableFuture.supplyAsync(() -> queues.stop(borrower));
            await().atMost(Duration.ofSeconds(20)).until(loans::somebodyWaits);
            assertThat(fact).isNotDone();
        } finally {
            QuarkusTransaction.commit();
        }
        fact.get(10, TimeUnit.SECONDS);
        assertThat(queues.isDue(borrower)).isTrue();
        refreshes.all();
        assertThat(queues.row(borrower)).startsWith("f infinity");
    }

    @Test
    void factsAndRefreshersAtOnceLeaveNothingStale() throws Exception {
        List<UUID> borrowers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            borrowers.add(loans.defaulted(10));
        }
        queues.known();
        CompletableFuture<Void> facts = CompletableFuture.runAsync(() -> borrowers.forEach(queues::stop));
        while (!facts.isDone()) {
            refreshes.batch();
        }
        facts.get();
        refreshes.all();
        assertThat(borrowers).allSatisfy(each -> assertThat(queues.row(each)).isEqualTo("f infinity - infinity"));
    }

    @Test
    void aCaseHasARowFromItsOpeningToItsEnd() {
        UUID borrower = loans.borrower();
        UUID loan = loans.loan(borrower);
        assertThat(queues.row(borrower)).isNull();
        loans.stand(loan, "M1", TODAY.minusDays(3));
        loans.review(borrower, loan, Loans.cross("CURRENT", "M1", TODAY.minusDays(2)));
        assertThat(queues.isDue(borrower)).isTrue();
        refreshes.all();
        loans.status(loan, "ACTIVE", 500);
        loans.review(borrower, loan);
        assertThat(queues.isDue(borrower)).isFalse();
        assertThat(odd()).isEqualTo("0");
        loans.stand(loan, "CURRENT", TODAY.plusDays(20));
        loans.review(borrower, loan, Loans.cross("M1", "CURRENT", TODAY));
        assertThat(queues.row(borrower)).isNull();
        assertThat(odd()).isEqualTo("0");
    }

    @Test
    void aPartOfAPriorityBeginsWithItsDayAndNoOtherCaseIsLookedAt() {
        UUID soon = loans.defaulted(26);
        UUID other = loans.defaulted(10);
        assertThat(rank(soon)).isEqualTo("171 STAGE:100 AMOUNT:41 NEVER_CONTACTED:30 2026-06-17");
        assertThat(rank(other)).isEqualTo("171 STAGE:100 AMOUNT:41 NEVER_CONTACTED:30 2026-07-03");
        clock.set(TODAY.plusDays(1));
        assertThat(refresher.rank()).isZero();
        clock.set(TODAY.plusDays(2));
        assertThat(refresher.rank()).isEqualTo(1);
        assertThat(rank(soon)).isEqualTo("211 STAGE:100 AMOUNT:41 STAGE_CHANGES_SOON:40 NEVER_CONTACTED:30 never");
        assertThat(odd()).isEqualTo("0");
        assertThat(refresher.rank()).isZero();
        loans.sql(
                "update collection_case set rank_on = '-infinity', priority_parts = null where borrower_id = ?", other);
        assertThat(refresher.rank())
                .as("as after the update of a release before")
                .isEqualTo(1);
        assertThat(rank(other)).isEqualTo("171 STAGE:100 AMOUNT:41 NEVER_CONTACTED:30 2026-07-03");
    }

    private String rank(UUID borrower) {
        return loans.value(
                "select concat_ws(' ', priority, priority_parts, coalesce(rank_on::text, 'never')) from collection_case"
                        + " where borrower_id = ?",
                borrower);
    }

    /** Open cases without a row, rows without an open case, and those that differ. */
    private String odd() {
        return loans.value(
                "select count(*) from (select id, priority, opened_on from collection_case where closed_on is null) c"
                        + " full join case_contactability k on k.case_id = c.id"
                        + " where (k.priority, k.opened_on) is distinct from (c.priority, c.opened_on)");
    }

    @Test
    void aLenderThatMovesConcernsItsOwnLoans() {
        UUID borrower = loans.defaulted(10);
        UUID other = loans.defaulted(10);
        UUID lender = UUID.randomUUID();
        loans.sql(
                "insert into lender (id, code, name, country, licence, registered_at, registered_by)"
                        + " values (?, ?, 'Test', 'US', 'BANK', now(), 'test')",
                lender,
                lender.toString());
        // which the application itself may not
        TestDatabase.execute("update loan set lender_id = '%s' where borrower_id = '%s'".formatted(lender, borrower));
        refreshes.all();
        loans.sql("update lender set name = 'Other' where id = ?", lender);
        assertThat(queues.isDue(borrower)).isFalse();
        loans.sql("update lender set country = 'CN' where id = ?", lender);
        assertThat(queues.isDue(borrower)).isTrue();
        assertThat(queues.isDue(other)).isFalse();
    }

    @Test
    void changesOfManyBorrowersInOppositeOrdersDoNotWaitForEachOtherInARing() throws Exception {
        for (int i = 0; i < 40; i++) {
            loans.defaulted(10);
        }
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (String order : List.of("asc", "desc")) {
            running.add(CompletableFuture.runAsync(() -> {
                for (int time = 0; time < 30; time++) {
                    loans.sql(
                            "insert into contact_point (id, borrower_id, channel, value, value_index, added_at, added_by)"
                                    + " select gen_random_uuid(), borrower_id, 'EMAIL', sha256('value'), sha256(gen_random_uuid()::text::bytea), now(), 'test'"
                                    + " from case_contactability order by borrower_id " + order);
                }
            }));
        }
        for (CompletableFuture<Void> each : running) {
            each.get(60, TimeUnit.SECONDS);
        }
    }
}
