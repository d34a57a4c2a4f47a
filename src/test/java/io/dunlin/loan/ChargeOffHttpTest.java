package io.dunlin.loan;

import static io.dunlin.loan.Lending.booked;
import static io.dunlin.loan.Lending.borrower;
import static io.dunlin.loan.Lending.chargeOff;
import static io.dunlin.loan.Lending.errors;
import static io.dunlin.loan.Lending.everythingOf;
import static io.dunlin.loan.Lending.loan;
import static io.dunlin.loan.Lending.paid;
import static io.dunlin.loan.Lending.pay;
import static io.dunlin.loan.Lending.payment;
import static io.dunlin.loan.Lending.reverse;
import static io.dunlin.loan.Lending.terms;
import static io.dunlin.loan.Lending.today;
import static io.dunlin.loan.Lending.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.platform.node.NodeType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ChargeOffHttpTest {

    private static final String TRANSITIONS = "transitions { edges { node { to { code } on cause } } }";

    private LocalDate today;
    private String loan;

    /** One installment of 1000, forty days past due, with a penalty of one dollar a day. */
    @BeforeEach
    void book() {
        today = today();
        Map<String, Object> terms = new HashMap<>(terms(borrower(), today.minusDays(60)));
        terms.putAll(Map.of("principal", "1000", "termMonths", 1, "penaltyRate", "0.365"));
        loan = booked(with(terms, "firstDueOn", today.minusDays(40).toString()));
    }

    private Map<String, Object> input(LocalDate on) {
        return Map.of("loanId", loan, "on", on.toString(), "reason", "Uncollectible");
    }

    @Test
    void aChargedOffLoanStaysOwedAndIsChargedNothingMore() {
        JsonPath answer = chargeOff(input(today.minusDays(10)));
        assertThat(errors(answer)).isEmpty();
        assertThat(answer.getString("loan.status")).isEqualTo("CHARGED_OFF");
        assertThat(answer.getString("loan.delinquency.stage.code")).isEqualTo("CHARGED_OFF");
        assertThat(answer.getString("loan.delinquency.nextStageOn")).isNull();
        assertThat(answer.getInt("loan.delinquency.pastDueDays")).isEqualTo(40);
        // 29 days of penalty before the day of the charge-off
        assertThat(answer.getString("loan.outstanding.total.amount")).isEqualTo("1029.00");
        JsonPath later = loan(loan, "delinquencyAt(asOf: \"%s\") { pastDue { amount } }".formatted(today.plusYears(1)));
        assertThat(later.getString("delinquencyAt.pastDue.amount")).isEqualTo("1029.00");
        List<String> causes = loan(loan, TRANSITIONS).getList("transitions.edges.node.cause");
        assertThat(causes).containsExactly("TIME", "CHARGE_OFF");
        assertThat(loan(loan, "delinquency { explanation { sentence } }").getString("delinquency.explanation.sentence"))
                .startsWith("CHARGED_OFF since " + today.minusDays(10))
                .contains("charged off", "40 days past due");
    }

    @Test
    void recoveriesCountAndTheLastOneSettlesTheLoan() {
        chargeOff(input(today));
        JsonPath part = pay(payment(loan, "39", today));
        assertThat(part.getString("loan.status")).isEqualTo("CHARGED_OFF");
        assertThat(part.getString("loan.delinquency.stage.code")).isEqualTo("CHARGED_OFF");
        assertThat(part.getList("payment.allocations.component")).containsExactly("PENALTY");
        JsonPath rest = pay(payment(loan, "1000", today));
        assertThat(rest.getString("loan.status")).isEqualTo("SETTLED");
        assertThat(rest.getString("loan.delinquency.stage.code")).isEqualTo("CURRENT");
        JsonPath back = reverse(Map.of("paymentId", rest.getString("payment.id"), "reason", "Bounced"));
        assertThat(back.getString("loan.status")).isEqualTo("CHARGED_OFF");
        assertThat(back.getString("loan.delinquency.stage.code")).isEqualTo("CHARGED_OFF");
        assertThat(back.getString("loan.outstanding.total.amount")).isEqualTo("1000.00");
    }

    @Test
    void aStaleVersionIsRefusedAndTheCurrentLoanIsShown() {
        int version = loan(loan, "version").getInt("version");
        paid(loan, "1", today);
        Map<String, Object> before = everythingOf(loan);
        JsonPath answer = chargeOff(with(input(today), "expectedVersion", version));
        assertThat(errors(answer)).containsExactly("STALE_VERSION input.expectedVersion");
        assertThat(answer.getMap("loan")).isEqualTo(before);
        assertThat(everythingOf(loan)).isEqualTo(before);
        assertThat(errors(chargeOff(with(input(today), "expectedVersion", version + 1))))
                .isEmpty();
    }

    @Test
    void aLoanIsChargedOffOnceAndNotWhenItIsSettled() {
        assertThat(errors(chargeOff(input(today)))).isEmpty();
        Map<String, Object> before = everythingOf(loan);
        assertThat(errors(chargeOff(input(today)))).containsExactly("ILLEGAL_STATE input.loanId");
        assertThat(everythingOf(loan)).isEqualTo(before);
        String settled = booked(today.minusDays(1));
        paid(settled, "1200", today);
        assertThat(errors(chargeOff(with(input(today), "loanId", settled))))
                .containsExactly("ILLEGAL_STATE input.loanId");
    }

    @Test
    void theDayAfterDisbursementIsGood() {
        assertThat(errors(chargeOff(input(today.minusDays(59))))).isEmpty();
        assertThat(loan(loan, TRANSITIONS).getList("transitions.edges.node.on"))
                .containsExactly(today.minusDays(59).toString());
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "loanId, malformed, NOT_FOUND",
        "loanId, #borrower, NOT_FOUND",
        "loanId, #unknown, NOT_FOUND",
        "on, #today+1, OUT_OF_RANGE",
        "on, #disbursed+0, OUT_OF_RANGE",
        "on, -999999999-01-01, OUT_OF_RANGE",
        "reason, '', REQUIRED",
        "reason, #blank, REQUIRED",
        "reason, #x501, OUT_OF_RANGE",
        "reason, #control, INVALID",
        "expectedVersion, int:99, STALE_VERSION",
        "expectedVersion, int:-1, STALE_VERSION",
        "idempotencyKey, '', OUT_OF_RANGE",
        "idempotencyKey, #x201, OUT_OF_RANGE"
    })
    void aWrongChargeOffIsRefusedAndNothingIsWritten(String field, String cell, String code) {
        Object value = Wrong.value(
                cell, NodeType.LOAN, Map.of("borrower", borrower(), "today", today, "disbursed", today.minusDays(60)));
        Map<String, Object> before = everythingOf(loan);
        Wrong.assertRefused(chargeOff(with(input(today), field, value)), code, field, value);
        assertThat(everythingOf(loan)).isEqualTo(before);
    }
}
