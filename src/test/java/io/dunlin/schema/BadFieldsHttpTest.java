package io.dunlin.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.InputValueDefinition;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Bad fields of all mutations, as the schema has them: a mutation that is added is held to this without a line here. Each
 * bad field is told with its path, whatever else is wrong.
 */
@QuarkusTest
class BadFieldsHttpTest {

    private static final String KEY = "idempotencyKey";

    private static final Pattern LENGTH = Pattern.compile("1 to (\\d+) characters");

    /** PostgreSQL takes no text with it: what has to be looked up with such a text cannot be judged. */
    private static final String NUL = "a\u0000";

    private static final String BELL = "a\u0007";

    private final FuzzSchema schema = new FuzzSchema();
    private final String token =
            Tokens.of("bad-fields", "COLLECTOR", "TEAM_LEAD", "COMPLIANCE", "SERVICE", "AUDITOR", "OPERATOR", "ADMIN");

    /** A bad value of a field, and what is told of it. */
    private record Bad(List<String> place, Object value, String code) {
        String told() {
            return code + " " + String.join(".", place);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyBadFieldOfEveryMutationIsTold() {
        Map<String, Object> known = SchemaFuzzTest.known();
        return schema.calls().stream()
                .filter(call -> call.before().startsWith("mutation"))
                .map(call -> DynamicTest.dynamicTest(call.field().getName(), () -> hold(call, known)));
    }

    private void hold(FuzzSchema.Call call, Map<String, Object> known) {
        InputValueDefinition input = call.field().getInputValueDefinitions().get(0);
        Map<String, Object> plain = Map.of("input", schema.plain(input, known));
        List<Bad> all = new ArrayList<>(List.of(
                new Bad(List.of("input", KEY), " ", "OUT_OF_RANGE"),
                new Bad(List.of("input", KEY), "x".repeat(201), "OUT_OF_RANGE")));
        collect(input, List.of("input"), all);
        for (Bad bad : all) {
            Map<String, Object> given = schema.leadingTo(bad.place(), input, plain, known);
            assertThat(told(call, input, FuzzSchema.with(given, bad.place(), bad.value())))
                    .as(bad.toString())
                    .contains(bad.told());
        }
        Map<String, Object> worst = plain;
        // Without the object that it is about, only the form of an input is told.
        List<Bad> together = all.stream()
                .skip(1)
                .filter(bad -> bad.code().equals("INVALID") || bad.place().contains(KEY))
                .toList();
        for (Bad bad : together) {
            worst = FuzzSchema.with(
                    schema.leadingTo(bad.place(), input, worst, known),
                    bad.place(),
                    bad.value().equals(NUL) ? BELL : bad.value());
        }
        assertThat(told(call, input, worst))
                .as("all at once")
                .containsAll(together.stream().map(Bad::told).toList());
    }

    /** Bad values for each id and each text, down to the inputs within the input. */
    private void collect(InputValueDefinition input, List<String> place, List<Bad> all) {
        for (InputValueDefinition field : schema.fields(input)) {
            List<String> below = new ArrayList<>(place);
            below.add(field.getName());
            boolean list = FuzzSchema.text(field.getType()).startsWith("[");
            String type = FuzzSchema.name(field.getType());
            if (!list && type.equals("ID")) {
                all.add(new Bad(below, "nonsense", "NOT_FOUND"));
            } else if (!list && type.equals("String") && !field.getName().equals(KEY)) {
                all.add(new Bad(below, NUL, "INVALID"));
                all.addAll(lengths(field, below));
            } else if (!list
                    && !schema.fields(field).isEmpty()
                    && !field.getName().equals("where")) {
                collect(field, below, all);
            }
        }
    }

    /** What its description says of its length. */
    private static List<Bad> lengths(InputValueDefinition field, List<String> place) {
        Matcher length = LENGTH.matcher(field.getDescription().getContent());
        if (!length.find()) {
            return List.of();
        }
        Bad tooLong = new Bad(place, "x".repeat(Integer.parseInt(length.group(1)) + 1), "OUT_OF_RANGE");
        return FuzzSchema.isRequired(field) ? List.of(tooLong, new Bad(place, " ", "REQUIRED")) : List.of(tooLong);
    }

    private List<String> told(FuzzSchema.Call call, InputValueDefinition input, Map<String, Object> given) {
        JsonPath answer = GraphQl.ask(
                token,
                "mutation($input: %s) { it: %s(input: $input) { userErrors { code field message } } }"
                        .formatted(
                                FuzzSchema.text(input.getType()), call.field().getName()),
                given);
        return UserErrors.of(answer.setRootPath("data.it"));
    }
}
