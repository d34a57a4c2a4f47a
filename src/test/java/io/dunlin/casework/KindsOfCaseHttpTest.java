package io.dunlin.casework;

import static io.dunlin.casework.CaseFlow.today;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.people.agency.Agencies;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Staff;
import io.dunlin.testing.Together;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was charged off is worked in a case of its own, beside that of what is overdue. */
@QuarkusTest
class KindsOfCaseHttpTest {

    private static final String CASES =
            "cases { totalCount edges { node { id kind status openedOn closedOn closeReason assignee loans { id } } } }";

    private final int days = CaseFlow.daysOfItsOwn();
    private String borrower;
    private String loan;
    private String collection;

    @BeforeEach
    void open() {
        borrower = CaseFlow.borrower().getString("borrower.id");
        loan = CaseFlow.loan(borrower, "USD", 3, days);
        collection = CaseFlow.openCase(borrower);
    }

    static JsonPath chargeOff(String loan, int daysAgo) {
        return CaseFlow.done(GraphQl.mutate(
                "loanChargeOff",
                "LoanChargeOffInput",
                "loan { id openCase { id kind } }",
                Map.of("loanId", loan, "on", today().minusDays(daysAgo).toString(), "reason", "Lost")));
    }

    private JsonPath borrower(String token, String selection) {
        return GraphQl.ask(
                        token,
                        "query($id: ID!) { borrower(id: $id) { %s } }".formatted(selection),
                        Map.of("id", borrower))
                .setRootPath("data.borrower");
    }

    private JsonPath borrower(String selection) {
        return borrower(Tokens.staff(), selection);
    }

    private static String openCase(String loan) {
        return GraphQl.ask("query($id: ID!) { loan(id: $id) { openCase { id } } }", Map.of("id", loan))
                .getString("loan.openCase.id");
    }

    private List<String> queue(String token, Object kind) {
        Map<String, Object> where = new HashMap<>(Map.of("pastDueDays", Map.of("gte", days, "lte", days)));
        if (kind != null) {
            where.put("kind", kind);
        }
        JsonPath answer = GraphQl.ask(
                token,
                "query($where: CaseWhere) { a: workQueue(where: $where, contactable: ANY) { totalCount edges { node { id } } }"
                        + " b: workQueue(where: $where, contactable: ANY, orderBy: CONTACTABLE) { edges { node { id } } } }",
                Map.of("where", where));
        List<String> found = answer.getList("a.edges.node.id");
        assertThat(answer.getInt("a.totalCount")).isEqualTo(found.size());
        assertThat(answer.<String>getList("b.edges.node.id")).containsExactlyInAnyOrderElementsOf(found);
        return found;
    }

    @Test
    void aChargeOffClosesTheCollectionAndOpensTheRecovery() {
        JsonPath answer = chargeOff(loan, 2);
        String recovery = answer.getString("loan.openCase.id");
        assertThat(answer.getString("loan.openCase.kind")).isEqualTo("RECOVERY");
        JsonPath seen = borrower("openCase { id } " + CASES);
        assertThat(seen.getString("openCase.id")).isEqualTo(recovery).isNotEqualTo(collection);
        assertThat(seen.<String>getList("cases.edges.node.id")).containsExactly(recovery, collection);
        assertThat(seen.<String>getList("cases.edges.node.kind")).containsExactly("RECOVERY", "COLLECTION");
        assertThat(seen.<String>getList("cases.edges.node.status")).containsExactly("OPEN", "CLOSED");
        assertThat(seen.<String>getList("cases.edges.node.closeReason")).containsExactly(null, "CHARGED_OFF");
        String day = today().minusDays(2).toString();
        assertThat(seen.getString("cases.edges[0].node.openedOn")).isEqualTo(day);
        assertThat(seen.getString("cases.edges[1].node.closedOn")).isEqualTo(day);
        assertThat(seen.getString("cases.edges[0].node.assignee")).isNull();
        assertThat(seen.<String>getList("cases.edges[0].node.loans.id")).containsExactly(loan);
        JsonPath figures = CaseFlow.collectionCase(
                recovery,
                "priority priorityReasons pastDueDays pastDue { amount } outstanding { amount currency } stage { code }"
                        + " placements { agency }");
        assertThat(figures.getInt("priority")).isEqualTo(63);
        assertThat(figures.getList("priorityReasons"))
                .containsExactly("USD 300.00 outstanding: 33", "Nobody has spoken with the borrower in this case: 30");
        assertThat(figures.getInt("pastDueDays")).isEqualTo(days);
        assertThat(figures.getString("outstanding[0].amount")).isEqualTo("300.00");
        assertThat(figures.getString("stage.code")).isEqualTo("CHARGED_OFF");
        assertThat(figures.getList("placements")).isEmpty();
    }

