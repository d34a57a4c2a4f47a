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
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A loan that was booked in error owes nothing, and owed nothing. */
@QuarkusTest
class LoanCancelHttpTest {

    private static final String CASE = "case { id kind closeReason loans { id } }";

    private LocalDate today;
    private String borrower;
    private String loan;

    @BeforeEach
    void book() {
        today = today();
        borrower = borrower();
        loan = late();
    }

    private String late() {
        return booked(terms(borrower, today.minusDays(100)));
    }

    private Map<String, Object> input() {
        return Map.of("loanId", loan, "reason", "Booked twice");
    }

    private static JsonPath cancel(Map<String, Object> input) {
        return GraphQl.mutate("loanCancel", "LoanCancelInput", "loan { %s } %s".formatted(EVERYTHING, CASE), input);
    }

    @Test
    void nothingIsOwedAndNothingWas() {
        JsonPath answer = cancel(input());
        assertThat(errors(answer)).isEmpty();
        assertThat(answer.getString("loan.status")).isEqualTo("CANCELLED");
        assertThat(answer.getString("loan.outstanding.total.amount")).isEqualTo("0.00");
        assertThat(answer.getString("loan.pastDue.total.amount")).isEqualTo("0.00");
        assertThat(answer.getInt("loan.delinquency.pastDueDays")).isZero();
        assertThat(answer.getString("loan.delinquency.stage.code")).isEqualTo("CURRENT");
        assertThat(answer.getString("loan.delinquency.nextStageOn")).isNull();
        assertThat(answer.getInt("loan.transitions.totalCount")).isZero();
        assertThat(everythingOf(loan)).isEqualTo(answer.getMap("loan"));
        JsonPath then = loan(
                loan,
                "delinquency { explanation { sentence } } delinquencyAt(asOf: \"%s\") { pastDue { amount } }"
                        .formatted(today.plusYears(1)));
        assertThat(then.getString("delinquency.explanation.sentence")).endsWith("the loan was cancelled.");
        assertThat(then.getString("delinquencyAt.pastDue.amount")).isEqualTo("0.00");
    }

    @Test
    void aCaseWhoseLoansAreAllCancelledClosesAsError() {
        String other = late();
        String open = loan(loan, "openCase { id }").getString("openCase.id");
        JsonPath first = cancel(input());
        assertThat(first.getString("case.id")).isEqualTo(open);
        assertThat(first.getString("case.closeReason")).isNull();
        assertThat(first.<String>getList("case.loans.id")).containsExactlyInAnyOrder(loan, other);
        assertThat(caseOf(other, "pastDue { amount } outstanding { amount }")
                        .getString("openCase.outstanding[0].amount"))
                .isEqualTo("1200.00");
        JsonPath second = cancel(with(input(), "loanId", other));
        assertThat(second.getString("case.id")).isEqualTo(open);
        assertThat(second.getString("case.closeReason")).isEqualTo("ERROR");
        assertThat(loan(other, "openCase { id }").<Object>get("openCase")).isNull();
    }

    private static JsonPath caseOf(String loan, String selection) {
        return loan(loan, "openCase { %s }".formatted(selection));
    }

    @Test
    void aChargedOffLoanCanBeCancelledTooAndItsRecoveryClosesAsError() {
        chargeOff(Map.of("loanId", loan, "on", today.minusDays(9).toString(), "reason", "Lost"));
        JsonPath answer = cancel(input());
        assertThat(answer.getString("loan.status")).isEqualTo("CANCELLED");
        assertThat(answer.getString("case.kind")).isEqualTo("RECOVERY");
        assertThat(answer.getString("case.closeReason")).isEqualTo("ERROR");
        JsonPath reversed = GraphQl.mutate("loanChargeOffReverse", "LoanChargeOffReverseInput", "loan { id }", input());
        assertThat(errors(reversed)).containsExactly("ILLEGAL_STATE input.loanId");
    }

    @Test
    void aLoanWithPaymentsThatCountIsNotCancelledUntilTheyAreReversed() {
        String payment = paid(loan, "100", today);
        Map<String, Object> before = everythingOf(loan);
        assertThat(errors(cancel(input()))).containsExactly("ILLEGAL_STATE input.loanId");
        assertThat(everythingOf(loan)).isEqualTo(before);
        Lending.reverse(Map.of("paymentId", payment, "reason", "Wrong loan"));
        assertThat(errors(cancel(input()))).isEmpty();
    }

    @Test
    void nothingMoreHappensToACancelledLoan() {
        cancel(input());
        Map<String, Object> before = everythingOf(loan);
        assertThat(errors(Lending.pay(Lending.payment(loan, "1", today))))
                .containsExactly("ILLEGAL_STATE input.loanId");
        assertThat(errors(Lending.place(Lending.hold(loan, "DISPUTE", today, null))))
                .containsExactly("ILLEGAL_STATE input.loanId");
        assertThat(errors(chargeOff(Map.of("loanId", loan, "on", today.toString(), "reason", "Lost"))))
                .containsExactly("ILLEGAL_STATE input.loanId");
        assertThat(errors(cancel(input()))).containsExactly("ILLEGAL_STATE input.loanId");
        assertThat(everythingOf(loan)).isEqualTo(before);
    }

    @Test
    void aStaleVersionIsRefusedAndASecondSendingIsAnsweredAsTheFirst() {
        int version = loan(loan, "version").getInt("version");
        JsonPath stale = cancel(with(input(), "expectedVersion", version + 1));
        assertThat(errors(stale)).containsExactly("STALE_VERSION input.expectedVersion");
        assertThat(stale.getMap("loan")).isEqualTo(everythingOf(loan));
        assertThat(stale.<Object>get("case")).isNull();
        Map<String, Object> keyed = with(input(), "idempotencyKey", Lending.unique("K"));
        Map<String, Object> first = cancel(keyed).getMap("loan");
        assertThat(cancel(keyed).<String, Object>getMap("loan")).isEqualTo(first);
    }

    @Test
    void ofACancellationAndAPaymentAtOnceOneIsRefused() throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<List<String>> answers = Together.times(
                2,
                () -> next.getAndIncrement() == 0
                        ? errors(cancel(input()))
                        : errors(Lending.pay(Lending.payment(loan, "100", today))));
        assertThat(answers).containsExactlyInAnyOrder(List.of(), List.of("ILLEGAL_STATE input.loanId"));
        JsonPath now = loan(loan, "status payments { totalCount }");
        assertThat(now.getInt("payments.totalCount"))
                .isEqualTo(now.getString("status").equals("CANCELLED") ? 0 : 1);
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
    void aWrongCancellationIsRefusedAndNothingIsWritten(String field, String cell, String code) {
        Object value = Wrong.value(
                cell, NodeType.LOAN, Map.of("borrower", borrower(), "today", today, "disbursed", today.minusDays(100)));
        Map<String, Object> before = everythingOf(loan);
        Wrong.assertRefused(cancel(with(input(), field, value)), code, field, value);
        assertThat(everythingOf(loan)).isEqualTo(before);
    }
}
