package io.dunlin.casework.promise;

import static io.dunlin.casework.promise.PromiseFlow.made;
import static io.dunlin.casework.promise.PromiseFlow.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.loan.LoanReviewService;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.UserErrors;
import io.quarkus.narayana.jta.QuarkusTransaction;
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

/** What payments and time make of promises: two loans of 300 in one case, and a promise of 100 in 5 days and 60 in 20. */
@QuarkusTest
class PromiseDaysTest {

    private static final LocalDate MADE = LocalDate.of(2026, 5, 4);

    @Inject
    MovableClock clock;

    @Inject
    LoanReviewService reviews;

    @Inject
    Sql sql;

    private final int days = CaseFlow.daysOfItsOwn();

    /** A borrower with a case. */
    private record Late(String caseId, List<UUID> loans) {

        String loan() {
            return NodeId.encode(NodeType.LOAN, loans.get(0));
        }
    }

    @BeforeEach
    void begin() {
        clock.set(MADE);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private Late late() {
        String borrower = CaseFlow.borrower().getString("borrower.id");
        List<UUID> loans = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            loans.add(NodeId.required(NodeType.LOAN, CaseFlow.loan(borrower, "USD", 3, days)));
        }
        return new Late(CaseFlow.openCase(borrower), loans);
    }

    private static JsonPath shown(String promise) {
        return GraphQl.ask(
                        "query($id: ID!) { node(id: $id) { ... on PromiseToPay { status statusSince judgedThrough kept { amount }"
                                + " installments { status statusSince kept { amount } }"
                                + " payments { payment { id } amount { amount } installmentDueOn } } } }",
                        Map.of("id", promise))
                .setRootPath("data.node");
    }

    private static String told(String promise) {
        JsonPath shown = shown(promise);
        return shown.getString("status") + " " + shown.getString("statusSince") + " " + shown.getString("kept.amount")
                + " " + shown.getList("installments.status");
    }

    private static JsonPath pay(String loan, String amount, LocalDate on) {
        return CaseFlow.done(GraphQl.mutate(
                "paymentRecord",
                "PaymentRecordInput",
                "payment { id }",
                Map.of(
                        "loanId",
                        loan,
                        "reference",
                        "P-" + UUID.randomUUID(),
                        "amount",
                        amount,
                        "currency",
                        "USD",
                        "effectiveOn",
                        on.toString())));
    }

    private static void reverse(String payment) {
        CaseFlow.done(GraphQl.mutate(
                "paymentReverse",
                "PaymentReverseInput",
                "payment { id }",
                Map.of("paymentId", payment, "reason", "test")));
    }

