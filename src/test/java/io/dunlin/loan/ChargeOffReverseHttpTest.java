package io.dunlin.loan;

import static io.dunlin.loan.Lending.EVERYTHING;
import static io.dunlin.loan.Lending.booked;
import static io.dunlin.loan.Lending.borrower;
import static io.dunlin.loan.Lending.chargeOff;
import static io.dunlin.loan.Lending.errors;
import static io.dunlin.loan.Lending.everythingOf;
import static io.dunlin.loan.Lending.loan;
import static io.dunlin.loan.Lending.paid;
import static io.dunlin.loan.Lending.terms;
import static io.dunlin.loan.Lending.today;
import static io.dunlin.loan.Lending.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.platform.node.NodeType;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A charge-off that was wrong is as if it had never been. */
@QuarkusTest
class ChargeOffReverseHttpTest {

    private static final String CASES = "cases { kind status closeReason openedOn closedOn loans { id } }";

    private LocalDate today;
    private String borrower;
    private String loan;

    /** One installment of 1000, forty days past due, with a penalty of one dollar a day. */
    @BeforeEach
    void book() {
        today = today();
        borrower = borrower();
        loan = late();
    }

    private String late() {
        Map<String, Object> terms = new HashMap<>(terms(borrower, today.minusDays(60)));
        terms.putAll(Map.of("principal", "1000", "termMonths", 1, "penaltyRate", "0.365"));
        return booked(with(terms, "firstDueOn", today.minusDays(40).toString()));
    }

    private Map<String, Object> input() {
        return Map.of("loanId", loan, "reason", "The wrong loan");
    }

    private static JsonPath reverse(Map<String, Object> input) {
        return GraphQl.mutate(
                "loanChargeOffReverse",
                "LoanChargeOffReverseInput",
                "loan { %s } %s".formatted(EVERYTHING, CASES),
                input);
    }

    private void chargedOff(int daysAgo) {
        assertThat(errors(chargeOff(
                        Map.of("loanId", loan, "on", today.minusDays(daysAgo).toString(), "reason", "Uncollectible"))))
                .isEmpty();
    }

    private static void same(String one, String other) {
        String facts =
                "status outstanding { total { amount } } pastDue { total { amount } } delinquency { stage { code } stageSince"
                        + " nextStageOn pastDueDays delinquentDays explanation { sentence } } installments { due { total { amount } } }"
                        + " transitions { edges { node { on from { code } to { code } } } }";
        String both = "query($a: ID!, $b: ID!) { a: loan(id: $a) { %1$s } b: loan(id: $b) { %1$s } }".formatted(facts);
        JsonPath answer = GraphQl.ask(both, Map.of("a", one, "b", other));
        assertThat(answer.<String, Object>getMap("a")).isEqualTo(answer.getMap("b"));
    }

    @Test
    void theLoanStandsAsIfItHadNeverBeenChargedOff() {
        String never = late();
        chargedOff(20);
        JsonPath answer = reverse(input());
        assertThat(errors(answer)).isEmpty();
        assertThat(answer.getString("loan.status")).isEqualTo("ACTIVE");
        assertThat(answer.getString("loan.delinquency.stage.code")).isEqualTo("M2");
        assertThat(answer.getString("loan.outstanding.total.amount")).isEqualTo("1040.00");
        same(loan, never);
        assertThat(loan(loan, "delinquencyAt(asOf: \"%s\") { pastDue { amount } }".formatted(today.plusDays(60)))
                        .getString("delinquencyAt.pastDue.amount"))
                .isEqualTo("1100.00");
    }

    @Test
    void theRecoveryClosesAsErrorAndACollectionOpensOnTheDayOfRecording() {
        chargedOff(5);
        JsonPath answer = reverse(input());
        assertThat(answer.<String>getList("cases.kind")).containsExactly("RECOVERY", "COLLECTION");
        assertThat(answer.<String>getList("cases.status")).containsExactly("CLOSED", "OPEN");
        assertThat(answer.<String>getList("cases.closeReason")).containsExactly("ERROR", null);
        assertThat(answer.getString("cases[0].closedOn")).isEqualTo(today.toString());
        assertThat(answer.getString("cases[1].openedOn")).isEqualTo(today.toString());
    }

    @Test
    void aRecoveryWithAnotherLoanGoesOnAndACollectionThatIsOpenTakesTheLoanBack() {
        String other = late();
        String third = late();
        chargedOff(0);
        assertThat(errors(chargeOff(Map.of("loanId", other, "on", today.toString(), "reason", "Lost"))))
                .isEmpty();
        JsonPath answer = reverse(input());
        assertThat(answer.<String>getList("cases.status")).containsExactlyInAnyOrder("OPEN", "OPEN");
        JsonPath now = loan(loan, "openCase { id kind loans { id } } borrower { cases { totalCount } }");
        assertThat(now.getString("openCase.kind")).isEqualTo("COLLECTION");
        assertThat(now.<String>getList("openCase.loans.id")).containsExactlyInAnyOrder(loan, third);
        assertThat(now.getInt("borrower.cases.totalCount")).isEqualTo(2);
        JsonPath rest = loan(other, "openCase { kind loans { id } }");
        assertThat(rest.getString("openCase.kind")).isEqualTo("RECOVERY");
        assertThat(rest.<String>getList("openCase.loans.id")).containsExactly(other);
    }

