package io.dunlin.platform.graphql;

import static io.dunlin.testing.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What asks for too much is refused before it costs anything. */
@QuarkusTest
@Timeout(20)
class LimitsHttpTest {

    @Test
    void theCostOfAnAnswerIsReported() {
        JsonPath answer = GraphQl.send("{ businessDate }", Map.of()).jsonPath();
        assertThat(answer.getLong("extensions.cost.estimated")).isEqualTo(1);
        assertThat(answer.getLong("extensions.cost.limit")).isEqualTo(50_000);
    }

    @Test
    void aQueryOfTenMegabytesIsRefusedUnread() {
        Response response = GraphQl.send("{ businessDate }" + " ".repeat(10_000_000), Map.of());
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo("TOO_COMPLEX");
        assertThat(response.asString()).hasSizeLessThan(200);
        assertThat(GraphQl.ask("{ businessDate }").getString("businessDate")).isNotNull();
    }

    @Test
    void aQueryOfTenMegabytesWithoutItsLengthIsRefusedToo() {
        byte[] body = ("{\"query\":\"{ businessDate }" + " ".repeat(10_000_000) + "\"}").getBytes();
        Response response = given().contentType("application/json")
                .body(new ByteArrayInputStream(body))
                .post("/graphql");
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo("TOO_COMPLEX");
    }

    @Test
    void aThousandAliasesAreRefused() {
        assertTooComplex("{" + repeat(1_000, "a%d: businessDate ") + "}");
    }

    @Test
    void fiftyAliasesAreAnswered() {
        JsonPath data = GraphQl.ask("{" + repeat(50, "a%d: businessDate ") + "}");
        assertThat(data.getMap("")).hasSize(50);
        assertTooComplex("{" + repeat(51, "a%d: businessDate ") + "}");
    }

    @Test
    void aliasesInFragmentsCountAtEverySpread() {
        assertTooComplex(
                "{ ...A ... on Query { ...A } } fragment A on Query {" + repeat(26, "a%d: businessDate ") + "}");
    }

    @Test
    void aThousandEqualFieldsAreRefused() {
        assertTooComplex("{" + "businessDate ".repeat(1_001) + "}");
    }

    @Test
    void aDepthOfAHundredIsRefused() {
        assertTooComplex(nested(100, "ofType"));
        assertTooComplex("{" + "x {".repeat(100) + "y" + "}".repeat(101));
    }

    @Test
    void aDepthOfFiveThousandIsRefused() {
        assertTooComplex("{" + "x{".repeat(5_000) + "y" + "}".repeat(5_001));
        assertTooComplex("{ node(id: " + "[".repeat(5_000) + "]".repeat(5_000) + ") { id } }");
    }

    @Test
    void theDeepestFieldThatIsAllowedIsLookedAt() {
        String message = error("{" + "x {".repeat(14) + "y" + "}".repeat(15), "BAD_USER_INPUT");
        assertThat(message).contains("'x'");
        assertTooComplex("{" + "x {".repeat(15) + "y" + "}".repeat(16));
    }

