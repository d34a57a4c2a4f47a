package io.dunlin.loan;

import static io.dunlin.loan.Lending.booked;
import static io.dunlin.loan.Lending.borrower;
import static io.dunlin.loan.Lending.errors;
import static io.dunlin.loan.Lending.loan;
import static io.dunlin.loan.Lending.terms;
import static io.dunlin.loan.Lending.today;
import static io.dunlin.loan.Lending.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.platform.node.NodeType;
import io.dunlin.testing.GraphQl;
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
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadBookingHttpTest {

    private static String borrower;
    private static Map<String, Object> taken;
    private static Map<String, Object> known;

    private LocalDate disbursed;

    @BeforeEach
    void prepare() {
        disbursed = today().minusDays(40);
        if (borrower == null) {
            borrower = borrower();
            taken = terms(borrower, disbursed);
            known = Map.of(
                    "taken", taken.get("number"), "loan", booked(taken), "today", today(), "disbursed", disbursed);
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "number, '', REQUIRED",
        "number, #blank, REQUIRED",
        "number, #x65, OUT_OF_RANGE",
        "number, #control, INVALID",
        "number, #nul, INVALID",
        "number, #taken, DUPLICATE",
        "borrowerId, malformed, NOT_FOUND",
        "borrowerId, '', NOT_FOUND",
        "borrowerId, #loan, NOT_FOUND",
        "borrowerId, #unknown, NOT_FOUND",
        "principal, 0, OUT_OF_RANGE",
        "principal, -1, OUT_OF_RANGE",
        "principal, 0.001, INVALID",
        "principal, 1000000000000.01, OUT_OF_RANGE",
        "principal, 999999999999999999999999999999, OUT_OF_RANGE",
        "currency, XAU, INVALID",
        "currency, ZZZ, INVALID",
        "currency, usd, INVALID",
        "currency, '', INVALID",
        "currency, #nul, INVALID",
        "annualRate, -0.01, OUT_OF_RANGE",
        "annualRate, 10.000001, OUT_OF_RANGE",
        "annualRate, 0.1234567, INVALID",
        "penaltyRate, -0.01, OUT_OF_RANGE",
        "penaltyRate, 1.000001, OUT_OF_RANGE",
        "penaltyRate, 0.1234567, INVALID",
        "lateFee, -0.01, OUT_OF_RANGE",
        "lateFee, 0.001, INVALID",
        "lateFee, 1000000000000.01, OUT_OF_RANGE",
        "termMonths, int:0, OUT_OF_RANGE",
        "termMonths, int:-1, OUT_OF_RANGE",
        "termMonths, int:601, OUT_OF_RANGE",
        "termMonths, int:10000, OUT_OF_RANGE",
        "graceDays, int:-1, OUT_OF_RANGE",
        "graceDays, int:366, OUT_OF_RANGE",
        "disbursedOn, #today+1, OUT_OF_RANGE",
        "disbursedOn, 1969-12-31, OUT_OF_RANGE",
        "disbursedOn, +999999999-12-31, OUT_OF_RANGE",
        "disbursedOn, -999999999-01-01, OUT_OF_RANGE",
        "firstDueOn, #disbursed+0, OUT_OF_RANGE",
        "firstDueOn, #disbursed-1, OUT_OF_RANGE",
        "firstDueOn, #disbursed+367, OUT_OF_RANGE",
        "firstDueOn, +999999999-12-31, OUT_OF_RANGE",
        "idempotencyKey, '', OUT_OF_RANGE",
        "idempotencyKey, #blank, INVALID",
        "idempotencyKey, #x201, OUT_OF_RANGE",
        "idempotencyKey, #control, INVALID"
    })
    void isRefusedAndNothingIsWritten(String field, String cell, String code) {
        Object value = Wrong.value(cell, NodeType.BORROWER, known);
        Map<String, Object> input = with(terms(borrower, disbursed), field, value);
        Wrong.assertRefused(Lending.book(input), code, field, value);
        assertThat(numbers()).containsExactly(taken.get("number").toString());
    }

    private static List<String> numbers() {
        return GraphQl.ask("query($id: ID!) { borrower(id: $id) { loans { number } } }", Map.of("id", borrower))
                .getList("borrower.loans.number");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Map<String, Object> input = new HashMap<>(terms(borrower, disbursed));
        input.putAll(Map.of("number", " ", "principal", "-1", "termMonths", 0, "graceDays", 400, "annualRate", "11"));
        assertThat(errors(Lending.book(input)))
                .containsExactlyInAnyOrder(
                        "REQUIRED input.number",
                        "OUT_OF_RANGE input.principal",
                        "OUT_OF_RANGE input.annualRate",
                        "OUT_OF_RANGE input.termMonths",
                        "OUT_OF_RANGE input.graceDays");
    }

    @Test
    void aTakenNumberIsToldTogetherWithWrongTerms() {
        assertThat(errors(Lending.book(with(taken, "principal", "0"))))
                .containsExactlyInAnyOrder("DUPLICATE input.number", "OUT_OF_RANGE input.principal");
    }

    @Test
    void theSameKeyBooksOnce() {
        String owner = borrower();
        Map<String, Object> input = with(terms(owner, disbursed), "idempotencyKey", Lending.unique("K"));
        JsonPath first = Lending.book(input);
        JsonPath second = Lending.book(input);
        assertThat(second.getMap("loan")).isEqualTo(first.getMap("loan"));
        assertThat(Lending.book(with(input, "lateFee", null)).getMap("loan")).isEqualTo(first.getMap("loan"));
        assertThat(errors(Lending.book(with(input, "graceDays", 1))))
                .containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
        assertThat(loan(first.getString("loan.id"), "borrower { loans { graceDays } }")
                        .getList("borrower.loans.graceDays"))
                .containsExactly(0);
    }

    @Test
    void aKeyMayHaveTwoHundredCharacters() {
        String key = Lending.unique("x".repeat(200 - 37));
        assertThat(errors(Lending.book(with(terms(borrower(), disbursed), "idempotencyKey", key))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e5", "1,5", "NaN", "", " 1", "0x10", "1000000000000000000000000000000", ".5"})
    void whatIsNoDecimalIsAFaultThatNeverQuotesAnInternal(String amount) {
        var answer = GraphQl.send(
                "mutation($input: LoanBookInput!) { loanBook(input: $input) { loan { id } } }",
                Map.of("input", with(terms(borrower, disbursed), "principal", amount)));
        assertThat(answer.jsonPath().getList("errors")).isNotEmpty();
        assertThat(numbers()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "currency, XAU",
        "principal, 0",
        "principal, 0.001",
        "annualRate, 10.1",
        "termMonths, int:0",
        "termMonths, int:601",
        "disbursedOn, +999999999-12-31",
        "disbursedOn, #today+3660",
        "firstDueOn, #disbursed+0"
    })
    void aQuoteOfWrongTermsIsAFault(String field, String cell) {
        Map<String, Object> input = with(terms(borrower, disbursed), field, Wrong.value(cell, null, known));
        input.keySet().removeAll(List.of("number", "borrowerId"));
        JsonPath answer = GraphQl.send(
                        "query($input: RepaymentQuoteInput!) { repaymentQuote(input: $input) { totalPayable { amount } } }",
                        Map.of("input", input))
                .jsonPath();
        assertThat(answer.getList("errors")).hasSize(1);
    }
}