    /** As the sweep of the day does: only what is due. */
    private int sweep(LocalDate day, List<UUID> loans) {
        clock.set(day);
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        reviews.review(loans, day, "test").reviewed().loans().size());
    }

    private List<String> rows(Late late) {
        return sql.list(
                """
                select format('%s %s %s %s %s %s', p.status, p.status_since, p.kept, p.judged_through, p.due_on, p.next_judged_on)
                       as line, 1 as part, p.made_at as place, 0 as number
                  from promise p where p.id in (select promise_id from promise_loan where loan_id = any(?))
                union all
                select format('%s %s %s %s', i.due_on, i.status, i.status_since, i.kept), 2, p.made_at, i.number
                  from promise_installment i join promise p on p.id = i.promise_id
                 where p.id in (select promise_id from promise_loan where loan_id = any(?))
                union all
                select format('%s %s %s', s.stage, s.next_review_on, s.asked_on), 3, now(), row_number() over (order by s.loan_id)
                  from loan_standing s where s.loan_id = any(?)
                 order by part, place, number
                """,
                row -> row.text("line"),
                Column.uuids(late.loans()),
                Column.uuids(late.loans()),
                Column.uuids(late.loans()));
    }

    @Test
    void whatNobodyPaysFailsOnItsDayThoughTheSweepIsLate() {
        Late late = late();
        String promise = made(late.caseId(), terms(5, "100", 20, "60"));
        assertThat(sweep(MADE.plusDays(8), late.loans())).isZero();
        assertThat(sweep(MADE.plusDays(15), late.loans())).isEqualTo(2);
        assertThat(told(promise)).isEqualTo("BROKEN 2026-05-13 0.00 [BROKEN, OPEN]");
        assertThat(shown(promise).getString("judgedThrough")).isEqualTo("2026-05-13");
        assertThat(CaseFlow.collectionCase(late.caseId(), "promise { id }").getString("promise"))
                .isNull();
        assertThat(sweep(MADE.plusDays(40), late.loans())).isEqualTo(2);
        assertThat(told(promise)).isEqualTo("BROKEN 2026-05-13 0.00 [BROKEN, BROKEN]");
    }

    @Test
    void nightsThatAreCaughtUpAtOnceEndAsNightlySweeps() {
        Late nightly = late();
        Late once = late();
        for (Late each : List.of(nightly, once)) {
            made(each.caseId(), terms(5, "100", 20, "60"));
        }
        clock.set(MADE.plusDays(3));
        for (Late each : List.of(nightly, once)) {
            pay(each.loan(), "97", MADE.plusDays(2));
        }
        for (LocalDate day = MADE.plusDays(4); !day.isAfter(MADE.plusDays(40)); day = day.plusDays(1)) {
            sweep(day, nightly.loans());
        }
        sweep(MADE.plusDays(40), once.loans());
        assertThat(rows(once)).isEqualTo(rows(nightly)).anyMatch(row -> row.startsWith("PARTLY_KEPT 2026-05-28 97"));
    }

    @Test
    void paymentsKeepAPromiseAndReversalsFailItAsOfItsDay() {
        Late late = late();
        String before = pay(late.loan(), "50", MADE).getString("payment.id");
        String promise = made(late.caseId(), terms(5, "100", 20, "60"));
        assertThat(shown(promise).getString("kept.amount")).isEqualTo("0.00");
        clock.set(MADE.plusDays(7));
        String first = pay(late.loan(), "110", MADE.plusDays(7)).getString("payment.id");
        assertThat(told(promise)).isEqualTo("OPEN 2026-05-04 110.00 [KEPT, OPEN]");
        clock.set(MADE.plusDays(10));
        pay(NodeId.encode(NodeType.LOAN, late.loans().get(1)), "200", MADE.plusDays(10));
        assertThat(told(promise)).isEqualTo("KEPT 2026-05-14 160.00 [KEPT, KEPT]");
        assertThat(shown(promise).<String>getList("payments.amount.amount"))
                .containsExactly("100.00", "10.00", "50.00");
        assertThat(shown(promise).<String>getList("payments.payment.id")).doesNotContain(before);
        clock.set(MADE.plusDays(30));
        reverse(first);
        assertThat(told(promise)).isEqualTo("BROKEN 2026-05-13 60.00 [BROKEN, KEPT]");
        pay(late.loan(), "95", MADE.plusDays(8));
        assertThat(told(promise)).isEqualTo("KEPT 2026-05-14 155.00 [KEPT, KEPT]");
    }

    @Test
    void aMendedPromiseDoesNotTakeThePlaceOfALaterOne() {
        Late late = late();
        String first = made(late.caseId(), terms(5, "100", 20, "60"));
        clock.set(MADE.plusDays(10));
        // The sweep did not run, and the first one has failed all the same.
        String second = made(late.caseId(), terms(5, "50"));
        assertThat(told(first)).isEqualTo("BROKEN 2026-05-13 0.00 [BROKEN, SUPERSEDED]");
        clock.set(MADE.plusDays(11));
        pay(late.loan(), "130", MADE.plusDays(6));
        assertThat(told(first)).isEqualTo("SUPERSEDED 2026-05-14 130.00 [KEPT, SUPERSEDED]");
        assertThat(told(second)).isEqualTo("OPEN 2026-05-14 0.00 [OPEN]");
        pay(late.loan(), "50", MADE.plusDays(11));
        assertThat(told(second)).isEqualTo("KEPT 2026-05-15 50.00 [KEPT]");
    }

    @Test
    void afterThreeThatFailedATeamLeadMakesTheNext() {
        Late late = late();
        for (int i = 0; i < 3; i++) {
            clock.set(MADE.plusDays(10L * i));
            made(late.caseId(), terms(1, "10"));
        }
        clock.set(MADE.plusDays(30));
        String service = io.dunlin.testing.Tokens.of("sue", "SERVICE");
        JsonPath refused = GraphQl.ask(
                        service,
                        "mutation($i: PromiseMakeInput!) { promiseMake(input: $i) { userErrors { code field } } }",
                        Map.of("i", Map.of("caseId", late.caseId(), "terms", terms(1, "10"))))
                .setRootPath("data.promiseMake");
        assertThat(UserErrors.of(refused)).containsExactly("FORBIDDEN input.terms");
        made(late.caseId(), terms(1, "10"));
    }

    /** Of cases that are late about as long as this one. */
    private List<String> queue() {
        Map<String, Object> where = Map.of("pastDueDays", Map.of("gte", days, "lte", days + 10));
        return GraphQl.ask(
                        "query($w: CaseWhere) { workQueue(first: 100, where: $w, contactable: ANY) { edges { node { id } } } }",
                        Map.of("w", where))
                .getList("workQueue.edges.node.id");
    }

    @Test
    void aCaseRestsWhileAllThatIsPastDueIsPromised() {
        Late late = late();
        assertThat(queue()).contains(late.caseId());
        Map<String, Object> part = terms(5, "100");
        part.put("loanIds", List.of(late.loan()));
        made(late.caseId(), part);
        assertThat(queue()).contains(late.caseId());
        made(late.caseId(), terms(5, "100"));
        assertThat(queue()).doesNotContain(late.caseId());
        sweep(MADE.plusDays(9), late.loans());
        assertThat(queue()).contains(late.caseId());
    }

    @Test
    void whatFailedCannotBeCancelled() {
        Late late = late();
        String promise = made(late.caseId(), terms(5, "100"));
        clock.set(MADE.plusDays(9));
        assertThat(UserErrors.of(PromiseFlow.cancel(Map.of("promiseId", promise, "reason", "too late"))))
                .containsExactly("ILLEGAL_STATE input.promiseId");
    }
}
