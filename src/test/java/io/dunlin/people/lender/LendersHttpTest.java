package io.dunlin.people.lender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunlin.testing.GraphQl;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LendersHttpTest {

    private static final String LENDER = "id code name country licence";

    private final String code = "LENDER-" + UUID.randomUUID();

    @Test
    void aRegisteredLenderIsFoundByItsId() {
        JsonPath registered = register(with("code", " " + code + "\t"));
        assertThat(errors(registered)).isEmpty();
        assertThat(registered.getString("lender.code")).isEqualTo(code);
        Map<String, Object> found = GraphQl.ask(
                        "query($id: ID!) { node(id: $id) { ... on Lender { %s } } }".formatted(LENDER),
                        Map.of("id", registered.getString("lender.id")))
                .getMap("node");
        assertThat(found)
                .isEqualTo(registered.getMap("lender"))
                .containsEntry("name", "Acme Bank")
                .containsEntry("country", "CN")
                .containsEntry("licence", "BANK");
    }

    private JsonPath correct(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("code", code));
        input.putAll(more);
        return GraphQl.mutate(
                "lenderCorrect",
                "LenderCorrectInput",
                "lender { version name licence postalAddress telephone email website }",
                input);
    }

    @Test
    void aCorrectionChangesWhatItNamesAndNullRemoves() {
        register(lender());
        Map<String, Object> all = Map.of(
                "name",
                "New Bank",
                "licence",
                "PLATFORM",
                "postalAddress",
                "1 Test Street\nSpringfield",
                "telephone",
                "+1 202 555 0100",
                "email",
                "desk@example.org",
                "website",
                "https://example.org");
        Map<String, Object> expected = new HashMap<>(all);
        expected.put("version", 1);
        assertThat(correct(all).getMap("lender")).isEqualTo(expected);
        Map<String, Object> nulls = new HashMap<>();
        for (String field : List.of("postalAddress", "telephone", "email", "website")) {
            nulls.put(field, null);
            expected.put(field, null);
        }
        expected.put("version", 2);
        assertThat(correct(nulls).getMap("lender")).isEqualTo(expected);
        assertThat(GraphQl.ask("{ lenders { code version name } }").getList("lenders"))
                .contains(Map.of("code", code, "version", 2, "name", "New Bank"));
    }

    static Stream<Arguments> badCorrections() {
        return Stream.of(
                arguments("code", "nobody", "NOT_FOUND input.code"),
                arguments("name", " ", "REQUIRED input.name"),
                arguments("name", null, "REQUIRED input.name"),
                arguments("name", "x".repeat(201), "OUT_OF_RANGE input.name"),
                arguments("licence", null, "REQUIRED input.licence"),
                arguments("postalAddress", "x".repeat(501), "OUT_OF_RANGE input.postalAddress"),
                arguments("telephone", "1\n2", "INVALID input.telephone"),
                arguments("email", "nobody", "INVALID input.email"),
                arguments("website", "", "OUT_OF_RANGE input.website"),
                arguments("expectedVersion", 7, "STALE_VERSION input.expectedVersion"));
    }

    @ParameterizedTest
    @MethodSource("badCorrections")
    void aBadCorrectionIsRefusedAndNothingIsWritten(String field, Object value, String error) {
        register(lender());
        Map<String, Object> bad = new HashMap<>();
        bad.put(field, value);
        assertThat(errors(correct(bad))).containsExactly(error);
        assertThat(correct(Map.of("expectedVersion", 0)).getString("lender.name"))
                .isEqualTo("Acme Bank");
    }

    /** At the next start they would be as before. */
    @Test
    void whatTheSettingsSayOfTheDefaultLenderIsNotCorrected() {
        assertThat(errors(correct(Map.of("code", "DEFAULT", "name", "Mine", "licence", "BANK"))))
                .containsExactly("ILLEGAL_STATE input.name", "ILLEGAL_STATE input.licence");
        JsonPath reached = correct(Map.of("code", "DEFAULT", "telephone", "1"));
        assertThat(reached.getString("lender.telephone")).isEqualTo("1");
    }

    @Test
    void aCodeNamesOneLenderOnly() {
        register(lender());
        assertThat(errors(register(with("name", "Another")))).containsExactly("DUPLICATE input.code");
    }

    @Test
    void theSameKeyGivesTheSameLender() {
        Map<String, Object> input = with("idempotencyKey", code);
        String id = register(input).getString("lender.id");
        assertThat(register(input).getString("lender.id")).isEqualTo(id);
        input.put("name", "Another");
        assertThat(errors(register(input))).containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "LONG", "a\u0007b"})
    void aBadKeyIsToldBesideTheOtherFaults(String key) {
        register(lender());
        Map<String, Object> input = with("idempotencyKey", key.equals("LONG") ? "x".repeat(201) : key);
        String fault = (key.equals("a\u0007b") ? "INVALID" : "OUT_OF_RANGE") + " input.idempotencyKey";
        assertThat(errors(register(input))).containsExactly(fault, "DUPLICATE input.code");
        input.put("name", " ");
        assertThat(errors(register(input)))
                .containsExactlyInAnyOrder(fault, "REQUIRED input.name", "DUPLICATE input.code");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("country", "", "INVALID input.country"),
                arguments("country", "cn", "INVALID input.country"),
                arguments("country", "XX", "INVALID input.country"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aLenderWithABadFieldIsRefused(String field, String value, String error) {
        JsonPath refused = register(with(field, value));
        assertThat(errors(refused)).containsExactly(error);
        assertThat(refused.<Object>get("lender")).isNull();
    }

    @Test
    void aLoanIsTheDefaultLendersPersonalLoanUnlessItSaysOtherwise() {
        Map<String, Object> plain = book(Map.of());
        assertThat(plain).containsEntry("lender.code", "DEFAULT").containsEntry("productKind", "PERSONAL_LOAN");
        Map<String, Object> nulls = new HashMap<>();
        nulls.put("lenderCode", null);
        nulls.put("productKind", null);
        assertThat(book(nulls)).isEqualTo(plain);
        register(lender());
        assertThat(book(Map.of("lenderCode", " " + code, "productKind", "CREDIT_CARD")))
                .containsEntry("lender.code", code)
                .containsEntry("productKind", "CREDIT_CARD");
    }

    @Test
    void aLoanOfALenderWhoIsNotRegisteredIsRefused() {
        assertThat(errors(booking(Map.of("lenderCode", code)))).containsExactly("NOT_FOUND input.lenderCode");
        assertThat(errors(booking(Map.of("lenderCode", "")))).containsExactly("NOT_FOUND input.lenderCode");
        assertThat(errors(booking(Map.of("lenderCode", "x".repeat(65)))))
                .containsExactly("OUT_OF_RANGE input.lenderCode");
        assertThat(errors(booking(Map.of("lenderCode", "a\u0000")))).containsExactly("INVALID input.lenderCode");
        assertThat(errors(booking(Map.of("lenderCode", code, "termMonths", 0))))
                .containsExactlyInAnyOrder("OUT_OF_RANGE input.termMonths", "NOT_FOUND input.lenderCode");
    }

    @RepeatedTest(3)
    void ofRegistrationsWithOneCodeAtOnceAllButOneAreDuplicates() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CyclicBarrier start = new CyclicBarrier(4);
        try {
            Callable<JsonPath> request = () -> {
                start.await();
                return register(lender());
            };
            int duplicates = 0;
            for (Future<JsonPath> answer : threads.invokeAll(List.of(request, request, request, request))) {
                duplicates += errors(answer.get()).equals(List.of("DUPLICATE input.code")) ? 1 : 0;
            }
            assertThat(duplicates).isEqualTo(3);
        } finally {
            threads.shutdown();
        }
    }

    private Map<String, Object> lender() {
        return with("code", code);
    }

    private Map<String, Object> with(String field, String value) {
        Map<String, Object> input =
                new HashMap<>(Map.of("code", code, "name", "Acme Bank", "country", "CN", "licence", "BANK"));
        input.put(field, value);
        return input;
    }

    private static JsonPath register(Map<String, Object> input) {
        return GraphQl.mutate("lenderRegister", "LenderRegisterInput", "lender { %s }".formatted(LENDER), input);
    }

    private static Map<String, Object> book(Map<String, Object> more) {
        JsonPath booked = booking(more);
        assertThat(errors(booked)).isEmpty();
        return Map.of(
                "lender.code",
                booked.getString("loan.lender.code"),
                "productKind",
                booked.getString("loan.productKind"));
    }

    private static JsonPath booking(Map<String, Object> more) {
        String borrower = GraphQl.mutate(
                        "borrowerRegister",
                        "BorrowerRegisterInput",
                        "borrower { id }",
                        Map.of(
                                "number",
                                "B-" + UUID.randomUUID(),
                                "name",
                                "Ann Lee",
                                "country",
                                "US",
                                "timeZone",
                                "UTC"))
                .getString("borrower.id");
        Map<String, Object> input = new HashMap<>(Map.of(
                "number",
                "L-" + UUID.randomUUID(),
                "borrowerId",
                borrower,
                "principal",
                "1200",
                "currency",
                "USD",
                "annualRate",
                "0",
                "termMonths",
                12,
                "disbursedOn",
                "2026-01-01"));
        input.putAll(more);
        return GraphQl.mutate("loanBook", "LoanBookInput", "loan { productKind lender { code } }", input);
    }

    private static List<String> errors(JsonPath answer) {
        return answer.<Map<String, Object>>getList("userErrors").stream()
                .map(error -> error.get("code") + " " + String.join(".", texts(error.get("field"))))
                .toList();
    }

    private static List<String> texts(Object path) {
        return ((List<?>) path).stream().map(String::valueOf).toList();
    }
}