    /** A notice is about the debt: what was sent before the charge-off is not sent again after it. */
    @Test
    void aNoticeOfTheCollectionCountsInTheRecovery() {
        Desk desk = Desk.in("US", "America/New_York");
        String agent = Desk.trained("AGENCY");
        Map<String, Object> by = Map.of("participants", List.of(agent));
        desk.loans().forEach(each -> chargeOff(each, 0));
        String recovery = openCase(desk.loans().get(0));
        Map<String, Object> in = new HashMap<>(by);
        in.put("caseId", recovery);
        desk.log(desk.at(-9, "12:00"), "RIGHT_PARTY_CONTACT", in);
        Map<String, Object> asked = Map.of("caseId", recovery, "collector", agent);
        assertThat(desk.against(asked)).contains("US-VAL-01");
        Map<String, Object> notice = new HashMap<>(by);
        notice.putAll(Map.of(
                "channel", "LETTER", "contactPointId", desk.address(), "templateCode", "DUNLIN-VALIDATION-NOTICE"));
        desk.log(desk.at(-8, "12:00"), "DELIVERED", notice);
        assertThat(desk.against(asked)).doesNotContain("US-VAL-01");
    }

    @Test
    void aCollectionWithAnotherPastDueLoanGoesOnWithoutTheWeightOfTheOneThatIsChargedOff() {
        String other = CaseFlow.loan(borrower, "USD", 1, 40);
        String recovery = chargeOff(loan, 0).getString("loan.openCase.id");
        JsonPath left = CaseFlow.collectionCase(
                collection,
                "status kind loans { id } outstanding { amount } pastDue { amount } pastDueDays priority stage { code }");
        assertThat(left.getString("status")).isEqualTo("OPEN");
        assertThat(left.<String>getList("loans.id")).containsExactly(other);
        assertThat(left.getString("outstanding[0].amount")).isEqualTo("100.00");
        assertThat(left.getInt("pastDueDays")).isEqualTo(40);
        assertThat(left.getInt("priority")).isEqualTo(261);
        assertThat(left.getString("stage.code")).isEqualTo("M2");
        assertThat(borrower("openCase { id }").getString("openCase.id")).isEqualTo(collection);
        assertThat(openCase(loan)).isEqualTo(recovery);
        assertThat(openCase(other)).isEqualTo(collection);
        chargeOff(other, 0);
        assertThat(openCase(other)).isEqualTo(recovery);
        JsonPath both = borrower(CASES);
        assertThat(both.<String>getList("cases.edges.node.closeReason")).containsExactly(null, "CHARGED_OFF");
        assertThat(both.<String>getList("cases.edges[0].node.loans.id")).containsExactlyInAnyOrder(loan, other);
    }

    @Test
    void aLoanThatIsNotLateCanBeChargedOffToo() {
        String good = CaseFlow.loan(CaseFlow.borrower().getString("borrower.id"), "USD", 1, -20);
        JsonPath answer = chargeOff(good, 0);
        assertThat(answer.getString("loan.openCase.kind")).isEqualTo("RECOVERY");
        assertThat(CaseFlow.collectionCase(answer.getString("loan.openCase.id"), "pastDueDays")
                        .getInt("pastDueDays"))
                .isZero();
    }

