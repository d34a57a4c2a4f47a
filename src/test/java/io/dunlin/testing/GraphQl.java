package io.dunlin.testing;

import static io.dunlin.testing.Http.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;

/** Asks over HTTP, as a frontend does. */
public final class GraphQl {

    private GraphQl() {}

    /** The raw response to a document with variables. */
    public static Response send(String document, Map<String, ?> variables) {
        return send(Tokens.staff(), document, variables);
    }

    /** The same for somebody else. */
    public static Response send(String token, String document, Map<String, ?> variables) {
        return given(token)
                .contentType("application/json")
                .body(Map.of("query", document, "variables", variables))
                .post("/graphql");
    }

    /** The data of an answer that must have no top-level errors; paths in it start below {@code data}. */
    public static JsonPath ask(String document, Map<String, ?> variables) {
        return ask(Tokens.staff(), document, variables);
    }

    /** The same for somebody else. */
    public static JsonPath ask(String token, String document, Map<String, ?> variables) {
        Response response = send(token, document, variables);
        JsonPath json = new QuickPath(response.asString());
        if (response.statusCode() != 200 || json.get("errors") != null) {
            throw new AssertionError(document + "\n" + response.asPrettyString());
        }
        return json.setRootPath("data");
    }

    public static JsonPath ask(String document) {
        return ask(document, Map.of());
    }

    /** The answer of a mutation whose only argument is {@code input}; paths start below the payload. */
    public static JsonPath mutate(String mutation, String inputType, String selection, Map<String, ?> input) {
        return ask(
                        "mutation($input: %s!) { it: %s(input: $input) { %s userErrors { code field message } } }"
                                .formatted(inputType, mutation, selection),
                        Map.of("input", input))
                .setRootPath("data.it");
    }

    /** The payload of a mutation that was not refused. */
    public static JsonPath done(JsonPath payload) {
        if (!payload.getList("userErrors").isEmpty()) {
            throw new AssertionError(payload.getList("userErrors"));
        }
        return payload;
    }
}