    @Test
    void fragmentsThatUnfoldToBillionsOfFieldsAreRefusedAtOnce() {
        String bomb = "{ __schema { types { ...F0 } } }"
                + repeat(
                        60,
                        i -> "fragment F%d on __Type { a: ofType { ...F%d } b: ofType { ...F%d } }"
                                .formatted(i, i + 1, i + 1))
                + "fragment F60 on __Type { name }";
        Duration time = Duration.ofNanos(nanos(() -> assertTooComplex(bomb)));
        assertThat(time).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void fragmentsThatUnfoldBesideEachOtherAreRefused() {
        assertTooComplex("{ ...F0 }"
                + repeat(60, i -> "fragment F%d on Query { ...F%d ...F%d }".formatted(i, i + 1, i + 1))
                + "fragment F60 on Query { businessDate }");
    }

    @Test
    void fragmentsThatSpreadEachOtherInACircleAreRefused() {
        error("{ ...A } fragment A on Query { businessDate ...B } fragment B on Query { ...A }", "BAD_USER_INPUT");
        error("{ ...A } fragment A on Query { ...A }", "BAD_USER_INPUT");
    }

    @Test
    void anUnusedFragmentIsMeasuredToo() {
        assertTooComplex("{ businessDate } fragment A on Query {" + "businessDate ".repeat(1_001) + "}");
    }

    @Test
    void aDocumentOfTooManyTokensIsRefused() {
        // The library's own limit is 15,000.
        for (int fields : List.of(1_300, 1_800, 2_000)) {
            assertTooComplex("{" + "businessDate @skip(if: false) ".repeat(fields) + "}");
        }
        assertTooComplex(chain(1_400));
    }

    @Test
    void variablesOfGreatDepthAreRefused() {
        String deep = "[".repeat(60) + "]".repeat(60);
        Response response = given().contentType("application/json")
                .body("{\"query\":\"{ businessDate }\",\"variables\":{\"x\":" + deep + "}}")
                .post("/graphql");
        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void introspectionByGraphiqlIsAnswered() {
        JsonPath schema = GraphQl.ask(INTROSPECTION);
        assertThat(schema.getString("__schema.queryType.name")).isEqualTo("Query");
    }

    @Test
    void introspectionInCirclesIsRefused() {
        assertTooComplex("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }");
    }

    @Test
    void aChainOfFragmentsIsAnsweredOrRefusedAtOnce() {
        Set<String> fields = GraphQl.ask(chain(49)).<String, Object>getMap("").keySet();
        assertThat(fields).containsExactly("businessDate");
        for (int links : List.of(50, 400, 1_200)) {
            assertTooComplex(chain(links));
        }
    }

    @Test
    void aRingOfFragmentsIsRefusedAtOnce() {
        for (int links : List.of(1, 2, 1_200)) {
            String ring =
                    "{ ...F0 }" + repeat(links, i -> "fragment F%d on Query { ...F%d }".formatted(i, (i + 1) % links));
            error(ring, "BAD_USER_INPUT");
        }
    }

    @Test
    void aNumberThatWouldTakeMinutesToReadIsRefusedUnread() {
        for (String number : List.of("1e500000000", "-1.5E+500000000", "9".repeat(100_000))) {
            error("query($x: BigInteger = %s) { businessDate }".formatted(number), "BAD_USER_INPUT");
            error("query($x: [Int] = [{x: [%s]}]) { businessDate }".formatted(number), "BAD_USER_INPUT");
            error("{ node(id: %s) { id } }".formatted(number), "BAD_USER_INPUT");
        }
    }

    /** The parser takes a block of text that is never closed for one that ends at escaped quotes, and reads on behind them. */
    @Test
    void aNumberBehindAnyTextIsRefusedUnread() {
        for (String text : List.of(
                "\"\"",
                "\"\\\"\"",
                "\"\\\\\"",
                "\"\"\"\"\"\"",
                "\"\"\"\\\"\"\"",
                "\"\"\"\\\"\"\" \"\"\"",
                "\"\"\"\\\"\"\"\\\"\"\"",
                "\"\"\"\\\"\"\"\"\"\"",
                "\"\"\"\\\\\"\"\"",
                "\"\"\"\n\"\"\"",
                "\"\"\" # \"\"\"")) {
            for (String number : List.of("1e500000000", "9".repeat(100_000))) {
                String message = error(
                        "query($a: ID = %s, $x: Int = %s) { businessDate }".formatted(text, number), "BAD_USER_INPUT");
                assertThat(message).as(text).startsWith("A number of the document has an exponent");
            }
        }
    }

    @Test
    void aNumberInAVariableThatWouldTakeMinutesToReadIsRefusedUnread() {
        for (String number : List.of("1e500000000", "9".repeat(100_000), "0." + "9".repeat(100_000))) {
            for (String variables : List.of("{\"first\":%s}", "{\"first\":[%s]}")) {
                Response response = given().contentType("application/json")
                        .body("{\"query\":\"query($first: Int) { loans(first: $first) { totalCount } }\",\"variables\":"
                                + variables.formatted(number) + "}")
                        .post("/graphql");
                assertThat(response.jsonPath().getString("errors[0].extensions.code"))
                        .as(response.asString())
                        .isEqualTo("BAD_USER_INPUT");
            }
        }
    }

    @Test
    void digitsInTextsAndCommentsAndNamesAreNoNumbers() {
        String digits = "1".repeat(50);
        assertThat(GraphQl.ask("{ #" + digits + "\n x" + digits + "e: businessDate loanByNumber(number: \"\\\"" + digits
                                + "e5\") { id } } # 1e9")
                        .getString("x" + digits + "e"))
                .isNotNull();
    }

    @Test
    void theTypesOfLargeNumbersAreNotInTheSchema() {
        JsonPath types = GraphQl.ask("{ __schema { types { name } } }");
        assertThat(types.<String>getList("__schema.types.name"))
                .contains("Int", "Decimal")
                .doesNotContain("BigInteger", "BigDecimal");
    }

    @Test
    void aQuoteCostsItsTermAndWithoutATokenAFewOfThemArePossible() {
        String one =
                "repaymentQuote(input: {principal: \"1000\", currency: \"USD\", annualRate: \"0.1\", termMonths: 600,"
                        + " disbursedOn: \"2026-01-01\"}) { installments { number dueOn principal { amount currency } interest {"
                        + " amount currency } total { amount currency } remainingPrincipal { amount currency } } }";
        JsonPath answer = anonymous("{" + one + "}");
        assertThat(answer.getList("data.repaymentQuote.installments")).hasSize(600);
        assertThat(answer.getLong("extensions.cost.estimated")).isEqualTo(9_001);
        assertThat(answer.getLong("extensions.cost.limit")).isEqualTo(20_000);
        assertThat(anonymous("{ a: " + one + " b: " + one + "}").<Object>get("errors"))
                .isNull();
        JsonPath refused = anonymous("{ a: " + one + " b: " + one + " c: " + one + "}");
        assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("TOO_COMPLEX");
        assertThat(refused.<Object>get("data")).isNull();
    }

    @Test
    void theTermOfAQuoteCountsAlsoWhenItComesInVariables() {
        Map<String, Object> input = new HashMap<>(Map.of(
                "principal",
                "1000",
                "currency",
                "USD",
                "annualRate",
                "0.1",
                "termMonths",
                24,
                "disbursedOn",
                "2026-01-01"));
        String whole = "query($i: RepaymentQuoteInput!) { repaymentQuote(input: $i) { installments { number } } }";
        assertThat(cost(whole, Map.of("i", input))).isEqualTo(1 + 24 * 2);
        String part =
                "query($n: Int! = 36) { repaymentQuote(input: {principal: \"1000\", currency: \"USD\", annualRate:"
                        + " \"0.1\", termMonths: $n, disbursedOn: \"2026-01-01\"}) { installments { number } } }";
        assertThat(cost(part, Map.of("n", 12))).isEqualTo(1 + 12 * 2);
        assertThat(cost(part, Map.of())).isEqualTo(1 + 36 * 2);
    }

    @Test
    void thePageSizeCountsAlsoWhenItComesInAVariable() {
        String document =
                "query($n: Int %s) { loans(first: $n) { edges { node { id payments(first: $n) { edges { node {"
                        + " id } } } } } } }";
        assertThat(cost(document.formatted(""), Map.of("n", 1))).isEqualTo(cost(document.formatted("= 1"), Map.of()));
        assertThat(cost(document.formatted(""), Map.of("n", 1))).isEqualTo(8);
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("n", null);
        long usual = cost(document.formatted(""), Map.of("n", 25));
        assertThat(cost(document.formatted(""), Map.of())).isEqualTo(usual);
        assertThat(cost(document.formatted("= 3"), nothing)).isEqualTo(usual);
        assertThat(cost(document.formatted(""), Map.of("n", 100))).isGreaterThan(15 * usual);
    }

    private static long cost(String document, Map<String, ?> variables) {
        Response response = GraphQl.send(document, variables);
        return response.jsonPath().getLong("extensions.cost.estimated");
    }

    private static JsonPath anonymous(String document) {
        return io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(Map.of("query", document))
                .post("/graphql")
                .jsonPath();
    }

    private static String chain(int links) {
        return "{ ...F0 }"
                + repeat(links, i -> "fragment F%d on Query { ...F%d }".formatted(i, i + 1))
                + "fragment F" + links + " on Query { businessDate }";
    }

    private static void assertTooComplex(String document) {
        error(document, "TOO_COMPLEX");
    }

    private static String error(String document, String code) {
        Response response = GraphQl.send(document, Map.of());
        JsonPath answer = response.jsonPath();
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(answer.getString("errors[0].extensions.code"))
                .as(response.asString())
                .isEqualTo(code);
        assertThat(answer.getMap("errors[0].extensions")).hasSize(1);
        assertThat(answer.getMap("")).doesNotContainKey("data");
        return answer.getString("errors[0].message");
    }

    private static long nanos(Runnable run) {
        long before = System.nanoTime();
        run.run();
        return System.nanoTime() - before;
    }

    private static String nested(int depth, String field) {
        return "{ __schema { types {" + (field + " {").repeat(depth) + "name" + "}".repeat(depth + 3);
    }

    private static String repeat(int times, String format) {
        return repeat(times, i -> format.formatted(i));
    }

    private static String repeat(int times, java.util.function.IntFunction<String> each) {
        return IntStream.range(0, times).mapToObj(each).collect(Collectors.joining());
    }

    /** As GraphiQL sends it. */
    private static final String INTROSPECTION = """
            query IntrospectionQuery { __schema { description queryType { name kind } mutationType { name kind }
              subscriptionType { name kind } types { ...FullType }
              directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } } } }
            fragment FullType on __Type { kind name description specifiedByURL isOneOf
              fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue }
                type { ...TypeRef } isDeprecated deprecationReason }
              inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
              possibleTypes { ...TypeRef } }
            fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated
              deprecationReason }
            fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType {
              kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
              ofType { kind name } } } } } } } } } }
            """;
}
