package io.dunlin.casework.promise;

import static io.dunlin.casework.promise.PromiseFlow.cancel;
import static io.dunlin.casework.promise.PromiseFlow.made;
import static io.dunlin.casework.promise.PromiseFlow.make;
import static io.dunlin.casework.promise.PromiseFlow.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.people.agency.Agencies;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Together;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case with two loans of 300 USD each in three installments, of which nothing is paid. */
@QuarkusTest
class PromisesHttpTest {

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.atAnyHour();
    }

    private static JsonPath ask(String token, String selection, Map<String, ?> where, String order) {
        return GraphQl.ask(
                token,
                "query($w: PromiseWhere, $o: PromiseOrder) { promises(first: 1, where: $w, orderBy: $o) { " + selection
                        + " } }",
                Map.of("w", where, "o", order));
    }

    @Test
    void aPromiseIsMadeForAllLoansOfTheCase() {
        JsonPath answer = CaseFlow.done(make(desk.caseId(), terms(0, "100.00", 10, "50")));
        assertThat(answer.getString("promise.status")).isEqualTo("OPEN");
        assertThat(answer.getString("promise.statusSince"))
                .isEqualTo(CaseFlow.today().toString());
        assertThat(answer.getString("promise.judgedThrough")).isNull();
        assertThat(answer.getInt("promise.graceDays")).isEqualTo(3);
        assertThat(answer.getString("promise.toleranceRate")).isEqualTo("0.05");
        assertThat(answer.getString("promise.madeBy")).isEqualTo("tester");
        assertThat(answer.getString("promise.promised.amount")).isEqualTo("150.00");
        assertThat(answer.getString("promise.kept.amount")).isEqualTo("0.00");
        assertThat(answer.<String>getList("promise.loans.id")).containsExactlyInAnyOrderElementsOf(desk.loans());
        assertThat(answer.<String>getList("promise.installments.amount.amount")).containsExactly("100.00", "50.00");
        assertThat(answer.<String>getList("promise.installments.status")).containsExactly("OPEN", "OPEN");
        assertThat(answer.getString("promise.case.id")).isEqualTo(desk.caseId());
        assertThat(answer.getString("case.promise.id")).isEqualTo(answer.getString("promise.id"));
    }

    @Test
    void aLaterPromiseTakesThePlaceOfTheOpenOne() {
        String first = made(desk.caseId(), terms(5, "100"));
        JsonPath second = CaseFlow.done(make(desk.caseId(), terms(6, "100")));
        assertThat(second.<String>getList("case.promises.status")).containsExactly("OPEN", "SUPERSEDED");
        assertThat(second.getString("case.promises[1].id")).isEqualTo(first);
        assertThat(second.getString("case.promise.id")).isEqualTo(second.getString("promise.id"));
    }

    @Test
    void ofTwoAtTheSameInstantOneStaysOpen() throws Exception {
        AtomicInteger days = new AtomicInteger(5);
        Together.times(4, () -> made(desk.caseId(), terms(days.getAndIncrement(), "100")));
        List<String> statuses =
                CaseFlow.collectionCase(desk.caseId(), "promises { status }").getList("promises.status");
        assertThat(statuses).containsExactly("OPEN", "SUPERSEDED", "SUPERSEDED", "SUPERSEDED");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Map<String, Object> wrong = terms(-1, "0", 20, "10.001", 20, "10", 5, "10", 91, "10");
        wrong.put("currency", "EUR");
        wrong.put("loanIds", List.of(desk.loans().get(0), desk.loans().get(0), foreignLoan()));
        assertThat(UserErrors.of(
                        make(Map.of("caseId", desk.caseId(), "terms", wrong, "actionId", action("NO_ANSWER")))))
                .containsExactlyInAnyOrder(
                        "INVALID input.actionId",
                        "DUPLICATE input.terms.loanIds.1",
                        "NOT_FOUND input.terms.loanIds.2",
                        "INVALID input.terms.currency",
                        "OUT_OF_RANGE input.terms.installments.0.dueOn",
                        "OUT_OF_RANGE input.terms.installments.0.amount",
                        "INVALID input.terms.installments.1.amount",
                        "DUPLICATE input.terms.installments.2.dueOn",
                        "INVALID input.terms.installments.3.dueOn",
                        "OUT_OF_RANGE input.terms.installments.4.dueOn");
        Map<String, Object> gold = terms(1, "10");
        gold.put("currency", "XAU");
        assertThat(UserErrors.of(make(desk.caseId(), gold))).containsExactly("INVALID input.terms.currency");
        assertThat(UserErrors.of(make(desk.caseId(), terms())))
                .containsExactly("OUT_OF_RANGE input.terms.installments");
    }

    private static String foreignLoan() {
        return CaseFlow.loan(CaseFlow.borrower().getString("borrower.id"), "USD", 1, CaseFlow.daysOfItsOwn());
    }

    private String action(String outcome) {
        return CaseFlow.log(CaseFlow.call(desk.caseId(), outcome)).getString("action.id");
    }

    @Test
    void noMoreIsPromisedThanIsOwed() {
        assertThat(UserErrors.of(make(desk.caseId(), terms(1, "600", 2, "0.01"))))
                .containsExactly("OUT_OF_RANGE input.terms.installments");
        String loan = desk.loans().get(0);
        CaseFlow.pay(loan, "300");
        Map<String, Object> paid = terms(1, "10");
        paid.put("loanIds", List.of(loan));
        assertThat(UserErrors.of(make(desk.caseId(), paid))).containsExactly("ILLEGAL_STATE input.terms.loanIds.0");
        JsonPath rest = CaseFlow.done(make(desk.caseId(), terms(1, "300")));
        assertThat(rest.<String>getList("promise.loans.id"))
                .containsExactly(desk.loans().get(1));
        CaseFlow.pay(desk.loans().get(1), "300");
        assertThat(UserErrors.of(make(desk.caseId(), terms(1, "1"))))
                .containsExactly("ILLEGAL_STATE input.caseId", "ILLEGAL_STATE input.terms.loanIds");
    }

    @Test
    void aPromiseIsCancelledOnce() {
        String promise = made(desk.caseId(), terms(5, "100"));
        Map<String, Object> input = Map.of("promiseId", promise, "reason", " withdrawn ", "expectedVersion", 1);
        JsonPath stale = cancel(input);
        assertThat(UserErrors.of(stale)).containsExactly("STALE_VERSION input.expectedVersion");
        assertThat(stale.getString("promise.status")).isEqualTo("OPEN");
        JsonPath cancelled =
                CaseFlow.done(cancel(Map.of("promiseId", promise, "reason", " withdrawn ", "expectedVersion", 0)));
        assertThat(cancelled.getString("promise.status")).isEqualTo("CANCELLED");
        assertThat(cancelled.getString("promise.cancelReason")).isEqualTo("withdrawn");
        assertThat(cancelled.<String>getList("promise.installments.status")).containsExactly("CANCELLED");
        assertThat(cancelled.getString("case.promise")).isNull();
        assertThat(UserErrors.of(cancel(Map.of("promiseId", promise, "reason", "again"))))
                .containsExactly("ILLEGAL_STATE input.promiseId");
    }

    @Test
    void aContactWithAPromiseRecordsIt() {
        JsonPath logged = CaseFlow.done(log("PROMISE_TO_PAY", Map.of("promise", terms(5, "100"))));
        assertThat(logged.<String>getList("effects.kind")).containsExactly("PROMISE_MADE");
        JsonPath shown = CaseFlow.collectionCase(desk.caseId(), "promise { id action { id } }");
        assertThat(shown.getString("promise.id")).isEqualTo(logged.getString("effects[0].object.id"));
        assertThat(shown.getString("promise.action.id")).isEqualTo(logged.getString("action.id"));
    }

    @Test
    void aContactWithAPromiseNeedsItsTerms() {
        assertThat(UserErrors.of(log("PROMISE_TO_PAY", Map.of()))).containsExactly("REQUIRED input.promise");
        assertThat(UserErrors.of(log("NO_ANSWER", Map.of("promise", terms(5, "100")))))
                .containsExactly("INVALID input.promise");
        assertThat(UserErrors.of(log("PROMISE_TO_PAY", Map.of("promise", terms(-1, "700")))))
                .containsExactly("OUT_OF_RANGE input.promise.installments.0.dueOn");
        String late = Instant.now().minusSeconds(90_000).toString();
        JsonPath recorded = CaseFlow.done(log("PROMISE_TO_PAY", Map.of("performedAt", late)));
        assertThat(recorded.getList("effects")).isEmpty();
        Map<String, Object> afterwards =
                Map.of("caseId", desk.caseId(), "terms", terms(5, "100"), "actionId", recorded.getString("action.id"));
        assertThat(CaseFlow.done(make(afterwards)).getString("promise.action.id"))
                .isEqualTo(recorded.getString("action.id"));
        assertThat(UserErrors.of(make(afterwards))).containsExactly("INVALID input.actionId");
    }

    private JsonPath log(String outcome, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(CaseFlow.call(desk.caseId(), outcome));
        input.putAll(more);
        return GraphQl.mutate(
                "caseLogAction", "CaseLogActionInput", "action { id } effects { kind object { id } }", input);
    }

    @Test
    void whoeverPromisedIsNotAskedAndIsRemindedNearTheDay() {
        Map<String, Object> terms = terms(5, "100");
        terms.put("loanIds", List.of(desk.loans().get(0)));
        String promise = made(desk.caseId(), terms);
        String rule = "HOUSE-PROMISE-01";
        assertThat(desk.against(Map.of())).contains(rule);
        assertThat(desk.against(Map.of("purpose", "NEGOTIATE"))).contains(rule);
        assertThat(desk.against(Map.of("loanIds", List.of(desk.loans().get(1)))))
                .doesNotContain(rule);
        for (int day : List.of(1, 3)) {
            assertThat(desk.against(Map.of("purpose", "REMIND", "at", desk.at(day, "12:00"))))
                    .contains(rule);
        }
        for (int day : List.of(4, 5, 8)) {
            Map<String, Object> at = Map.of("purpose", "REMIND", "at", desk.at(day, "12:00"));
            assertThat(desk.against(at)).doesNotContain(rule);
            assertThat(desk.against(Map.of("at", desk.at(day, "12:00")))).contains(rule);
        }
        assertThat(desk.against(Map.of("at", desk.at(10, "12:00")))).doesNotContain(rule);
        CaseFlow.done(cancel(Map.of("promiseId", promise, "reason", "withdrawn")));
        assertThat(desk.against(Map.of())).doesNotContain(rule);
    }

    @Test
    void aRepeatedRequestShowsTheSamePromise() {
        Map<String, Object> input = new HashMap<>(Map.of("caseId", desk.caseId(), "terms", terms(5, "100")));
        input.put("idempotencyKey", UUID.randomUUID().toString());
        String promise = CaseFlow.done(make(input)).getString("promise.id");
        assertThat(CaseFlow.done(make(input)).getString("promise.id")).isEqualTo(promise);
    }

    @Test
    void borrowersPromiseForThemselvesAndAgenciesWithinTheirCases() {
        String promise = made(desk.caseId(), terms(5, "100"));
        String number = GraphQl.ask("query($b: ID!) { borrower(id: $b) { number } }", Map.of("b", desk.borrower()))
                .getString("borrower.number");
        String agency = "AG-" + UUID.randomUUID().toString().substring(0, 13);
        String stranger = Tokens.ofBorrower("portal", "B-" + UUID.randomUUID());
        Map<String, Object> own = Map.of("caseId", desk.caseId());
        for (String token : List.of(stranger, Tokens.ofAgency("agent", agency))) {
            assertThat(ask(token, "totalCount", own, "DUE").getInt("promises.totalCount"))
                    .isZero();
            assertThat(UserErrors.of(makeAs(token, terms(6, "50")))).containsExactly("NOT_FOUND input.caseId");
        }
        String borrower = Tokens.ofBorrower("portal", number);
        assertThat(ask(borrower, "edges { node { id } }", own, "DUE").getString("promises.edges[0].node.id"))
                .isEqualTo(promise);
        assertThat(UserErrors.of(makeAs(borrower, terms(6, "50")))).isEmpty();
        CaseFlow.done(GraphQl.mutate(
                "casePlace",
                "CasePlaceInput",
                "case { id }",
                Map.of("caseId", desk.caseId(), "agency", Agencies.registered(agency))));
        assertThat(UserErrors.of(makeAs(Tokens.ofAgency("agent", agency), terms(7, "50"))))
                .isEmpty();
        assertThat(ask(Tokens.staff(), "totalCount", Map.of("agency", List.of(agency)), "MADE")
                        .getInt("promises.totalCount"))
                .isEqualTo(3);
    }

    private JsonPath makeAs(String token, Map<String, ?> terms) {
        return GraphQl.ask(
                        token,
                        "mutation($i: PromiseMakeInput!) { promiseMake(input: $i) { promise { id } userErrors { code field } } }",
                        Map.of("i", Map.of("caseId", desk.caseId(), "terms", terms)))
                .setRootPath("data.promiseMake");
    }

    @Test
    void promisesAreListedInEachOrderAndSummed() {
        String first = made(desk.caseId(), terms(9, "100"));
        String second = made(desk.caseId(), terms(8, "70"));
        String third = made(desk.caseId(), terms(7, "80"));
        assertThat(listed("DUE")).containsExactly(third, second, first);
        assertThat(listed("MADE")).containsExactly(third, second, first);
        assertThat(listed("AMOUNT_DESC")).containsExactly(first, third, second);
        JsonPath totals = ask(
                Tokens.staff(),
                "totalCount totals { promised { amount } kept { amount }"
                        + " byStatus { status count promised { amount } } }",
                Map.of("caseId", desk.caseId()),
                "DUE");
        assertThat(totals.getInt("promises.totalCount")).isEqualTo(3);
        assertThat(totals.<String>getList("promises.totals.promised.amount")).containsExactly("250.00");
        assertThat(totals.<String>getList("promises.totals.kept.amount")).containsExactly("0.00");
        assertThat(totals.<String>getList("promises.totals.byStatus.status")).containsExactly("OPEN", "SUPERSEDED");
        assertThat(totals.<Integer>getList("promises.totals.byStatus.count")).containsExactly(1, 2);
        Map<String, Object> narrow = Map.of(
                "caseId",
                desk.caseId(),
                "status",
                List.of("SUPERSEDED"),
                "dueFrom",
                CaseFlow.today().plusDays(8).toString(),
                "dueThrough",
                CaseFlow.today().plusDays(8).toString(),
                "madeBy",
                "tester");
        assertThat(ask(Tokens.staff(), "edges { node { id } }", narrow, "DUE")
                        .<String>getList("promises.edges.node.id"))
                .containsExactly(second);
        assertThat(ask(Tokens.staff(), "totalCount", Map.of("caseId", desk.caseId(), "team", List.of("none")), "DUE")
                        .getInt("promises.totalCount"))
                .isZero();
    }

    private List<String> listed(String order) {
        List<String> ids = new java.util.ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("w", Map.of("caseId", desk.caseId()), "o", order));
        JsonPath page;
        do {
            page = GraphQl.ask(
                    "query($w: PromiseWhere, $o: PromiseOrder, $a: String) { promises(first: 2, after: $a, where: $w, orderBy: $o)"
                            + " { edges { node { id } } pageInfo { hasNextPage endCursor } } }",
                    variables);
            ids.addAll(page.getList("promises.edges.node.id"));
            variables.put("a", page.getString("promises.pageInfo.endCursor"));
        } while (page.getBoolean("promises.pageInfo.hasNextPage"));
        return ids;
    }
}
