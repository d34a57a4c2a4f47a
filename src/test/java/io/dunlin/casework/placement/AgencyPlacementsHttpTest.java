package io.dunlin.casework.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.people.agency.Agencies;
import io.dunlin.platform.node.NodeId;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Staff;
import io.dunlin.testing.Statements;
import io.dunlin.testing.TestDatabase;
import io.dunlin.testing.Together;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agencies have, what came of it, and what becomes of it when the work with one is suspended or ends. */
@QuarkusTest
class AgencyPlacementsHttpTest {

    private static final String FIGURES =
            "openPlacements placed { amount currency } recovered { amount currency }" + " breachesPerThousandActions";

    private LocalDate today;
    private String agency;

    @BeforeEach
    void register() {
        today = CaseFlow.today();
        agency = Agencies.any();
    }

    /** A case with a loan of three installments of 100 in the currency. */
    private record Work(String borrower, String loan, String id) {

        static Work in(String currency) {
            String borrower = CaseFlow.borrower().getString("borrower.id");
            String loan = CaseFlow.loan(borrower, currency, 3, 40);
            return new Work(borrower, loan, CaseFlow.openCase(borrower));
        }

        JsonPath place(String with) {
            return GraphQl.mutate("casePlace", "CasePlaceInput", "case { id }", Map.of("caseId", id, "agency", with));
        }

        void pay(String reference, String amount, LocalDate on) {
            paid(reference, amount, "USD", on);
        }

        String paid(String reference, String amount, String currency, LocalDate on) {
            return CaseFlow.done(GraphQl.mutate(
                            "paymentRecord",
                            "PaymentRecordInput",
                            "payment { id }",
                            Map.of(
                                    "loanId", loan,
                                    "reference", reference,
                                    "amount", amount,
                                    "currency", currency,
                                    "effectiveOn", on.toString())))
                    .getString("payment.id");
        }

        JsonPath seen(String selection) {
            return CaseFlow.collectionCase(id, selection);
        }
    }

    private Work placed(String currency) {
        Work work = Work.in(currency);
        CaseFlow.done(work.place(agency));
        return work;
    }

    private JsonPath figures() {
        return GraphQl.ask("{ agencies { code status %s } }".formatted(FIGURES))
                .setRootPath("data.agencies.find { it.code == '" + agency + "' }");
    }

    /** Moves the only placement of a case into the past, as no request can. */
    private static void move(Work work, LocalDate placed, LocalDate recalled) {
        TestDatabase.execute(("set session_replication_role = replica; update placement set placed_at = '%s 12:00Z',"
                        + " recalled_at = case when recalled_at is not null then timestamptz '%s 12:00Z' end where case_id = '%s'")
                .formatted(
                        placed, recalled, NodeId.decode(work.id()).orElseThrow().uuid()));
    }

    private static void recall(Work work) {
        CaseFlow.done(GraphQl.mutate(
                "caseRecall", "CaseRecallInput", "case { id }", Map.of("caseId", work.id(), "reason", "test")));
    }

    @Test
    void anAgencyThatHasNothingHasNoFigures() {
        JsonPath none = figures();
        assertThat(none.getInt("openPlacements")).isZero();
        assertThat(none.getList("placed")).isEmpty();
        assertThat(none.getList("recovered")).isEmpty();
        assertThat(none.<Object>get("breachesPerThousandActions")).isNull();
    }

    @Test
    void whatIsPlacedIsWhatIsOwedInOpenCases() {
        placed("USD");
        placed("EUR");
        Work cured = placed("USD");
        recall(placed("USD"));
        assertThat(figures().getInt("openPlacements")).isEqualTo(3);
        cured.pay("P-1", "300.00", today);
        Work half = placed("USD");
        half.pay("P-1", "50.00", today);
        JsonPath seen = figures();
        assertThat(seen.getInt("openPlacements")).isEqualTo(3);
        assertThat(seen.getList("placed"))
                .containsExactly(
                        Map.of("amount", "300.00", "currency", "EUR"), Map.of("amount", "550.00", "currency", "USD"));
    }

