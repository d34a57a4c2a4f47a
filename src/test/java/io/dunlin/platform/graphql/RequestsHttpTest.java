package io.dunlin.platform.graphql;

import static io.dunlin.testing.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are none, and documents and variables that do not fit the schema. */
@QuarkusTest
class RequestsHttpTest {

    /** Stands for personal data that was sent by mistake. */
    private static final String SECRET = "+15550100";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "3",
                "null",
                "\"{ businessDate }\"",
                "{}",
                "{\"query\":null}",
                "{\"query\":\"\"}",
                "{\"query\":\"  \"}",
                "{\"query\":7}",
                "{\"query\":{}}",
                "{\"query\":\"{ businessDate }\"",
                "{\"query\":\"{ businessDate }\"} x",
                "{\"query\":\"{ businessDate }\"}{\"query\":\"{ businessDate }\"}",
                "{\"query\":\"{ businessDate }\",\"query\":\"{ businessDate }\"}",
                "{\"query\":\"{ businessDate }\",\"variables\":[]}",
                "{\"query\":\"{ businessDate }\",\"variables\":\"{}\"}",
                "{\"query\":\"{ businessDate }\",\"operationName\":1}",
                "{\"query\":\"{ businessDate }\",\"extensions\":1}",
                "{\"documentId\":\"sha256:0000000000000000000000000000000000000000000000000000000000000000\"}",
                "{\"query\":\"{ businessDate }\",\"documentId\":7}",
                "[{\"query\":\"{ businessDate }\"}]"
            })
    void aBodyThatIsNoRequestIsRefused(String body) {
        assertRefused(given().contentType("application/json").body(body).post("/graphql"), 400);
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() {
        byte[] latin1 = "{\"query\":\"{ businessDate } # é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(given().contentType("application/json").body(latin1).post("/graphql"), 400);
    }

    @Test
    void aBodyInAnotherEncodingOfUnicodeIsRefused() {
        String body = "{\"query\":\"{ businessDate }\"}";
        for (Charset other : List.of(
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("UTF-32"),
                Charset.forName("UTF-32LE"))) {
            assertRefused(
                    given().contentType("application/json")
                            .body(body.getBytes(other))
                            .post("/graphql"),
                    400);
        }
        for (String mark : List.of("\uFEFF", " \uFEFF")) {
            byte[] marked = (mark + body).getBytes(StandardCharsets.UTF_8);
            assertRefused(given().contentType("application/json").body(marked).post("/graphql"), 400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e500000000", "1e-500000000", "[1E100]", "{\"y\": 1e+999}"})
    void aNumberThatIsDearToReadIsRefused(String number) {
        String body = "{\"query\":\"{ businessDate }\",\"%s\":{\"x\":%s}}";
        for (String member : List.of("variables", "extensions", "other")) {
            assertRefused(
                    given().contentType("application/json")
                            .body(body.formatted(member, number))
                            .post("/graphql"),
                    400);
        }
        String digits = "9".repeat(41);
        assertRefused(
                given().contentType("application/json")
                        .body(body.formatted("variables", digits))
                        .post("/graphql"),
                400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query=%7B__typename%7D",
                "variables=[1]",
                "variables=%7B%7D",
                "operationName=A",
                "extensions=x",
                "documentId=x",
                "a=b&query=x"
            })
    void nothingOfARequestIsReadFromItsAddress(String query) {
        assertRefused(
                given().urlEncodingEnabled(false)
                        .contentType("application/json")
                        .body("{\"query\":\"{ businessDate }\"}")
                        .post("/graphql?" + query),
                400);
    }

    @Test
    void whatElseAnAddressSaysDoesNotMatter() {
        Response response = given().contentType("application/json")
                .body("{\"query\":\"{ businessDate }\"}")
                .post("/graphql?op=Page&q");
        assertThat(response.jsonPath().getString("data.businessDate")).isNotNull();
    }

    @Test
    void clientsThatProposeAHashAreToldToSendTexts() {
        Response response = given().contentType("application/json")
                .body(Map.of(
                        "extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", "0".repeat(64)))))
                .post("/graphql");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().<Map<String, ?>>getList("errors"))
                .containsExactly(Map.of(
                        "message",
                        "PersistedQueryNotSupported",
                        "extensions",
                        Map.of("code", "PERSISTED_QUERY_NOT_SUPPORTED")));
    }

    /** By GET too, where they do that by default. What they then send by POST is the text. */
    @Test
    void clientsThatProposeAHashByGetAreToldToSendTexts() {
        String proposal = "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + "0".repeat(64) + "\"}}";
        Response response = given().queryParam("operationName", "A")
                .queryParam("variables", "{}")
                .queryParam("extensions", proposal)
                .get("/graphql");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo("application/json");
        assertThat(response.jsonPath().getString("errors[0].message")).isEqualTo("PersistedQueryNotSupported");
        assertThat(response.jsonPath().getString("errors[0].extensions.code"))
                .isEqualTo("PERSISTED_QUERY_NOT_SUPPORTED");
        for (String other : List.of("{}", "{\"x\":1}", "persistedQuery")) {
            assertRefused(given().queryParam("extensions", other).get("/graphql"), 405);
        }
        assertRefused(
                given().queryParam("query", "{ businessDate }")
                        .queryParam("extensions", proposal)
                        .get("/graphql"),
                405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u{ffffffffffffff}",
                "\\u{110000}",
                "\\u{80000000}",
                "\\u{}",
                "\\u{x}",
                "\\u{D800}",
                "\\uD800",
                "\\uDC00\\uD800",
                "\\u{1F600",
                "\\u12",
                "\\x",
                "\\"
            })
    void anEscapeThatIsNoneIsRefused(String escape) {
        String text = '"' + escape + '"';
        assertBadInput(GraphQl.send("{ node(id: " + text + ") { id } }", Map.of()));
        assertBadInput(GraphQl.send("query($x: ID = " + text + ") { node(id: $x) { id } }", Map.of()));
        assertBadInput(GraphQl.send("{ businessDate @x(y: [{z: " + text + "}]) }", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json, application/json",
                "application/json,application/json;charset=utf-8",
                "Application/JSON; Charset=\"UTF-8\", application/json, application/json",
                "application/json;charset=utf8",
                "application/json,",
                "application/json; profile=x"
            })
    void aContentTypeThatIsSaidTwiceIsOne(String contentType) {
        assertThat(sent(contentType).jsonPath().getString("data.businessDate")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json, text/plain",
                "text/plain, application/json",
                "application/json; charset=utf-16, application/json",
                "application/json, application/json; charset = latin1",
                "application/jsonx",
                ","
            })
    void typesThatDifferAreNone(String contentType) {
        assertRefused(sent(contentType), 415);
    }

    private static Response sent(String contentType) {
        return given().config(io.restassured.config.RestAssuredConfig.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", contentType)
                .body("{\"query\":\"{ businessDate }\"}".getBytes(StandardCharsets.UTF_8))
                .post("/graphql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/graphql", "multipart/mixed", "application/json; charset=utf-16"})
    void anotherContentTypeIsRefused(String contentType) {
        Response response = given().config(io.restassured.config.RestAssuredConfig.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/graphql", io.restassured.http.ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", contentType)
                .body("{\"query\":\"{ businessDate }\"}".getBytes(StandardCharsets.UTF_8))
                .post("/graphql");
        assertRefused(response, 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "HEAD"})
    void anotherMethodIsRefused(String method) {
        Response response = given().queryParam("query", "mutation { x }").request(method, "/graphql");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.header("Allow")).isEqualTo("POST, OPTIONS");
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, 406",
        "application/xml, 406",
        "*/*, 200",
        "application/json;q=0, 406",
        "application/json; q=0.000, 406",
        "application/json;q=0.9, 200",
        "application/json;charset=UTF-7, 200",
        "application/graphql-response+json, 200"
    })
    void theAnswerIsJsonForWhoeverTakesIt(String accept, int status) {
        Response response = given().header("Accept", accept)
                .contentType("application/json")
                .body("{\"query\":\"{ businessDate }\"}")
                .post("/graphql");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/json");
    }

    @Test
    void nullsForWhatMayBeLeftOutAreFine() {
        Response response = given().contentType("application/json")
                .body("{\"query\":\"{ businessDate }\",\"variables\":null,\"operationName\":null,\"extensions\":null}")
                .post("/graphql");
        assertThat(response.jsonPath().getString("data.businessDate")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ businessDate",
                "+15550100",
                "{ businessDate(x: \"+15550100\") }",
                "{ nothing }",
                "{ node }",
                "{ node(id: \"x\") }",
                "{ node(id: {phone: \"+15550100\"}) { id } }",
                "{ node(id: null) { id } }",
                "{ node(id: 1.5) { id } }",
                "query($id: ID) { node(id: $id) { id } }",
                "query($id: Nothing) { node(id: $id) { id } }",
                "query($id: Int = \"+15550100\") { node(id: $id) { id } }",
                "{ businessDate @include(if: \"+15550100\") }",
                "{ businessDate @nothing }",
                "{ ...Nothing }",
                "{ a: businessDate a: node(id: \"x\") { id } }",
                "mutation { nothing(input: {phone: \"+15550100\"}) { id } }",
                "subscription { nothing }",
                "type Query { x: Int }",
                "query A { businessDate } query B { businessDate }"
            })
    void aDocumentThatDoesNotFitTheSchemaIsRefused(String document) {
        assertBadInput(GraphQl.send(document, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"B", "+15550100"})
    void anUnknownOperationIsRefused(String name) {
        assertBadInput(given().contentType("application/json")
                .body(Map.of("query", "query A { businessDate }", "operationName", name))
                .post("/graphql"));
    }

    @Test
    void aVariableOfTheWrongTypeIsNamedButNotQuoted() {
        String message = assertBadInput(
                GraphQl.send("query($x: Boolean!) { businessDate @include(if: $x) }", Map.of("x", SECRET)));
        assertThat(message).contains("'x'");
    }

    @Test
    void aMissingVariableIsNamed() {
        String query = "query($id: ID!) { node(id: $id) { id } }";
        assertThat(assertBadInput(GraphQl.send(query, Map.of()))).contains("'id'");
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("id", null);
        assertThat(assertBadInput(GraphQl.send(query, nothing))).contains("'id'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "+15550100", "QgAAAAAAAAAAAAAAAAAAAAA", "TAAAAAAAAAAAAAAAAAAAAAA"})
    void nothingIsFoundByAnIdThatIsNone(String id) {
        JsonPath data = GraphQl.ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id));
        assertThat(data.<Object>get("node")).isNull();
    }

    /** Also when the database says so only at the commit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "trigger no_room before insert on lender",
                "constraint trigger no_room after insert on lender deferrable initially deferred"
            })
    void aFullDiskIsNoFaultOfTheRequest(String trigger) {
        String register =
                "mutation($code: String!) { lenderRegister(input: {code: $code, name: \"Full\", country: \"US\","
                        + " licence: BANK}) { userErrors { code } } }";
        TestDatabase.execute("create function no_room() returns trigger language plpgsql as"
                + " $$ begin raise exception 'full' using errcode = '53100'; end $$");
        try {
            TestDatabase.execute("create " + trigger + " for each row execute function no_room()");
            JsonPath answer = GraphQl.send(register, Map.of("code", "FULL-" + UUID.randomUUID()))
                    .jsonPath();
            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("UNAVAILABLE");
            assertThat(answer.getString("errors[0].message")).contains("no room left");
        } finally {
            TestDatabase.execute("drop function no_room() cascade");
        }
    }

    private static String assertBadInput(Response response) {
        assertRefused(response, 200);
        JsonPath answer = response.jsonPath();
        assertThat(answer.getMap("")).doesNotContainKey("data");
        return answer.getString("errors[0].message");
    }

    private static void assertRefused(Response response, int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.asString()).doesNotContain(SECRET, "Exception", "graphql.", "io.", "Value{");
        JsonPath answer = response.jsonPath();
        assertThat(answer.<String, Object>getMap("errors[0].extensions"))
                .containsEntry("code", "BAD_USER_INPUT")
                .doesNotContainKey("correlationId");
        assertThat(answer.getString("errors[0].message")).isNotBlank();
    }
}
