package io.dunlin.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class DoNotContactHttpTest {

    private static final List<String> NAMED =
            List.of("contactId", "contactPointId", "channel", "dailyFrom", "dailyThrough");

    private JsonPath person;
    private String caseId;

    @BeforeEach
    void open() {
        person = CaseFlow.borrower();
        CaseFlow.loan(person.getString("borrower.id"), "USD", 2, 30);
        caseId = CaseFlow.openCase(person.getString("borrower.id"));
    }

    @Test
    void everyScopeIsRecordedWithWhatItNeedsAndShownInTheCase() {
        String contact = person.getString("borrower.contacts[0].id");
        List<Map<String, Object>> good = List.of(
                Wishes.of(caseId, "EVERYTHING", Map.of()),
                Wishes.of(caseId, "EVERYTHING", Map.of("contactId", contact)),
                Wishes.of(caseId, "CHANNEL", Map.of("channel", "SMS")),
                Wishes.of(caseId, "CONTACT_POINT", Map.of("contactPointId", point("borrower.contactPoints[0]"))),
                Wishes.of(caseId, "TIME_WINDOW", Map.of("dailyFrom", "22:00", "dailyThrough", "06:59")),
                Wishes.of(caseId, "WORKPLACE", Map.of("evidence", "letter")),
                Wishes.of(caseId, "CONTACT_PERSON", Map.of("contactId", contact)));
        for (Map<String, Object> input : good) {
            JsonPath recorded = CaseFlow.done(Wishes.request(input));
            assertThat(recorded.getString("case.id")).isEqualTo(caseId);
            assertThat(recorded.<String, Object>getMap("doNotContact"))
                    .containsEntry("scope", input.get("scope"))
                    .containsEntry("channel", input.get("channel"))
                    .containsEntry("dailyFrom", input.get("dailyFrom"))
                    .containsEntry("dailyThrough", input.get("dailyThrough"))
                    .containsEntry("written", false)
                    .containsEntry("requestedAt", "2026-03-01T10:00:00Z")
                    .containsEntry("source", "the borrower, by telephone")
                    .containsEntry("evidence", input.get("evidence"))
                    .containsEntry("liftedAt", null);
            assertThat(recorded.getString("doNotContact.contact.id")).isEqualTo(input.get("contactId"));
            assertThat(recorded.getString("doNotContact.contactPoint.id")).isEqualTo(input.get("contactPointId"));
        }
        assertThat(Wishes.shown(caseId).getList("doNotContact.scope"))
                .isEqualTo(good.stream().map(input -> input.get("scope")).toList());
    }

    /** Each one is judged at every contact: so a borrower alone cannot make any number of them. */
    @Test
    void aBorrowerMakesAHundredRequests() {
        String token = Tokens.ofBorrower("many", person.getString("borrower.number"));
        String one = "r%d: doNotContactRequest(input: {caseId: $case, scope: TIME_WINDOW, dailyFrom: \"%02d:00\","
                + " dailyThrough: \"%02d:30\", requestedAt: \"2026-03-01T10:00:00Z\", source: \"me\", written: true})"
                + " { userErrors { code field } } ";
        for (int from = 0; from < 100; from += 50) {
            String fifty = IntStream.range(from, from + 50)
                    .mapToObj(i -> one.formatted(i, i % 24, i % 24))
                    .collect(Collectors.joining(" ", "mutation($case: ID!) { ", "}"));
            Map<String, Map<String, List<?>>> answers =
                    GraphQl.ask(token, fifty, Map.of("case", caseId)).getMap("");
            assertThat(answers.values())
                    .hasSize(50)
                    .allSatisfy(it -> assertThat(it.get("userErrors")).isEmpty());
        }
        for (String scope : List.of("EVERYTHING", "WORKPLACE")) {
            JsonPath more = GraphQl.ask(
                            token,
                            "mutation($i: DoNotContactInput!) { it: doNotContactRequest(input: $i) { doNotContact { id } userErrors {"
                                    + " code field } } }",
                            Map.of("i", Wishes.of(caseId, scope, Map.of())))
                    .setRootPath("data.it");
            assertThat(UserErrors.of(more)).containsExactly("OUT_OF_RANGE input.scope");
        }
        assertThat(Wishes.shown(caseId).getList("doNotContact")).hasSize(100);
        CaseFlow.done(Wishes.request(Wishes.of(caseId, "EVERYTHING", Map.of())));
    }

    /** What somebody else asked for is not the borrower's to see or to lift, nor how they are reached. */
    @Test
    void aBorrowerHasOnlyRequestsOfTheirOwn() {
        String contact = person.getString("borrower.contacts[0].id");
        String own = CaseFlow.done(Wishes.request(Wishes.of(caseId, "CHANNEL", Map.of("channel", "SMS"))))
                .getString("doNotContact.id");
        String others = CaseFlow.done(Wishes.request(Wishes.of(caseId, "CONTACT_PERSON", Map.of("contactId", contact))))
                .getString("doNotContact.id");
        String token = Tokens.ofBorrower("own", person.getString("borrower.number"));
        JsonPath shown = GraphQl.ask(
                token,
                "query($other: ID!, $point: ID!) { me { borrower { openCase { doNotContact { id evidence } } } }"
                        + " request: node(id: $other) { id } point: node(id: $point) { id } }",
                Map.of("other", others, "point", point("borrower.contacts[0].contactPoints[0]")));
        assertThat(shown.getList("me.borrower.openCase.doNotContact.id")).containsExactly(own);
        assertThat(shown.getString("request")).isNull();
        assertThat(shown.getString("point")).isNull();
        String lift =
                "mutation($input: DoNotContactLiftInput!) { it: doNotContactLift(input: $input) { userErrors { code } } }";
        assertThat(GraphQl.ask(token, lift, Map.of("input", Map.of("doNotContactId", others, "evidence", "letter")))
                        .getList("it.userErrors.code"))
                .containsExactly("NOT_FOUND");
        assertThat(GraphQl.ask(token, lift, Map.of("input", Map.of("doNotContactId", own, "evidence", "letter")))
                        .getList("it.userErrors.code"))
                .isEmpty();
    }

    @Test
    void aPointOfAContactIsTheContactsWhetherOrNotTheContactIsNamed() {
        String contact = person.getString("borrower.contacts[0].id");
        Map<String, Object> input = Wishes.of(
                caseId, "CONTACT_POINT", Map.of("contactPointId", point("borrower.contacts[0].contactPoints[0]")));
        assertThat(CaseFlow.done(Wishes.request(input)).getString("doNotContact.contact.id"))
                .isEqualTo(contact);
        input.put("contactId", contact);
        assertThat(CaseFlow.done(Wishes.request(input)).getString("doNotContact.contact.id"))
                .isEqualTo(contact);
        input.put("contactPointId", point("borrower.contactPoints[0]"));
        refused(input, "NOT_FOUND input.contactPointId");
    }

    /** Every scope with every field: what it needs is REQUIRED, what it has not is INVALID, a contact may always be named. */
    @Test
    void everyScopeSaysWhatItNeedsAndWhatItHasNot() {
        Map<String, List<String>> needed = Map.of(
                "EVERYTHING", List.of(),
                "CHANNEL", List.of("channel"),
                "CONTACT_POINT", List.of("contactPointId"),
                "TIME_WINDOW", List.of("dailyFrom", "dailyThrough"),
                "WORKPLACE", List.of(),
                "CONTACT_PERSON", List.of("contactId"));
        Map<String, Object> values = Map.of(
                "contactId",
                person.getString("borrower.contacts[0].id"),
                "contactPointId",
                point("borrower.contactPoints[0]"),
                "channel",
                "CALL",
                "dailyFrom",
                "09:00",
                "dailyThrough",
                "17:59");
        needed.forEach((scope, fields) -> {
            Map<String, Object> good = Wishes.of(caseId, scope, Map.of());
            fields.forEach(field -> good.put(field, values.get(field)));
            for (String field : NAMED) {
                Map<String, Object> input = new HashMap<>(good);
                if (fields.contains(field)) {
                    input.remove(field);
                    refused(input, "REQUIRED input." + field);
                } else if (!field.equals("contactId")) {
                    input.put(field, values.get(field));
                    refused(input, "INVALID input." + field);
                }
            }
        });
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("EVERYTHING", "caseId", "nonsense", "NOT_FOUND input.caseId"),
                arguments("EVERYTHING", "caseId", "QwAAAAAAAAAAAAAAAAAAAAA", "NOT_FOUND input.caseId"),
                arguments("EVERYTHING", "contactId", "nonsense", "NOT_FOUND input.contactId"),
                arguments("CONTACT_POINT", "contactPointId", "nonsense", "NOT_FOUND input.contactPointId"),
                arguments("CHANNEL", "channel", "NOTE", "INVALID input.channel"),
                arguments("EVERYTHING", "requestedAt", "1969-12-31T23:59:59Z", "OUT_OF_RANGE input.requestedAt"),
                arguments("EVERYTHING", "requestedAt", "2999-01-01T00:00:00Z", "OUT_OF_RANGE input.requestedAt"),
                arguments("EVERYTHING", "source", " ", "REQUIRED input.source"),
                arguments("EVERYTHING", "source", "x".repeat(201), "OUT_OF_RANGE input.source"),
                arguments("EVERYTHING", "source", "a\u0000", "INVALID input.source"),
                arguments("EVERYTHING", "evidence", "", "OUT_OF_RANGE input.evidence"),
                arguments("EVERYTHING", "evidence", "x".repeat(1001), "OUT_OF_RANGE input.evidence"),
                arguments("EVERYTHING", "evidence", "a\nb", "INVALID input.evidence"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadFieldIsRefused(String scope, String field, String value, String error) {
        refused(Wishes.of(caseId, scope, Map.of(field, value)), error);
    }

    @Test
    void aTimeOfTheDayIsHoursAndMinutes() {
        for (String wrong : List.of("", "9:00", "24:00", "23:60", "09:00:00", "noon")) {
            refused(
                    Wishes.of(caseId, "TIME_WINDOW", Map.of("dailyFrom", wrong, "dailyThrough", "10:00")),
                    "INVALID input.dailyFrom");
        }
        CaseFlow.done(Wishes.request(
                Wishes.of(caseId, "TIME_WINDOW", Map.of("dailyFrom", "00:00", "dailyThrough", "23:59"))));
    }

    @Test
    void whatIsAnotherBorrowersIsNotFound() {
        JsonPath other = CaseFlow.borrower();
        refused(
                Wishes.of(caseId, "CONTACT_PERSON", Map.of("contactId", other.getString("borrower.contacts[0].id"))),
                "NOT_FOUND input.contactId");
        refused(
                Wishes.of(
                        caseId,
                        "CONTACT_POINT",
                        Map.of("contactPointId", other.getString("borrower.contactPoints[0].id"))),
                "NOT_FOUND input.contactPointId");
    }

    @Test
    void clocksMayDifferByFiveMinutes() {
        Map<String, Object> input = Wishes.of(caseId, "EVERYTHING", Map.of());
        input.put("requestedAt", Instant.now().plusSeconds(240).toString());
        CaseFlow.done(Wishes.request(input));
        input.put("requestedAt", Instant.now().plusSeconds(400).toString());
        assertThat(UserErrors.of(Wishes.request(input))).containsExactly("OUT_OF_RANGE input.requestedAt");
    }

    @Test
    void aRequestIsLiftedOnceWithProofAndKept() {
        String request = CaseFlow.done(Wishes.request(Wishes.of(caseId, "EVERYTHING", Map.of())))
                .getString("doNotContact.id");
        assertThat(UserErrors.of(Wishes.lift(request, " "))).containsExactly("REQUIRED input.evidence");
        assertThat(UserErrors.of(Wishes.lift(request, "x".repeat(1001))))
                .containsExactly("OUT_OF_RANGE input.evidence");
        assertThat(UserErrors.of(Wishes.lift(request, "a\u0000"))).containsExactly("INVALID input.evidence");
        for (String nothing : List.of("", "nonsense", caseId, "RAAAAAAAAAAAAAAAAAAAAAA")) {
            assertThat(UserErrors.of(Wishes.lift(nothing, "letter"))).containsExactly("NOT_FOUND input.doNotContactId");
        }
        assertThat(Wishes.shown(caseId).<Object>get("doNotContact[0].liftedAt")).isNull();
        JsonPath lifted = CaseFlow.done(Wishes.lift(request, "letter"));
        assertThat(lifted.getString("doNotContact.id")).isEqualTo(request);
        assertThat(lifted.getString("doNotContact.liftedAt")).isNotNull();
        JsonPath again = Wishes.lift(request, "letter");
        assertThat(UserErrors.of(again)).containsExactly("ILLEGAL_STATE input.doNotContactId");
        assertThat(again.<Object>get("doNotContact")).isNull();
        assertThat(Wishes.shown(caseId).getString("doNotContact[0].liftedAt"))
                .isEqualTo(lifted.getString("doNotContact.liftedAt"));
    }

    @Test
    void keysAreGoodOnce() {
        Map<String, Object> input = Wishes.of(caseId, "EVERYTHING", Map.of("idempotencyKey", caseId));
        String id = CaseFlow.done(Wishes.request(input)).getString("doNotContact.id");
        assertThat(CaseFlow.done(Wishes.request(input)).getString("doNotContact.id"))
                .isEqualTo(id);
        input.put("written", true);
        assertThat(UserErrors.of(Wishes.request(input))).containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
        Map<String, Object> lift = Map.of("idempotencyKey", id, "doNotContactId", id, "evidence", "letter");
        for (int time = 0; time < 2; time++) {
            CaseFlow.done(GraphQl.mutate("doNotContactLift", "DoNotContactLiftInput", "doNotContact { id }", lift));
        }
    }

    private String point(String path) {
        return person.getString(path + ".id");
    }

    private void refused(Map<String, Object> input, String error) {
        JsonPath refused = Wishes.request(input);
        assertThat(UserErrors.of(refused)).as(input.toString()).containsExactly(error);
        assertThat(refused.<Object>get("doNotContact")).isNull();
        assertThat(refused.<Object>get("case")).isNull();
    }
}