    @Test
    void aLoanThatIsNotLateNeedsNoCollection() {
        loan = booked(terms(borrower(), today.minusDays(10)));
        chargedOff(0);
        JsonPath answer = reverse(input());
        assertThat(answer.<String>getList("cases.closeReason")).containsExactly("ERROR");
        assertThat(loan(loan, "status openCase { id }").getString("status")).isEqualTo("ACTIVE");
        assertThat(loan(loan, "openCase { id }").<Object>get("openCase")).isNull();
    }

    @Test
    void itCanBeChargedOffAgain() {
        chargedOff(20);
        reverse(input());
        JsonPath again = GraphQl.mutate(
                "loanChargeOff",
                "LoanChargeOffInput",
                "loan { %s } %s".formatted(EVERYTHING, CASES),
                Map.of("loanId", loan, "on", today.minusDays(1).toString(), "reason", "Now really"));
        assertThat(errors(again)).isEmpty();
        assertThat(again.getString("loan.status")).isEqualTo("CHARGED_OFF");
        assertThat(again.getString("loan.outstanding.total.amount")).isEqualTo("1038.00");
        assertThat(again.<String>getList("cases.closeReason")).containsExactlyInAnyOrder(null, "CHARGED_OFF");
        assertThat(errors(reverse(input()))).isEmpty();
        assertThat(errors(reverse(input()))).containsExactly("ILLEGAL_STATE input.loanId");
    }

    @Test
    void aLoanThatWasPaidAfterItsChargeOffOwesWhatHadArisenMeanwhile() {
        chargedOff(20);
        paid(loan, "1019", today);
        assertThat(loan(loan, "status").getString("status")).isEqualTo("SETTLED");
        JsonPath answer = reverse(input());
        assertThat(answer.getString("loan.status")).isEqualTo("ACTIVE");
        assertThat(answer.getString("loan.outstanding.total.amount")).isEqualTo("21.00");
        assertThat(answer.<String>getList("cases.closeReason")).containsExactly("SETTLED", null);
    }

    @Test
    void whatIsNotChargedOffAndAStaleVersionAreRefused() {
        assertThat(errors(reverse(input()))).containsExactly("ILLEGAL_STATE input.loanId");
        int version = loan(loan, "version").getInt("version");
        chargedOff(0);
        Map<String, Object> before = everythingOf(loan);
        JsonPath answer = reverse(with(input(), "expectedVersion", version));
        assertThat(errors(answer)).containsExactly("STALE_VERSION input.expectedVersion");
        assertThat(answer.getMap("loan")).isEqualTo(before);
        assertThat(answer.getList("cases")).isEmpty();
        assertThat(everythingOf(loan)).isEqualTo(before);
    }

    @Test
    void aSecondSendingIsAnsweredAsTheFirstWas() {
        chargedOff(0);
        Map<String, Object> keyed = with(input(), "idempotencyKey", Lending.unique("K"));
        Map<String, Object> first = reverse(keyed).getMap("loan");
        assertThat(reverse(keyed).<String, Object>getMap("loan")).isEqualTo(first);
    }

    @Test
    void aReversalAndTheLastPaymentAtOnceLeaveTheCasesThatTheLoanCallsFor() throws Exception {
        chargedOff(20);
        AtomicInteger next = new AtomicInteger();
        List<List<String>> answers = Together.times(
                2,
                () -> next.getAndIncrement() == 0
                        ? errors(reverse(input()))
                        : errors(Lending.pay(Lending.payment(loan, "1019", today))));
        assertThat(answers).containsOnly(List.of());
        JsonPath now = loan(
                loan,
                "status outstanding { total { amount } } openCase { kind } borrower { cases { edges {"
                        + " node { kind closedOn } } } }");
        assertThat(now.getString("outstanding.total.amount")).isEqualTo("21.00");
        assertThat(now.getString("openCase.kind")).isEqualTo("COLLECTION");
        assertThat(now.<String>getList("borrower.cases.edges.findAll { it.node.closedOn == null }.node.kind"))
                .containsExactly("COLLECTION");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "loanId, malformed, NOT_FOUND",
        "loanId, #borrower, NOT_FOUND",
        "loanId, #unknown, NOT_FOUND",
        "reason, '', REQUIRED",
        "reason, #blank, REQUIRED",
        "reason, #x501, OUT_OF_RANGE",
        "reason, #control, INVALID",
        "expectedVersion, int:99, STALE_VERSION",
        "idempotencyKey, '', OUT_OF_RANGE",
        "idempotencyKey, #x201, OUT_OF_RANGE"
    })
    void aWrongReversalIsRefusedAndNothingIsWritten(String field, String cell, String code) {
        chargedOff(0);
        Object value = Wrong.value(
                cell, NodeType.LOAN, Map.of("borrower", borrower(), "today", today, "disbursed", today.minusDays(60)));
        Map<String, Object> before = everythingOf(loan);
        Wrong.assertRefused(reverse(with(input(), field, value)), code, field, value);
        assertThat(everythingOf(loan)).isEqualTo(before);
    }
}
