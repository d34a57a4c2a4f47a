package io.dunlin.loan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests about loans have in common, over HTTP. Every test has loans of its own, so none is in another's way. */
final class Lending {

    /** Everything that a refused change could have changed. */
    static final String EVERYTHING = """
            id number version status annualRate penaltyRate lateFee { amount } outstanding { total { amount } } pastDue { total { amount } }
            delinquency { stage { code } stageSince nextStageOn pastDueDays delinquentDays }
            payments(first: 100) { totalCount edges { node { id reversedAt unallocated { amount } } } }
            holds { id from through liftedOn } transitions(first: 100) { totalCount edges { node { on recordedAt } } }
            installments { number paid { total { amount } } settledOn }
            """;

    private Lending() {}

    static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    static LocalDate today() {
        return LocalDate.parse(GraphQl.ask("{ businessDate }").getString("businessDate"));
    }

    static String borrower() {
        return borrower("US", "America/Chicago");
    }

    static String borrower(String country, String timeZone) {
        Map<String, Object> input =
                Map.of("number", unique("B"), "name", "Ann Lee", "country", country, "timeZone", timeZone);
        return GraphQl.mutate("borrowerRegister", "BorrowerRegisterInput", "borrower { id }", input)
                .getString("borrower.id");
    }

    /** 1200 dollars without interest in twelve installments of 100: figures that one can do in the head. */
    static Map<String, Object> terms(String borrowerId, LocalDate disbursedOn) {
        Map<String, Object> input = new HashMap<>();
        input.put("number", unique("L"));
        input.put("borrowerId", borrowerId);
        input.put("principal", "1200.00");
        input.put("currency", "USD");
        input.put("annualRate", "0");
        input.put("termMonths", 12);
        input.put("disbursedOn", disbursedOn.toString());
        return input;
    }

    /** A copy with one more or another field. */
    static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
        Map<String, Object> copy = new HashMap<>(input);
        copy.put(field, value);
        return copy;
    }

    static JsonPath book(Map<String, Object> input) {
        return GraphQl.mutate("loanBook", "LoanBookInput", "loan { %s }".formatted(EVERYTHING), input);
    }

    /** Books and gives the id. */
    static String booked(Map<String, Object> input) {
        JsonPath answer = book(input);
        assertThat(errors(answer)).isEmpty();
        return answer.getString("loan.id");
    }

    /** The id of the loan in round figures, disbursed on that day to a new borrower. */
    static String booked(LocalDate disbursedOn) {
        return booked(terms(borrower(), disbursedOn));
    }

    static Map<String, Object> payment(String loanId, String amount, LocalDate effectiveOn) {
        Map<String, Object> input = new HashMap<>();
        input.put("loanId", loanId);
        input.put("reference", unique("P"));
        input.put("amount", amount);
        input.put("currency", "USD");
        input.put("effectiveOn", effectiveOn.toString());
        return input;
    }

    static JsonPath pay(Map<String, Object> input) {
        return GraphQl.mutate("paymentRecord", "PaymentRecordInput", """
                payment { id reference amount { amount } effectiveOn unallocated { amount } reversedAt
                          allocations { installment component amount { amount } } }
                loan { %s }
                """.formatted(EVERYTHING), input);
    }

    /** Pays what must be accepted, and gives the payment's id. */
    static String paid(String loanId, String amount, LocalDate effectiveOn) {
        JsonPath answer = pay(payment(loanId, amount, effectiveOn));
        assertThat(errors(answer)).isEmpty();
        return answer.getString("payment.id");
    }

    static JsonPath reverse(Map<String, Object> input) {
        return GraphQl.mutate(
                "paymentReverse",
                "PaymentReverseInput",
                "payment { id reversedAt reversalReason allocations { installment } unallocated { amount } } loan { %s }"
                        .formatted(EVERYTHING),
                input);
    }

    static Map<String, Object> hold(String loanId, String kind, LocalDate from, LocalDate through) {
        Map<String, Object> input = new HashMap<>();
        input.put("loanId", loanId);
        input.put("kind", kind);
        input.put("from", from.toString());
        input.put("through", through == null ? null : through.toString());
        input.put("reason", "Asked for it");
        return input;
    }

    static JsonPath place(Map<String, Object> input) {
        return GraphQl.mutate(
                "loanHoldPlace",
                "LoanHoldPlaceInput",
                "hold { id kind from through liftedOn freezesDelinquency freezesCharges freezesInterest freezesContact moratorium placedBy } warnings loan { %s }"
                        .formatted(EVERYTHING),
                input);
    }

    static JsonPath lift(Map<String, Object> input) {
        return GraphQl.mutate(
                "loanHoldLift", "LoanHoldLiftInput", "hold { id liftedOn } loan { %s }".formatted(EVERYTHING), input);
    }

    static JsonPath chargeOff(Map<String, Object> input) {
        return GraphQl.mutate("loanChargeOff", "LoanChargeOffInput", "loan { %s }".formatted(EVERYTHING), input);
    }

    /** What the selection shows of the loan. */
    static JsonPath loan(String id, String selection) {
        return GraphQl.ask("query($id: ID!) { loan(id: $id) { %s } }".formatted(selection), Map.of("id", id))
                .setRootPath("data.loan");
    }

    /** Everything that a refused change could have changed, to compare before and after. */
    static Map<String, Object> everythingOf(String id) {
        return GraphQl.ask("query($id: ID!) { loan(id: $id) { %s } }".formatted(EVERYTHING), Map.of("id", id))
                .getMap("loan");
    }

    /** Whether there is a loan of that number. */
    static boolean isBooked(String number) {
        return GraphQl.ask("query($n: String!) { loanByNumber(number: $n) { id } }", Map.of("n", number))
                        .get("loanByNumber")
                != null;
    }

    /** The errors as texts like {@code INVALID input.amount}. */
    static List<String> errors(JsonPath answer) {
        List<String> errors = new ArrayList<>();
        List<Map<String, Object>> all = answer.getList("userErrors");
        for (Map<String, Object> error : all) {
            List<?> field = (List<?>) error.get("field");
            errors.add(error.get("code") + " "
                    + String.join(".", field.stream().map(String::valueOf).toList()));
        }
        return errors;
    }

    static BigDecimal amount(JsonPath answer, String path) {
        return new BigDecimal(answer.getString(path));
    }
}