    @Test
    void whatIsPaidFromThePlacementToTheRecallIsRecovered() {
        Work work = placed("USD");
        recall(work);
        move(work, today.minusDays(20), today.minusDays(10));
        work.pay("P-1", "1.00", today.minusDays(21));
        work.pay("P-2", "10.00", today.minusDays(20));
        work.pay("P-3", "20.00", today.minusDays(10));
        work.pay("P-4", "2.00", today.minusDays(9));
        String reversed = work.paid("P-5", "40.00", "USD", today.minusDays(15));
        Work other = placed("EUR");
        other.paid("P-1", "5.00", "EUR", today);
        assertThat(figures().getList("recovered"))
                .containsExactly(
                        Map.of("amount", "5.00", "currency", "EUR"), Map.of("amount", "70.00", "currency", "USD"));
        CaseFlow.done(GraphQl.mutate(
                "paymentReverse",
                "PaymentReverseInput",
                "payment { id }",
                Map.of("paymentId", reversed, "reason", "test")));
        assertThat(figures().getList("recovered.amount")).containsExactly("5.00", "30.00");
    }

    @Test
    void aPaymentOnTheDayOfARecallAndANewPlacementCountsOnce() {
        Work work = placed("USD");
        recall(work);
        CaseFlow.done(work.place(agency));
        work.pay("P-1", "7.00", today);
        assertThat(figures().getList("recovered.amount")).containsExactly("7.00");
    }

    @Test
    void whatIsPaidAfterTheCaseIsClosedIsNotRecovered() {
        Work work = placed("USD");
        work.pay("P-1", "200.00", today.minusDays(12));
        move(work, today.minusDays(15), today);
        TestDatabase.execute(
                "update collection_case set closed_on = '%s', closed_at = now(), close_reason = 'CURED' where id = '%s'"
                        .formatted(
                                today.minusDays(5),
                                NodeId.decode(work.id()).orElseThrow().uuid()));
        work.pay("P-2", "30.00", today.minusDays(5));
        work.pay("P-3", "4.00", today.minusDays(4));
        assertThat(figures().getList("recovered.amount")).containsExactly("230.00");
    }

    /** What the lender logged before is not the agency's. */
    @Test
    void breachesAreCountedForAThousandActions() {
        Work work = Work.in("USD");
        CaseFlow.log(CaseFlow.call(work.id(), "NO_ANSWER"));
        CaseFlow.done(work.place(agency));
        // Actions are logged by the second, and this one has just begun.
        TestDatabase.execute("update placement set placed_at = now() - interval '1 hour' where case_id = '%s'"
                .formatted(NodeId.decode(work.id()).orElseThrow().uuid()));
        Map<String, Object> note = new HashMap<>(CaseFlow.call(work.id(), "NONE"));
        note.putAll(Map.of("channel", "NOTE", "purpose", "INTERNAL", "party", "NONE", "note", "x"));
        logged(note);
        logged(note);
        assertThat(figures().getString("breachesPerThousandActions")).isEqualTo("0.00");
        String call = logged(CaseFlow.call(work.id(), "NO_ANSWER"));
        String asked = "query($id: ID!) { breaches(where: {caseId: $id}) { edges { node { id action { id } } } } }";
        List<String> breaches = GraphQl.ask(asked, Map.of("id", work.id()))
                .getList("breaches.edges.node.findAll { it.action.id == '" + call + "' }.id");
        assertThat(breaches).as("nobody knows the caller").isNotEmpty();
        assertThat(figures().getString("breachesPerThousandActions")).isEqualTo(thousandth(breaches.size(), 3));
        CaseFlow.done(GraphQl.mutate(
                "breachResolve",
                "BreachResolveInput",
                "breach { id }",
                Map.of("breachId", breaches.get(0), "status", "DISMISSED", "note", "test")));
        assertThat(figures().getString("breachesPerThousandActions")).isEqualTo(thousandth(breaches.size() - 1, 3));
    }

    /** What one of the agency's people logged whom no register knows. */
    private String logged(Map<String, Object> action) {
        String id = GraphQl.ask(
                        Tokens.ofAgency("stranger-" + agency, agency),
                        "mutation($input: CaseLogActionInput!) { it: caseLogAction(input: $input) { action { id } } }",
                        Map.of("input", action))
                .getString("it.action.id");
        assertThat(id).isNotNull();
        return id;
    }