    @Test
    void aRecoveryClosesAsSettledWhenNothingIsOwedAndOpensAgainWhenThatWasNotSo() {
        String recovery = chargeOff(loan, 0).getString("loan.openCase.id");
        CaseFlow.pay(loan, "100");
        JsonPath part = CaseFlow.collectionCase(recovery, "status outstanding { amount } pastDueDays priority");
        assertThat(part.getString("outstanding[0].amount")).isEqualTo("200.00");
        assertThat(part.getInt("priority")).isEqualTo(62);
        assertThat(part.getInt("pastDueDays")).isLessThan(days).isPositive();
        String payment = CaseFlow.pay(loan, "200");
        assertThat(CaseFlow.collectionCase(recovery, "closeReason").getString("closeReason"))
                .isEqualTo("SETTLED");
        assertThat(openCase(loan)).isNull();
        CaseFlow.done(GraphQl.mutate(
                "paymentReverse",
                "PaymentReverseInput",
                "loan { id }",
                Map.of("paymentId", payment, "reason", "Bounced")));
        JsonPath cases = borrower(CASES);
        assertThat(cases.<String>getList("cases.edges.node.kind"))
                .containsExactly("RECOVERY", "RECOVERY", "COLLECTION");
        assertThat(cases.getString("cases.edges[0].node.openedOn")).isEqualTo(today().toString());
    }

    @Test
    void theQueueShowsARecoveryOnlyWhenItIsNamed() {
        String recovery = chargeOff(loan, 0).getString("loan.openCase.id");
        String staff = Tokens.staff();
        assertThat(queue(staff, null)).isEmpty();
        assertThat(queue(staff, List.of("COLLECTION"))).isEmpty();
        assertThat(queue(staff, List.of("EARLY"))).isEmpty();
        assertThat(queue(staff, List.of())).isEmpty();
        assertThat(queue(staff, List.of("RECOVERY"))).containsExactly(recovery);
        assertThat(queue(staff, List.of("EARLY", "RECOVERY", "COLLECTION", "RECOVERY")))
                .containsExactly(recovery);
        Map<String, Object> mine = Map.of("pastDueDays", Map.of("gte", days, "lte", days));
        assertThat(claim(mine)).isNull();
        Map<String, Object> named = new HashMap<>(mine);
        named.put("kind", List.of("COLLECTION", "RECOVERY"));
        assertThat(claim(named)).isEqualTo(recovery);
        assertThat(claim(named)).isNull();
        for (List<String> kinds : List.of(List.of("RECOVERY"), List.of("COLLECTION", "RECOVERY"))) {
            named.put("kind", kinds);
            assertThat(listed(named)).containsExactly(recovery);
        }
        assertThat(listed(mine)).containsExactly(recovery);
        named.put("kind", List.of("COLLECTION"));
        assertThat(listed(named)).isEmpty();
    }

    private static String claim(Map<String, ?> where) {
        Staff.known(Staff.CLAIMER);
        return CaseFlow.done(Staff.claims("case { id }", Map.of("where", where, "contactable", "ANY")))
                .getString("case.id");
    }

    private static List<String> listed(Map<String, ?> where) {
        return GraphQl.ask(
                        "query($where: CaseWhere) { collectionCases(where: $where) { edges { node { id } } } }",
                        Map.of("where", where))
                .getList("collectionCases.edges.node.id");
    }

