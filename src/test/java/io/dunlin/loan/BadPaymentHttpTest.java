package io.dunlin.loan;

import static io.dunlin.loan.Lending.booked;
import static io.dunlin.loan.Lending.borrower;
import static io.dunlin.loan.Lending.errors;
import static io.dunlin.loan.Lending.everythingOf;
import static io.dunlin.loan.Lending.paid;
import static io.dunlin.loan.Lending.pay;
import static io.dunlin.loan.Lending.payment;
import static io.dunlin.loan.Lending.reverse;
import static io.dunlin.loan.Lending.today;
import static io.dunlin.loan.Lending.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.platform.node.NodeType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadPaymentHttpTest {

    private static String loan;
    private static Map<String, Object> known;

    private LocalDate today;

    @BeforeEach
    void prepare() {
        today = today();
        if (loan == null) {
            LocalDate disbursed = today.minusDays(40);
            loan = booked(disbursed);
            String reversed = paid(loan, "3", today);
            reverse(Map.of("paymentId", reversed, "reason", "Bounced"));
            pay(with(payment(loan, "2", today), "reference", "taken"));
            known = Map.of(
                    "loan",
                    loan,
                    "borrower",
                    borrower(),
                    "payment",
                    paid(loan, "1", today),
                    "reversed",
                    reversed,
                    "today",
                    today,
                    "disbursed",
                    disbursed);
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "loanId, malformed, NOT_FOUND",
        "loanId, #borrower, NOT_FOUND",
        "loanId, #payment, NOT_FOUND",
        "loanId, #unknown, NOT_FOUND",
        "reference, '', REQUIRED",
        "reference, #blank, REQUIRED",
        "reference, #x101, OUT_OF_RANGE",
        "reference, #control, INVALID",
        "reference, #nul, INVALID",
        "reference, taken, DUPLICATE",
        "amount, 0, OUT_OF_RANGE",
        "amount, -1, OUT_OF_RANGE",
        "amount, 0.001, INVALID",
        "amount, 1000000000000.01, OUT_OF_RANGE",
        "currency, EUR, INVALID",
        "currency, XAU, INVALID",
        "currency, ZZZ, INVALID",
        "currency, usd, INVALID",
        "currency, '', INVALID",
        "effectiveOn, #today+1, OUT_OF_RANGE",
        "effectiveOn, #disbursed-1, OUT_OF_RANGE",
        "effectiveOn, +999999999-12-31, OUT_OF_RANGE",
        "channel, '', OUT_OF_RANGE",
        "channel, #x51, OUT_OF_RANGE",
        "channel, #control, INVALID",
        "idempotencyKey, '', OUT_OF_RANGE",
        "idempotencyKey, #x201, OUT_OF_RANGE",
        "idempotencyKey, #nul, INVALID"
    })
    void aPaymentIsRefusedAndNothingIsWritten(String field, String cell, String code) {
        Object value = Wrong.value(cell, NodeType.LOAN, known);
        Map<String, Object> before = everythingOf(loan);
        JsonPath answer = pay(with(payment(loan, "1", today), field, value));
        Wrong.assertRefused(answer, code, field, value);
        assertThat(answer.getMap("payment")).isNull();
        assertThat(answer.getMap("loan")).isNull();
        assertThat(everythingOf(loan)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "paymentId, malformed, NOT_FOUND",
        "paymentId, #loan, NOT_FOUND",
        "paymentId, #unknown, NOT_FOUND",
        "paymentId, #reversed, ILLEGAL_STATE",
        "reason, '', REQUIRED",
        "reason, #blank, REQUIRED",
        "reason, #x501, OUT_OF_RANGE",
        "reason, #control, INVALID",
        "idempotencyKey, #x201, OUT_OF_RANGE"
    })
    void aReversalIsRefusedAndNothingIsWritten(String field, String cell, String code) {
        Object value = Wrong.value(cell, NodeType.PAYMENT, known);
        Map<String, Object> before = everythingOf(loan);
        JsonPath answer = reverse(with(Map.of("paymentId", known.get("payment"), "reason", "Bounced"), field, value));
        Wrong.assertRefused(answer, code, field, value);
        assertThat(answer.getMap("payment")).isNull();
        assertThat(everythingOf(loan)).isEqualTo(before);
    }

    @Test
    void theFaultsOfTheShapeAndOfTheLoanAreToldTogether() {
        Map<String, Object> input = new HashMap<>(payment(loan, "-1", today.plusDays(1)));
        input.putAll(Map.of("currency", "EUR", "reference", ""));
        Map<String, Object> before = everythingOf(loan);
        assertThat(errors(pay(input)))
                .containsExactlyInAnyOrder(
                        "REQUIRED input.reference",
                        "OUT_OF_RANGE input.amount",
                        "INVALID input.currency",
                        "OUT_OF_RANGE input.effectiveOn");
        assertThat(everythingOf(loan)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"malformed", "#payment", "#unknown"})
    void aWrongLoanIsToldTogetherWithABlankReference(String cell) {
        Object other = Wrong.value(cell, NodeType.LOAN, known);
        assertThat(errors(pay(with(with(payment(loan, "1", today), "reference", " "), "loanId", other))))
                .containsExactlyInAnyOrder("NOT_FOUND input.loanId", "REQUIRED input.reference");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Map<String, Object> input = new HashMap<>(payment(loan, "0", today.plusDays(1)));
        input.putAll(Map.of("currency", "EUR", "reference", "taken"));
        assertThat(errors(pay(input)))
                .containsExactlyInAnyOrder(
                        "OUT_OF_RANGE input.amount",
                        "OUT_OF_RANGE input.effectiveOn",
                        "INVALID input.currency",
                        "DUPLICATE input.reference");
    }

    @Test
    void bothBoundsOfEveryIntervalAreGood() {
        LocalDate disbursed = today.minusDays(3);
        String own = booked(disbursed);
        Map<String, Object> smallest = with(payment(own, "0.01", disbursed), "reference", "x");
        Map<String, Object> largest = new HashMap<>(payment(own, "1000000000000", today));
        largest.putAll(Map.of("reference", "x".repeat(100), "channel", "c".repeat(50)));
        assertThat(errors(pay(with(smallest, "channel", "c")))).isEmpty();
        JsonPath answer = pay(largest);
        assertThat(errors(answer)).isEmpty();
        String reason = "r".repeat(500);
        assertThat(reverse(Map.of("paymentId", answer.getString("payment.id"), "reason", reason))
                        .getString("payment.reversalReason"))
                .isEqualTo(reason);
    }

    @Test
    void theSameReferenceIsGoodForAnotherLoan() {
        assertThat(errors(pay(with(payment(booked(today), "1", today), "reference", "taken"))))
                .isEmpty();
    }
}