    private static String thousandth(int breaches, int actions) {
        return new java.math.BigDecimal(breaches * 1000)
                .divide(new java.math.BigDecimal(actions), 2, java.math.RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    @Test
    void theFiguresOfManyAgenciesTakeAsManyStatementsAsThoseOfOne() {
        String ours = Tokens.ofAgency("ann", agency);
        String asked = "{ agencies { code %s } }".formatted(FIGURES);
        GraphQl.ask(asked);
        int of = Statements.during(() -> GraphQl.ask(ours, asked, Map.of())).size();
        assertThat(of).isEqualTo(5);
        Agencies.any();
        assertThat(Statements.during(() -> GraphQl.ask(asked))).hasSize(of);
        Work work = placed("USD");
        recall(work);
        CaseFlow.done(work.place(Agencies.any()));
        String placements =
                "query($id: ID!) { collectionCase(id: $id) { placements { placedWith { code openPlacements } } } }";
        GraphQl.ask(placements, Map.of("id", work.id()));
        List<String> statements = Statements.during(() -> assertThat(GraphQl.ask(placements, Map.of("id", work.id()))
                        .getList("collectionCase.placements.placedWith.code"))
                .hasSize(2)
                .contains(agency));
        assertThat(statements)
                .as("the case, its placements, their agencies, the figure")
                .hasSize(4);
    }

    @Test
    void theAgencyOfAPlacementThatNobodyRegisteredIsNotShown() {
        Work work = placed("USD");
        TestDatabase.execute("update placement set agency = 'unheard of' where case_id = '%s'"
                .formatted(NodeId.decode(work.id()).orElseThrow().uuid()));
        JsonPath seen = work.seen("placements { agency placedWith { code } }");
        assertThat(seen.getString("placements[0].agency")).isEqualTo("unheard of");
        assertThat(seen.<Object>get("placements[0].placedWith")).isNull();
    }

    @Test
    void aSuspendedAgencyKeepsWhatItHas() {
        Work work = placed("USD");
        CaseFlow.done(Agencies.decided("agencySuspend", agency));
        assertThat(GraphQl.ask(
                                Tokens.ofAgency("ann", agency),
                                "{ collectionCases { edges { node { id } } } }",
                                Map.of())
                        .getList("collectionCases.edges.node.id"))
                .containsExactly(work.id());
        assertThat(UserErrors.of(Work.in("USD").place(agency))).containsExactly("ILLEGAL_STATE input.agency");
    }

    @Test
    void whenTheWorkWithAnAgencyEndsAllIsRecalled() {
        Work first = placed("USD");
        Work second = placed("USD");
        Work cured = placed("USD");
        cured.pay("P-1", "300.00", today);
        Work others = Work.in("USD");
        CaseFlow.done(others.place(Agencies.any()));
        Work before = placed("USD");
        recall(before);
        String ours = Tokens.ofAgency(Staff.trained(Staff.code(), Map.of("agency", agency)), agency);
        assertThat(GraphQl.ask(ours, "mutation { caseClaimNext(input: {contactable: ANY}) { case { id } } }", Map.of())
                        .getString("caseClaimNext.case.id"))
                .isNotNull();
        int version = second.seen("version").getInt("version");
        String permit = permit(second);
        CaseFlow.done(Agencies.decided("agencyEnd", agency));
        assertThat(GraphQl.ask(
                                ours,
                                "{ collectionCases { totalCount } loans { totalCount } agencies { status } }",
                                Map.of())
                        .getMap(""))
                .as("at once, before all is recalled")
                .isEqualTo(Map.of(
                        "collectionCases",
                        Map.of("totalCount", 0),
                        "loans",
                        Map.of("totalCount", 0),
                        "agencies",
                        List.of(Map.of("status", "ENDED"))));
        assertThat(GraphQl.ask(
                                "mutation($p: ID!) { contactPermitRelease(input: {permitId: $p}) { released } }",
                                Map.of("p", permit))
                        .getBoolean("contactPermitRelease.released"))
                .as("the permit is void")
                .isFalse();
        awaitRecalls();
        for (Work work : List.of(first, second, cured)) {
            JsonPath seen = work.seen("assignee placements { recalledAt recalledBy recallReason }");
            assertThat(seen.getString("placements[0].recalledAt")).isNotNull();
            assertThat(seen.getString("placements[0].recalledBy")).isEqualTo(Tokens.USER);
            assertThat(seen.getString("placements[0].recallReason")).isEqualTo("test");
            assertThat(seen.getString("assignee")).isNull();
            assertThat(GraphQl.ask("query($id: ID!) { caseVerifyLog(caseId: $id) { intact } }", Map.of("id", work.id()))
                            .getBoolean("caseVerifyLog.intact"))
                    .isTrue();
        }
        assertThat(second.seen("version").getInt("version")).isGreaterThan(version);
        assertThat(before.seen("placements { recallReason }").getList("placements.recallReason"))
                .containsExactly("test");
        assertThat(others.seen("placements { recalledAt }").getList("placements.recalledAt"))
                .containsOnlyNulls();
        assertThat(UserErrors.of(first.place(agency))).containsExactly("ILLEGAL_STATE input.agency");
        CaseFlow.done(first.place(Agencies.any()));
    }

    /** A letter that the lender is about to send in a placed case. */
    private static String permit(Work work) {
        Map<String, Object> letter =
                Map.of("caseId", work.id(), "party", "BORROWER", "channel", "LETTER", "purpose", "SERVICE");
        return CaseFlow.done(GraphQl.mutate(
                        "contactPermit", "ContactPermitInput", "permit { id }", Map.of("proposal", letter)))
                .getString("permit.id");
    }

    /** After the mutation the cases are recalled in batches. */
    private void awaitRecalls() {
        await().atMost(Duration.ofSeconds(30)).until(() -> figures().getInt("openPlacements") == 0);
    }

    /** Whoever places while somebody suspends waits, and then is refused. */
    @Test
    void aPlacementWaitsForASuspensionThatIsUnderWay() throws SQLException {
        Work work = Work.in("USD");
        try (Connection other = TestDatabase.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeUpdate("update agency set status = 'SUSPENDED' where code = '" + agency + "'");
            CompletableFuture<List<String>> placing =
                    CompletableFuture.supplyAsync(() -> UserErrors.of(work.place(agency)));
            await().atMost(Duration.ofSeconds(30)).until(() -> waits("from agency"));
            other.commit();
            assertThat(placing.join()).containsExactly("ILLEGAL_STATE input.agency");
        }
    }

    /** Whether somebody waits for a row with such a statement. */
    private static boolean waits(String statement) throws SQLException {
        try (Connection other = TestDatabase.connect();
                Statement asked = other.createStatement();
                ResultSet row = asked.executeQuery(
                        "select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock' and query like '%"
                                + statement + "%' and query not like '%pg_stat_activity%'")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Whatever comes first, an agency with which the work has ended has nothing. */
    @Test
    void ofManyWhoPlaceWhileSomebodyEndsItNothingStays() throws Exception {
        List<Work> works = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            works.add(Work.in("USD"));
        }
        placed("USD");
        AtomicInteger turn = new AtomicInteger();
        List<List<String>> errors = Together.times(7, () -> {
            int mine = turn.getAndIncrement();
            return UserErrors.of(
                    mine == 3
                            ? Agencies.decided("agencyEnd", agency)
                            : works.get(mine > 3 ? mine - 1 : mine).place(agency));
        });
        assertThat(errors)
                .allSatisfy(error -> assertThat(error).isIn(List.of(), List.of("ILLEGAL_STATE input.agency")));
        assertThat(figures().getString("status")).isEqualTo("ENDED");
        awaitRecalls();
        for (Work work : works) {
            assertThat(work.seen("placements { recalledAt }").getList("placements.recalledAt"))
                    .doesNotContainNull();
        }
    }

    /** What an agency is decides for whom its people act, unless their own entry says so. */
    @Test
    void peopleOfADebtBuyerActAsOne() {
        String buyer = Agencies.registered("buyer-" + UUID.randomUUID(), Map.of("actorType", "DEBT_BUYER"));
        Work work = Work.in("USD");
        CaseFlow.done(work.place(buyer));
        assertThat(actor("nobody", buyer, work)).isEqualTo("DEBT_BUYER");
        assertThat(actor(Desk.trained("FIRST_PARTY"), buyer, work)).isEqualTo("DEBT_BUYER");
        assertThat(actor(Desk.trained("AGENCY"), buyer, work)).isEqualTo("AGENCY");
        Work other = placed("USD");
        assertThat(actor("nobody", agency, other)).isEqualTo("AGENCY");
        assertThat(actor(Desk.trained("DEBT_BUYER"), agency, other)).isEqualTo("DEBT_BUYER");
    }

    private static String actor(String user, String agency, Work work) {
        return GraphQl.ask(
                        Tokens.ofAgency(user, agency),
                        "mutation($input: CaseLogActionInput!) { it: caseLogAction(input: $input) { action { actorType } } }",
                        Map.of("input", CaseFlow.call(work.id(), "NO_ANSWER")))
                .getString("it.action.actorType");
    }
}
