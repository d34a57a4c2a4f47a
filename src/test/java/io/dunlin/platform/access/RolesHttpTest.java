package io.dunlin.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import io.dunlin.platform.access.AccessTable.Level;
import io.dunlin.platform.identity.Role;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation of the schema, asked for by every role over HTTP; and every field of every type. */
@QuarkusTest
class RolesHttpTest {

    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");

    private final AccessTable table = new AccessTable();
    private final SchemaFile schema = new SchemaFile();

    @ParameterizedTest
    @EnumSource
    void anOperationIsAnsweredForWhomTheTableNamesAndForNobodyElse(Role role) {
        String token = token(role);
        for (String root : List.of("Query", "Mutation")) {
            for (FieldDefinition field : schema.fields(root)) {
                Response response = ask(token, root, field);
                boolean allowed = table.level(Set.of(role), root, field.getName()) == Level.PLAIN;
                assertThat(code(response))
                        .as("%s.%s for %s", root, field.getName(), role)
                        .isEqualTo(allowed ? null : "FORBIDDEN");
            }
        }
    }

    @Test
    void withoutATokenOnlyAQuoteIsGiven() {
        for (String root : List.of("Query", "Mutation")) {
            for (FieldDefinition field : schema.fields(root)) {
                Response response = RestAssured.given()
                        .contentType("application/json")
                        .body(request(root, field))
                        .post("/graphql");
                assertThat(code(response))
                        .as(field.getName())
                        .isEqualTo(field.getName().equals("repaymentQuote") ? null : "UNAUTHENTICATED");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFieldIsAnsweredForWhomTheTableNamesWhereverItIsReached(Role role) {
        String token = token(role);
        for (String type : List.of(
                "Borrower",
                "Contact",
                "Loan",
                "Payment",
                "CollectionCase",
                "CollectionAction",
                "Visit",
                "Breach",
                "ComplianceDecision",
                "OverdueSweep",
                "Lender")) {
            for (FieldDefinition field : schema.fields(type)) {
                boolean allowed = table.level(Set.of(role), type, field.getName()) != Level.NONE;
                assertThat(code(GraphQl.send(
                                token,
                                "{ node(id: \"x\") @skip(if: true) { ... on %s { %s } } }"
                                        .formatted(type, selection(field)),
                                Map.of())))
                        .as("%s.%s for %s", type, field.getName(), role)
                        .isEqualTo(allowed ? null : "FORBIDDEN");
                assertThat(code(GraphQl.send(
                                token,
                                "query { node(id: \"x\") @skip(if: true) { ...F } } fragment F on %s { x: %s }"
                                        .formatted(type, selection(field)),
                                Map.of())))
                        .as("%s.%s for %s in a fragment", type, field.getName(), role)
                        .isEqualTo(allowed ? null : "FORBIDDEN");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void imports(Role role) {
        int status = RestAssured.given()
                .auth()
                .oauth2(token(role))
                .get("/portfolio/imports")
                .statusCode();
        assertThat(status).isEqualTo(role == Role.OPERATOR ? 200 : 403);
    }

    private static String token(Role role) {
        return switch (role) {
            case AGENCY -> Tokens.ofAgency("ann", "acme");
            case BORROWER -> Tokens.ofBorrower("bo", "nobody");
            default -> Tokens.of("cy", role.name());
        };
    }

    /** Asked for and skipped, so that nothing is done. */
    private Response ask(String token, String root, FieldDefinition field) {
        return GraphQl.send(token, (String) request(root, field).get("query"), variables(field));
    }

    private Map<String, Object> request(String root, FieldDefinition field) {
        Map<String, Object> variables = variables(field);
        String types = field.getInputValueDefinitions().stream()
                .filter(argument -> variables.containsKey(argument.getName()))
                .map(argument -> "$" + argument.getName() + ": " + AstPrinter.printAstCompact(argument.getType()))
                .collect(Collectors.joining(", "));
        String values =
                variables.keySet().stream().map(name -> name + ": $" + name).collect(Collectors.joining(", "));
        String query = "%s%s { %s%s @skip(if: true) %s }"
                .formatted(
                        root.toLowerCase(Locale.ROOT),
                        types.isEmpty() ? "" : "(" + types + ")",
                        field.getName(),
                        values.isEmpty() ? "" : "(" + values + ")",
                        schema.isObject(field.getType()) ? "{ __typename }" : "");
        return Map.of("query", query, "variables", variables);
    }

    private Map<String, Object> variables(FieldDefinition field) {
        List<InputValueDefinition> arguments = field.getInputValueDefinitions();
        return new HashMap<>(schema.required(arguments));
    }

    /** Of a field with fields of its own, one that asks for nothing more. */
    private String selection(FieldDefinition field) {
        String arguments = field.getInputValueDefinitions().stream()
                .filter(argument -> argument.getName().equals("asOf"))
                .map(argument -> "(asOf: \"2024-06-30\")")
                .collect(Collectors.joining());
        return field.getName() + arguments + (schema.isObject(field.getType()) ? " { __typename }" : "");
    }

    /** Read by hand: thousands of answers would take REST-assured's JSON paths minutes. */
    private static String code(Response response) {
        Matcher code = CODE.matcher(response.asString());
        return code.find() ? code.group(1) : null;
    }
}
