package io.dunlin.platform.graphql;

import static io.dunlin.testing.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent is what is read, or it is refused with its place: nothing wraps, and nothing is cut or taken for another. */
@QuarkusTest
class ValuesHttpTest {

    private static final String TERMS =
            "principal: \"1000\", currency: \"USD\", annualRate: \"0\", disbursedOn: \"2026-01-01\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4294967298",
                "2147483648",
                "-2147483649",
                "9223372036854775807",
                "12.0",
                "12.7",
                "1.5",
                "true",
                "\"12\"",
                "\"\"",
                "[12, 13]",
                "{x: 12}",
                "TWELVE"
            })
    void whatIsNoIntIsRefusedAsALiteral(String value) {
        refused("{ loans(first: %s) { totalCount } }".formatted(value), "{}", "first");
        refused(
                "{ repaymentQuote(input: {%s, termMonths: %s}) { installments { number } } }".formatted(TERMS, value),
                "{}",
                "input",
                "termMonths");
        refused(
                "{ loans(where: {pastDueDays: {gte: %s}}) { totalCount } }".formatted(value),
                "{}",
                "where",
                "pastDueDays",
                "gte");
        refused("query($n: Int = %s) { loans(first: $n) { totalCount } }".formatted(value), "{}", "first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4294967298",
                "2147483648",
                "-2147483649",
                "9223372036854775807",
                "99999999999999999999999999",
                "12.0",
                "12.7",
                "1e2",
                "true",
                "\"12\"",
                "\"\"",
                "[12,13]",
                "{\"x\":12}"
            })
    void whatIsNoIntIsRefusedInAVariable(String value) {
        refused("query($n: Int) { loans(first: $n) { totalCount } }", "{\"n\":%s}".formatted(value), "first");
        refused(
                "query($n: Int!) { repaymentQuote(input: {%s, termMonths: $n}) { installments { number } } }"
                        .formatted(TERMS),
                "{\"n\":%s}".formatted(value),
                "input",
                "termMonths");
        refused(
                "query($w: LoanWhere) { loans(where: $w) { totalCount } }",
                "{\"w\":{\"pastDueDays\":{\"lte\":%s}}}".formatted(value),
                "where",
                "pastDueDays",
                "lte");
        refused(
                "mutation($i: LoanBookInput!) { loanBook(input: $i) { loan { id } } }",
                """
                {"i":{"number":"V","borrowerId":"x","principal":"1","currency":"USD","annualRate":"0","disbursedOn":"2026-01-01",
                "termMonths":%s}}""".formatted(value),
                "input",
                "termMonths");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "100, 100", "-0, 0"})
    void wholeNumbersAreTakenAsTheyAre(String given, int read) {
        String document = "query($n: Int) { repaymentQuote(input: {%s, termMonths: $n}) { installments { number } } }";
        Response response = post(document.formatted(TERMS).replace("Int)", "Int!)"), "{\"n\":%s}".formatted(given));
        if (read == 0) {
            assertThat(response.jsonPath().getString("errors[0].message")).startsWith("input.termMonths:");
        } else {
            assertThat(response.jsonPath().getList("data.repaymentQuote.installments"))
                    .hasSize(read);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "1.5", "true", "[\"a\",\"b\"]", "{\"x\":\"a\"}"})
    void whatIsNoTextIsRefused(String value) {
        String literal = value.replace("\"x\"", "x");
        refused("{ loanByNumber(number: %s) { id } }".formatted(literal), "{}", "number");
        refused("query($n: String!) { loanByNumber(number: $n) { id } }", "{\"n\":%s}".formatted(value), "number");
        refused(
                "query($i: BorrowerRegisterInput) { borrowers { totalCount } }"
                        .replace("query", "mutation")
                        .replace("borrowers { totalCount }", "borrowerRegister(input: $i) { borrower { id } }")
                        .replace("Input)", "Input!)"),
                "{\"i\":{\"number\":\"V\",\"name\":%s,\"country\":\"US\",\"timeZone\":\"UTC\"}}".formatted(value),
                "input",
                "name");
    }

    @Test
    void itemsOfListsAndOfObjectsInThemAreNamed() {
        refused(
                "mutation($i: BorrowerRegisterInput!) { borrowerRegister(input: $i) { borrower { id } } }",
                """
                {"i":{"number":"V","name":"Ann","country":"US","timeZone":"UTC","contactPoints":[
                {"channel":"PHONE","value":"1"},{"channel":"PHONE","value":2}]}}""",
                "input",
                "contactPoints",
                "1",
                "value");
        refused("{ collectionCases(where: {status: [OPEN, SHUT]}) { totalCount } }", "{}", "where", "status", "1");
        refused(
                "query($s: [CaseStatus!]) { collectionCases(where: {status: $s}) { totalCount } }",
                "{\"s\":[\"OPEN\",\"SHUT\"]}",
                "where",
                "status",
                "1");
        refused(
                "{ repaymentQuote(input: {%s}) { installments { number } } }".formatted(TERMS),
                "{}",
                "input",
                "termMonths");
        refused(
                "query($i: RepaymentQuoteInput!) { repaymentQuote(input: $i) { installments { number } } }",
                "{\"i\":{\"principal\":\"1\"}}",
                "input",
                "currency");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "node(id: $v) { id } | ID! | id | 1.5 true {}",
                "loan(id: \"x\") { delinquencyAt(asOf: $v) { pastDueDays } } | Date! | asOf | 20260131 \"2026-02-30\" \"2026-01-31T23:30:00-05:00\" \"\" true 1.5",
                "personalDataAccesses(where: {from: $v}) { totalCount } | DateTime | where.from | 20260131 \"2026-02-30T00:00:00Z\" \"2026-01-31\" \"\" true",
                "loans(where: {status: $v}) { totalCount } | [LoanStatus!] | where.status | 1 true \"NOTHING\" {}"
            })
    void whatIsNoneOfAnotherTypeIsRefused(String field, String type, String place, String values) {
        for (String value : values.split(" ")) {
            Response response = post("query($v: %s) { %s }".formatted(type, field), "{\"v\":%s}".formatted(value));
            assertRefused(response);
            assertThat(String.join(".", response.jsonPath().<String>getList("errors[0].extensions.inputPath")))
                    .startsWith(place);
        }
    }

    @Test
    void whatAnInputDoesNotHaveIsRefusedAtThatInput() {
        String quote =
                "query($n: Int, $i: RepaymentQuoteInput!) { loans(first: $n) { totalCount } repaymentQuote(input: $i) {"
                        + " installments { number } } }";
        refused(quote, "{\"i\":{\"nothing\":1}}", "input");
        refused(
                "query($w: LoanWhere) { loans(where: $w) { totalCount } }",
                "{\"w\":{\"pastDueDays\":{\"gt\":1}}}",
                "where",
                "pastDueDays");
        refused("{ loans(where: {pastDueDays: {gt: 1}}) { totalCount } }", "{}", "where", "pastDueDays");
        refused(
                "mutation($i: BorrowerRegisterInput!) { borrowerRegister(input: $i) { borrower { id } } }",
                "{\"i\":{\"number\":\"V\",\"name\":\"A\",\"country\":\"US\",\"timeZone\":\"UTC\",\"contactPoints\":[{\"phone\":\"1\"}]}}",
                "input",
                "contactPoints",
                "0");
    }

    @Test
    void whatIsMissingIsNamed() {
        refused("{ loanByNumber(number: null) { id } }", "{}", "number");
        refused("{ loanByNumber { id } }", "{}", "number");
        refused("mutation { caseAssign(input: null) { case { id } } }", "{}", "input");
        refused("mutation { caseAssign(input: {}) { case { id } } }", "{}", "input", "caseId");
        refused("mutation { caseAssign(input: {caseId: null}) { case { id } } }", "{}", "input", "caseId");
    }

    @Test
    void anAmountIsAString() {
        for (String value : List.of("100", "100.5", "true", "\"1e3\"", "\"1,50\"", "\"\"", "\"NaN\"", "\" 1\"")) {
            refused(
                    "query($i: RepaymentQuoteInput!) { repaymentQuote(input: $i) { installments { number } } }",
                    """
                    {"i":{"principal":%s,"currency":"USD","annualRate":"0","termMonths":1,"disbursedOn":"2026-01-01"}}""".formatted(value),
                    "input",
                    "principal");
        }
    }

    @Test
    void aTextThatNobodyCanHaveWrittenFindsNothingAndIsRefused() {
        for (String text : List.of("\\u0000", "a\\u0007", "\\n", "\\uD800")) {
            refused(
                    "query($r: String!) { complianceDecisions(where: {ruleId: $r}) { totalCount } }",
                    "{\"r\":\"%s\"}".formatted(text),
                    "where",
                    "ruleId");
            refused(
                    "query($w: ComplianceDecisionWhere) { complianceDecisions(where: $w) { totalCount } }",
                    "{\"w\":{\"ruleId\":\"%s\"}}".formatted(text),
                    "where",
                    "ruleId");
            if (!text.contains("D800")) {
                refused(
                        "{ breaches(where: {ruleId: \"%s\"}) { totalCount } }".formatted(text),
                        "{}",
                        "where",
                        "ruleId");
                refused("{ loanByNumber(number: \"%s\") { id } }".formatted(text), "{}", "number");
            }
        }
    }

    private static void refused(String document, String variables, String... place) {
        Response response = post(document, variables);
        assertRefused(response);
        assertThat(response.jsonPath().<String>getList("errors[0].extensions.inputPath"))
                .as(document + " " + variables + " " + response.asString())
                .containsExactly(place);
    }

    private static void assertRefused(Response response) {
        JsonPath answer = response.jsonPath();
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(answer.getString("errors[0].extensions.code"))
                .as(response.asString())
                .isEqualTo("BAD_USER_INPUT");
        assertThat(answer.<Object>get("data")).isNull();
    }

    private static Response post(String document, String variables) {
        return given().contentType("application/json")
                .body("{\"query\":\"%s\",\"variables\":%s}"
                        .formatted(
                                document.replace("\\", "\\\\")
                                        .replace("\"", "\\\"")
                                        .replace("\n", " "),
                                variables))
                .post("/graphql");
    }
}
