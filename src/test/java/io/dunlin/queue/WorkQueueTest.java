package io.dunlin.queue;

import static io.dunlin.casework.Loans.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Loans;
import io.dunlin.compliance.QueueRefreshes;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.Staff;
import io.dunlin.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the work queue leaves out and puts first, and that no outdated judgement stays. */
@QuarkusTest
class WorkQueueTest {

    private static final Instant NOON = TODAY.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);

    private static final String STOP =
            "insert into do_not_contact (id, borrower_id, written, requested_at, source, recorded_at,"
                    + " recorded_by, scope) values (gen_random_uuid(), ?, true, '2026-06-01', sha256('test'), '2026-06-01', 'test', 'EVERYTHING')";

    private static final String BREAK =
            "insert into do_not_contact (id, borrower_id, written, requested_at, source, recorded_at,"
                    + " recorded_by, scope, daily_from, daily_through) values (gen_random_uuid(), ?, true, '2026-06-01', sha256('test'),"
                    + " '2026-06-01', 'test', 'TIME_WINDOW', '11:00', '12:59')";

    private static final String PERMIT =
            "with d as (insert into compliance_decision (id, case_id, borrower_id, permit_use, judged_for, verdict, proposal,"
                    + " basis, answer, rule_ids, pack_versions, decided_at, requested_by) select gen_random_uuid(), id,"
                    + " borrower_id, 'RESERVED', now(), 'ALLOWED', '{}', '{}', '{}', '{}', '{}', now(), 'test'"
                    + " from collection_case where borrower_id = ? returning id, case_id, borrower_id)"
                    + " insert into contact_permit (id, decision_id, case_id, borrower_id, person_id, channel, debts, given_at,"
                    + " expires_at, given_to) select gen_random_uuid(), id, case_id, borrower_id, borrower_id, 'CALL',"
                    + " array[id], now(), now() + interval '5 min', 'test' from d";

    @Inject
    Loans loans;

    @Inject
    MovableClock clock;

    @Inject
    QueueRefreshes refresher;

    @Inject
    DataSource database;

    @BeforeEach
    void set() {
        Staff.known(Staff.CLAIMER);
        clock.set(NOON);
        loans.closeAllCases();
    }

    @AfterEach
    void release() {
        loans.sql("update lender set country = 'US' where code = 'DEFAULT'");
        loans.closeAllCases();
        clock.release();
    }

    @Test
    void whoeverMayNotBeContactedIsLeftOutOnceItIsKnown() {
        UUID open = loans.openCase(loans.defaulted(10));
        UUID never = stopped(STOP);
        UUID later = stopped(BREAK);
        assertThat(queue("contactable: NOW")).containsExactlyInAnyOrder(open, never, later);
        assertThat(refreshAll()).isEqualTo(3);
        assertThat(queue("")).containsExactly(open);
        assertThat(queue("contactable: NOW")).containsExactly(open);
        assertThat(queue("contactable: LATER")).containsExactlyInAnyOrder(never, later);
        assertThat(queue("contactable: ANY")).containsExactlyInAnyOrder(open, never, later);
        assertThat(queue("contactable: ANY, orderBy: CONTACTABLE")).containsExactly(open, later, never);
        assertThat(refreshAll()).isZero();
    }

    @Test
    void whatIsOverIsShownAgainAndJudgedAnew() {
        UUID later = stopped(BREAK);
        settle();
        clock.set(Instant.parse("2026-06-15T12:59:59Z"));
        assertThat(queue("")).isEmpty();
        assertThat(refreshAll()).isZero();
        clock.set(Instant.parse("2026-06-15T13:00:00Z"));
        assertThat(queue("")).containsExactly(later);
        assertThat(refreshAll()).isEqualTo(1);
        assertThat(queue("")).containsExactly(later);
        clock.set(Instant.parse("2026-06-16T10:59:59Z"));
        assertThat(refreshAll()).isZero();
        clock.set(Instant.parse("2026-06-16T11:00:00Z"));
        assertThat(refreshAll()).isEqualTo(1);
        assertThat(queue("")).isEmpty();
    }

    @Test
    void onlyWhoMayBeContactedIsTakenUnlessAskedOtherwise() {
        UUID never = stopped(STOP);
        refreshAll();
        assertThat(claim(Map.of())).isNull();
        assertThat(claim(Map.of("contactable", "ANY"))).isEqualTo(id(never));
    }

    @Test
    void aCaseIsKnownWhileItIsOpen() {
        UUID borrower = loans.defaulted(10);
        UUID caseId = loans.openCase(borrower);
        assertThat(reviewAt(caseId)).isEqualTo("-infinity");
        loans.sql("update collection_case set closed_on = ?, close_reason = 'CURED' where id = ?", TODAY, caseId);
        assertThat(reviewAt(caseId)).isNull();
        loans.sql("update collection_case set closed_on = null, close_reason = null where id = ?", caseId);
        assertThat(reviewAt(caseId)).isEqualTo("-infinity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into collection_action (id, case_id, borrower_id, channel, direction, purpose, party, performed_at,"
                        + " performed_by, outcome, recorded_at, recorded_by) select gen_random_uuid(), c.id, c.borrower_id, 'CALL',"
                        + " 'OUTBOUND', 'COLLECT', 'BORROWER', now(), 'test', 'BUSY', now(), 'test' from collection_case c"
                        + " where c.borrower_id = ?",
                PERMIT,
                STOP,
                "insert into borrower_condition (id, borrower_id, kind, from_on, recorded_at, recorded_by)"
                        + " values (gen_random_uuid(), ?, 'DECEASED', '2026-01-01', now(), 'test')",
                "insert into contact_point (id, borrower_id, channel, value, value_index, added_at, added_by)"
                        + " values (gen_random_uuid(), ?, 'PHONE', sha256('value'), sha256('index'), now(), 'test')",
                "update contact_point set standing = 'INVALID' where borrower_id = ?",
                "update borrower set time_zone = 'Asia/Tokyo' where id = ?",
                "insert into loan_hold (id, loan_id, kind, from_on, reason, freezes_delinquency, freezes_charges, freezes_contact,"
                        + " placed_at, placed_by) select gen_random_uuid(), id, 'OTHER', '2026-06-01', sha256('test'), false, false, true,"
                        + " now(), 'test' from loan where borrower_id = ?",
                "update loan_hold set lifted_on = '2026-06-10', lift_reason = sha256('test'), lifted_at = now(), lifted_by = 'test'"
                        + " where loan_id in (select id from loan where borrower_id = ?)",
                "insert into case_loan (case_id, loan_id, joined_on) select c.id, l.id, '2026-06-02' from collection_case c join loan l"
                        + " on l.borrower_id = c.borrower_id where c.borrower_id = ? and not exists (select from case_loan m"
                        + " where m.loan_id = l.id)",
                "insert into do_not_contact_lift (do_not_contact_id, evidence, lifted_at, lifted_by)"
                        + " select id, sha256('test'), now(), 'test' from do_not_contact where borrower_id = ?",
                "update contact_permit set ended_at = now(), end_kind = 'RELEASED' where borrower_id = ?",
                "update lender set country = case country when 'US' then 'CA' else 'US' end where id in (select lender_id from loan where borrower_id = ?)"
            })
    void everyFactThatChangesMakesTheCaseDue(String change) {
        UUID borrower = loans.defaulted(10);
        UUID other = loans.openCase(loans.defaulted(10));
        loans.loan(borrower);
        loans.point(borrower, null);
        loans.sql(STOP, borrower);
        loans.hold(
                UUID.fromString(loans.value("select id from loan where borrower_id = ? limit 1", borrower)),
                TODAY.minusDays(9),
                TODAY);
        permit(borrower);
        refreshAll();
        UUID caseId = loans.openCase(borrower);
        assertThat(reviewAt(caseId)).isNotEqualTo("-infinity");
        assertThat(loans.sql(change, borrower)).as(change).isPositive();
        assertThat(reviewAt(caseId)).isEqualTo("-infinity");
        if (!change.contains("update lender")) {
            assertThat(reviewAt(other)).isNotEqualTo("-infinity");
        }
    }

    @Test
    void replicasShareWhatIsDue() throws Exception {
        int cases = QueueRefreshes.BATCH * 2 + 50;
        for (int i = 0; i < cases; i++) {
            loans.defaulted(10);
        }
        List<Integer> judged = Together.times(3, this::refreshAll);
        assertThat(judged.stream().mapToInt(Integer::intValue).sum()).isEqualTo(cases);
        assertThat(loans.value("select count(*) from case_contactability where review_at = '-infinity'"))
                .isEqualTo("0");
    }

    /** The change comes while somebody has judged the case without it, and has not written yet what came of it. */
    @Test
    void aFactThatChangesWhileACaseIsJudgedMakesItDueAgain() throws Exception {
        UUID borrower = loans.defaulted(10);
        UUID caseId = loans.openCase(borrower);
        try (Connection judging = database.getConnection();
                Statement statement = judging.createStatement()) {
            judging.setAutoCommit(false);
            statement.execute("select from case_contactability where case_id = '" + caseId + "' for no key update");
            CompletableFuture<Void> change = CompletableFuture.runAsync(() -> loans.sql(STOP, borrower));
            await().atMost(Duration.ofSeconds(20)).until(loans::somebodyWaits);
            statement.execute("update case_contactability set review_at = 'infinity' where case_id = '" + caseId + "'");
            judging.commit();
            change.get(20, TimeUnit.SECONDS);
            judging.setAutoCommit(true);
        }
        assertThat(reviewAt(caseId)).isEqualTo("-infinity");
        refreshAll();
        assertThat(queue("")).isEmpty();
    }

    @Test
    void pagesFollowEachOtherInBothOrders() {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(loans.openCase(loans.defaulted(10)));
            all.add(stopped(BREAK));
            all.add(stopped(STOP));
        }
        refreshAll();
        for (String order : List.of("PRIORITY", "CONTACTABLE")) {
            List<UUID> paged = new ArrayList<>();
            String after = "null";
            while (after != null) {
                JsonPath page = GraphQl.ask(
                        ("{ it: workQueue(first: 2, contactable: ANY, orderBy: %s, after: %s) { pageInfo { hasNextPage endCursor }"
                                        + " edges { node { id } } } }")
                                .formatted(order, after));
                paged.addAll(keys(page.getList("it.edges.node.id")));
                after = page.getBoolean("it.pageInfo.hasNextPage")
                        ? '"' + page.getString("it.pageInfo.endCursor") + '"'
                        : null;
            }
            assertThat(paged).as(order).hasSize(9).doesNotHaveDuplicates().containsAll(all);
            assertThat(paged).as(order).isEqualTo(queue("first: 100, contactable: ANY, orderBy: " + order));
        }
    }

    @Test
    void aCursorIsGoodForItsOwnOrder() {
        loans.defaulted(10);
        String cursor = GraphQl.ask("{ workQueue(first: 1, contactable: ANY) { edges { cursor } } }")
                .getString("workQueue.edges[0].cursor");
        Response refused = GraphQl.send(
                "{ workQueue(orderBy: CONTACTABLE, after: \"%s\") { edges { cursor } } }".formatted(cursor), Map.of());
        assertThat(refused.jsonPath().getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    }

    private UUID stopped(String sql) {
        UUID borrower = loans.defaulted(10);
        loans.sql(sql, borrower);
        return loans.openCase(borrower);
    }

    private void permit(UUID borrower) {
        loans.sql(PERMIT, borrower);
    }

    /** Judges all cases twice, so that none is judged for the first time any more. */
    private void settle() {
        refreshAll();
        loans.sql("update case_contactability set review_at = '-infinity'");
        refreshAll();
    }

    private int refreshAll() {
        int judged = 0;
        int some = refresher.batch();
        while (some > 0) {
            judged += some;
            some = refresher.batch();
        }
        return judged;
    }

    private String reviewAt(UUID caseId) {
        return loans.value("select review_at from case_contactability where case_id = ?", caseId);
    }

    private static List<UUID> queue(String arguments) {
        String given = arguments.isEmpty() ? "" : "(" + arguments + ")";
        JsonPath page = GraphQl.ask("{ it: workQueue%s { totalCount edges { node { id } } } }".formatted(given));
        List<UUID> keys = keys(page.getList("it.edges.node.id"));
        assertThat(page.getInt("it.totalCount")).isEqualTo(keys.size());
        return keys;
    }

    private static String claim(Map<String, ?> input) {
        return CaseFlow.done(Staff.claims("case { id }", input)).getString("case.id");
    }

    private static List<UUID> keys(List<String> ids) {
        return ids.stream().map(id -> NodeId.decode(id).orElseThrow().uuid()).toList();
    }

    private static String id(UUID caseId) {
        return NodeId.encode(NodeType.COLLECTION_CASE, caseId);
    }
}
