package io.dunlin.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.language.InputValueDefinition;
import io.dunlin.schema.FuzzValues.Value;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Sends wrong and extreme values to every argument and every input field of the schema, as literals and as variables, and
 * finds no internal error, nothing taken for what it is not, and no answer that takes five seconds. Each place gets some of
 * the values of its type, the same in each build; {@code -Dfuzz.values=1000} sends all of them, {@code -Dfuzz.seed=7} others.
 */
@QuarkusTest
class SchemaFuzzTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What they do to all loans or borrowers would be in the way of other tests: they get only what must be refused. */
    private static final Set<String> ABOUT_ALL = Set.of("overdueSweepStart", "caseClaimNext");

    private final long seed = Long.getLong("fuzz.seed", 1);
    private final int values = Integer.getInteger("fuzz.values", 6);
    private final Random random = new Random(seed);
    private final FuzzSchema schema = new FuzzSchema();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> faults = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final String token =
            Tokens.of("fuzzer", "COLLECTOR", "TEAM_LEAD", "COMPLIANCE", "SERVICE", "AUDITOR", "OPERATOR", "ADMIN");
    private int sent;

    @Test
    void noValueAtAnyPlaceBreaksAnything() throws Exception {
        System.out.println("fuzz.seed=" + seed);
        Map<String, Object> known = known();
        for (FuzzSchema.Call call : schema.calls()) {
            for (InputValueDefinition argument : call.field().getInputValueDefinitions()) {
                Map<String, Object> plain = new LinkedHashMap<>();
                for (InputValueDefinition other : call.field().getInputValueDefinitions()) {
                    if (FuzzSchema.isRequired(other)) {
                        plain.put(other.getName(), schema.plain(other, known));
                    }
                }
                place(call, plain, argument, List.of(argument.getName()), known);
            }
        }
        System.out.println("fuzz: " + sent + " requests to " + seen.size() + " places");
        assertThat(seen).containsAll(schema.inputFields());
        assertThat(faults).as("fuzz.seed=" + seed).isEmpty();
    }

    /** Tries values at this place, and at those below it that no other call has tried. */
    private void place(
            FuzzSchema.Call call,
            Map<String, Object> plain,
            InputValueDefinition definition,
            List<String> place,
            Map<String, Object> known)
            throws IOException, InterruptedException {
        List<Value> all = new ArrayList<>(schema.values(definition));
        Collections.shuffle(all, random);
        for (Value value : all.subList(0, Math.min(values, all.size()))) {
            if (value.unfit() || !ABOUT_ALL.contains(call.field().getName())) {
                Map<String, Object> given = FuzzSchema.with(plain, place, value.value());
                if (random.nextBoolean()) {
                    literal(call, given, place, value);
                } else {
                    variable(call, given, place, value);
                }
            }
        }
        for (InputValueDefinition field : schema.fields(definition)) {
            if (seen.add(FuzzSchema.name(definition.getType()) + "." + field.getName())) {
                List<String> below = new ArrayList<>(place);
                below.add(field.getName());
                Map<String, Object> whole = FuzzSchema.has(plain, place)
                        ? plain
                        : FuzzSchema.with(plain, place, schema.plain(definition, known));
                place(call, whole, field, below, known);
            }
        }
    }

    private void variable(FuzzSchema.Call call, Map<String, Object> given, List<String> place, Value value)
            throws IOException, InterruptedException {
        StringBuilder types = new StringBuilder();
        StringBuilder arguments = new StringBuilder();
        for (InputValueDefinition argument : call.field().getInputValueDefinitions()) {
            if (given.containsKey(argument.getName())) {
                types.append("$%s: %s ".formatted(argument.getName(), FuzzSchema.text(argument.getType())));
                arguments.append("%s: $%s ".formatted(argument.getName(), argument.getName()));
            }
        }
        judge(call.document("(" + types + ")", "(" + arguments + ")"), given, place, value);
    }

    private void literal(FuzzSchema.Call call, Map<String, Object> given, List<String> place, Value value)
            throws IOException, InterruptedException {
        StringBuilder arguments = new StringBuilder();
        for (InputValueDefinition argument : call.field().getInputValueDefinitions()) {
            if (given.containsKey(argument.getName())) {
                String text = schema.literal(given.get(argument.getName()), argument.getType());
                arguments.append("%s: %s ".formatted(argument.getName(), text));
            }
        }
        judge(call.document("", "(" + arguments + ")"), Map.of(), place, value);
    }

    private void judge(String document, Map<String, Object> variables, List<String> place, Value value)
            throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString(body))
                .build();
        long before = System.nanoTime();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        sent++;
        JsonNode answer = JSON.readTree(response.body());
        String code =
                answer.path("errors").path(0).path("extensions").path("code").asText();
        String told = abridged(document) + " " + abridged(String.valueOf(variables)) + " -> " + response.statusCode()
                + " " + abridged(response.body());
        if (took.compareTo(LONGEST) > 0) {
            faults.add("SLOW " + took + " " + told);
        }
        if (answer.path("errors").toString().contains("INTERNAL")) {
            faults.add("INTERNAL " + told);
        }
        if (response.statusCode() != 200) {
            faults.add("STATUS " + told);
        }
        if (value.unfit()) {
            List<String> path = new ArrayList<>();
            answer.path("errors").path(0).path("extensions").path("inputPath").forEach(name -> path.add(name.asText()));
            // In a list the first item is tried.
            path.removeIf(name -> name.equals("0"));
            boolean there =
                    path.size() >= place.size() && path.subList(0, place.size()).equals(place);
            if (!code.equals("BAD_USER_INPUT") || answer.path("data").isObject()) {
                faults.add("TAKEN " + told);
            } else if (!there) {
                faults.add("PLACE " + place + " " + told);
            }
        }
    }

    private static String abridged(String text) {
        return text.length() > 600 ? text.substring(0, 600) + "…" : text;
    }

    /** What exists, by the names of the fields that take it: what a mutation does not find it looks no further into. */
    static Map<String, Object> known() {
        String run = UUID.randomUUID().toString();
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("collectorCode", "FUZZ-" + run);
        known.put("borrowerId", made("borrowerRegister", "borrower", """
                {number: "FUZZ-%s", name: "Ann Lee", country: "US", timeZone: "America/New_York"}""".formatted(run)));
        String borrower = (String) known.get("borrowerId");
        known.put("ownerId", borrower);
        known.put("contactId", made("contactAdd", "contact", """
                {borrowerId: "%s", contact: {name: "Bo", relationship: FRIEND}}""".formatted(borrower)));
        known.put("contactPointId", made("contactPointAdd", "contactPoint", """
                {ownerId: "%s", contactPoint: {channel: EMAIL, value: "fuzz-%s@example.org"}}""".formatted(borrower, run)));
        known.put("loanId", made("loanBook", "loan", """
                {number: "FUZZ-%s", borrowerId: "%s", principal: "1200", currency: "USD", annualRate: "0", termMonths: 12,
                disbursedOn: "2024-01-01"}""".formatted(run, borrower)));
        String loan = (String) known.get("loanId");
        String open = GraphQl.ask("query($id: ID!) { loan(id: $id) { openCase { id } } }", Map.of("id", loan))
                .getString("loan.openCase.id");
        known.put("caseId", open);
        known.put("paymentId", made("paymentRecord", "payment", """
                {loanId: "%s", reference: "FUZZ", amount: "1", currency: "USD", effectiveOn: "2024-03-01"}""".formatted(loan)));
        known.put("holdId", made("loanHoldPlace", "hold", """
                {loanId: "%s", kind: OTHER, from: "2024-02-01", reason: "fuzz", freezesContact: false}""".formatted(loan)));
        known.put("adjustmentId", made("loanAdjust", "adjustment", """
                {loanId: "%s", kind: ADD_COST, amount: "1", currency: "USD", effectiveOn: "2024-03-01", reason: "fuzz"}""".formatted(loan)));
        known.put("legalHoldId", made("legalHoldPlace", "legalHold", """
                {borrowerId: "%s", reason: "fuzz"}""".formatted(borrower)));
        known.put("doNotContactId", made("doNotContactRequest", "doNotContact", """
                {caseId: "%s", scope: WORKPLACE, requestedAt: "2024-02-01T12:00:00Z", source: "fuzz", written: true}""".formatted(open)));
        known.put("visitId", made("visitPlan", "visit", """
                {caseId: "%s", participants: ["a", "b"], place: HOME, plannedFor: "%s"}""".formatted(
                        open, Instant.now().plus(Duration.ofDays(3)))));
        made("collectorRegister", "collector", """
                {code: "FUZZ-%s", name: "Fuzz", employer: "Fuzz"}""".formatted(run));
        JsonPath action = GraphQl.ask("""
                mutation { it: caseLogAction(input: {caseId: "%s", channel: CALL, party: BORROWER, purpose: COLLECT, outcome: NO_ANSWER,
                performedAt: "%s"}) { action { id breaches { id } } } }""".formatted(open, Instant.now()));
        known.put("actionId", action.getString("it.action.id"));
        known.put("breachId", action.getString("it.action.breaches[0].id"));
        known.put("subject", borrower);
        known.put("", loan);
        assertThat(known.values()).doesNotContainNull();
        return known;
    }

    private static Object made(String mutation, String what, String literal) {
        String id = what.equals("collector") ? "code" : "id";
        JsonPath payload = GraphQl.ask("mutation { it: %s(input: %s) { %s { %s } userErrors { code field message } } }"
                .formatted(mutation, literal, what, id));
        assertThat(payload.getList("it.userErrors")).as(mutation).isEmpty();
        return payload.getString("it." + what + "." + id);
    }
}