    @Test
    void aRecoveryStartsUnplacedAndIsPlacedByItself() {
        String agency = "agency-" + UUID.randomUUID();
        String ours = Tokens.ofAgency("ann", agency);
        Agencies.registered(agency);
        String other = CaseFlow.loan(borrower, "USD", 1, 40);
        place(collection, agency);
        String recovery = chargeOff(loan, 0).getString("loan.openCase.id");
        JsonPath seen = borrower(ours, "openCase { id } loans { id openCase { id } } " + CASES);
        assertThat(seen.<String>getList("cases.edges.node.id")).containsExactly(collection);
        assertThat(seen.getInt("cases.totalCount")).isEqualTo(1);
        assertThat(seen.<String>getList("loans.id"))
                .as("what left the case of the agency")
                .containsExactly(other);
        assertThat(queue(ours, List.of("RECOVERY"))).isEmpty();
        place(recovery, agency);
        seen = borrower(ours, "openCase { id } loans { id openCase { id } } " + CASES);
        assertThat(seen.<String>getList("cases.edges.node.id")).containsExactly(recovery, collection);
        assertThat(seen.<String>getList("loans.id")).containsExactly(loan, other);
        assertThat(queue(ours, List.of("RECOVERY"))).containsExactly(recovery);
        assertThat(queue(Tokens.staff(), List.of("RECOVERY"))).isEmpty();
    }

    private static void place(String caseId, String agency) {
        CaseFlow.done(GraphQl.mutate(
                "casePlace", "CasePlaceInput", "case { id }", Map.of("caseId", caseId, "agency", agency)));
    }

    @Test
    void allCasesOfABorrowerComeInPages() {
        String payment = null;
        chargeOff(loan, 0);
        for (int i = 0; i < 3; i++) {
            payment = CaseFlow.pay(loan, "300");
            CaseFlow.done(GraphQl.mutate(
                    "paymentReverse",
                    "PaymentReverseInput",
                    "loan { id }",
                    Map.of("paymentId", payment, "reason", "Bounced")));
        }
        List<String> all = borrower(CASES).getList("cases.edges.node.id");
        assertThat(all).hasSize(5).endsWith(collection);
        String after = null;
        for (int at = 0; at < all.size(); at += 2) {
            String arguments = "first: 2" + (after == null ? "" : ", after: \"%s\"".formatted(after));
            JsonPath page = borrower("cases(%s) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } }"
                    .formatted(arguments));
            assertThat(page.<String>getList("cases.edges.node.id"))
                    .isEqualTo(all.subList(at, Math.min(at + 2, all.size())));
            assertThat(page.getInt("cases.totalCount")).isEqualTo(5);
            assertThat(page.getBoolean("cases.pageInfo.hasNextPage")).isEqualTo(at + 2 < all.size());
            after = page.getString("cases.pageInfo.endCursor");
        }
    }

    @Test
    void aChargeOffAndTheLastPaymentAtOnceLeaveNoCaseOpenForNothing() throws Exception {
        for (int round = 0; round < 5; round++) {
            String person = CaseFlow.borrower().getString("borrower.id");
            String owed = CaseFlow.loan(person, "USD", 1, days);
            AtomicInteger next = new AtomicInteger();
            List<List<String>> answers = Together.times(
                    2,
                    () -> next.getAndIncrement() == 0
                            ? UserErrors.of(GraphQl.mutate(
                                    "loanChargeOff",
                                    "LoanChargeOffInput",
                                    "loan { id }",
                                    Map.of("loanId", owed, "on", today().toString(), "reason", "Lost")))
                            : List.of(CaseFlow.pay(owed, "100")));
            JsonPath after = GraphQl.ask(
                            "query($id: ID!) { borrower(id: $id) { openCase { id } loans { status } cases { edges { node {"
                                    + " kind closeReason } } } } }",
                            Map.of("id", person))
                    .setRootPath("data.borrower");
            assertThat(after.getList("loans.status")).containsExactly("SETTLED");
            assertThat(after.getString("openCase.id")).isNull();
            boolean chargedOff = answers.contains(List.<String>of());
            assertThat(after.<String>getList("cases.edges.node.closeReason"))
                    .containsExactlyInAnyOrderElementsOf(
                            chargedOff ? List.of("SETTLED", "CHARGED_OFF") : List.of("SETTLED"));
        }
    }
}
