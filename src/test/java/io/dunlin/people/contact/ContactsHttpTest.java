package io.dunlin.people.contact;

import static io.dunlin.people.contact.People.borrower;
import static io.dunlin.people.contact.People.contact;
import static io.dunlin.people.contact.People.errors;
import static io.dunlin.people.contact.People.minimal;
import static io.dunlin.people.contact.People.newNumber;
import static io.dunlin.people.contact.People.point;
import static io.dunlin.people.contact.People.register;
import static io.dunlin.people.contact.People.registered;
import static io.dunlin.people.contact.People.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ContactsHttpTest {

    private static JsonPath addContact(Map<String, Object> input) {
        return GraphQl.mutate(
                "contactAdd",
                "ContactAddInput",
                "contact { id version name relationship emergency declaredByBorrower consent borrower { id }"
                        + " contactPoints { id value } }",
                input);
    }

    private static JsonPath addPoint(Map<String, Object> input) {
        return GraphQl.mutate(
                "contactPointAdd", "ContactPointAddInput", "contactPoint { id channel value standing }", input);
    }

    private static JsonPath setStanding(Map<String, Object> input) {
        return GraphQl.mutate(
                "contactPointSetStanding", "ContactPointSetStandingInput", "contactPoint { id standing }", input);
    }

    private static String addedContact(String borrowerId) {
        return addContact(Map.of("borrowerId", borrowerId, "contact", contact("Bob", List.of())))
                .getString("contact.id");
    }

    @Test
    void aContactIsAddedWithItsPoints() {
        String id = registered();
        Map<String, Object> contact =
                new java.util.HashMap<>(contact(" Bob ", List.of(point("PHONE", "202-555-0123"))));
        contact.put("relationship", "GUARANTOR");
        contact.put("emergency", true);
        contact.put("declaredByBorrower", false);
        JsonPath answer = addContact(Map.of("borrowerId", id, "contact", contact));
        assertThat(errors(answer)).isEmpty();
        assertThat(answer.getString("contact.name")).isEqualTo("Bob");
        assertThat(answer.getString("contact.relationship")).isEqualTo("GUARANTOR");
        assertThat(answer.getBoolean("contact.emergency")).isTrue();
        assertThat(answer.getBoolean("contact.declaredByBorrower")).isFalse();
        assertThat(answer.getString("contact.borrower.id")).isEqualTo(id);
        assertThat(answer.getList("contact.contactPoints.value")).containsExactly("+12****0123");
    }

    @Test
    void anExplicitNullMeansTheDefault() {
        Map<String, Object> contact =
                with(with(contact("Bob", List.of()), "emergency", null), "declaredByBorrower", null);
        JsonPath answer = addContact(Map.of("borrowerId", registered(), "contact", contact));
        assertThat(answer.getBoolean("contact.emergency")).isFalse();
        assertThat(answer.getBoolean("contact.declaredByBorrower")).isTrue();
    }

    @Test
    void thePointsOfABorrowerAndOfAContactAreKeptApart() {
        String id = registered();
        String contact = addedContact(id);
        Map<String, Object> phone = point("PHONE", "202-555-0123");
        for (String owner : List.of(id, contact)) {
            assertThat(errors(addPoint(Map.of("ownerId", owner, "contactPoint", phone))))
                    .isEmpty();
            Map<String, Object> before = borrower(id);
            assertThat(errors(addPoint(Map.of("ownerId", owner, "contactPoint", point("PHONE", "+12025550123")))))
                    .containsExactly("DUPLICATE input.contactPoint");
            assertThat(borrower(id)).isEqualTo(before);
        }
        assertThat((List<?>) borrower(id).get("contactPoints")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VERIFIED", "WRONG_PARTY", "INVALID", "UNVERIFIED"})
    void aStandingIsSetAndSetAgain(String standing) {
        String id = registered();
        String point = addPoint(Map.of("ownerId", id, "contactPoint", point("APP", "app")))
                .getString("contactPoint.id");
        for (int i = 0; i < 2; i++) {
            JsonPath answer = setStanding(Map.of("contactPointId", point, "standing", standing));
            assertThat(errors(answer)).isEmpty();
            assertThat(answer.getString("contactPoint.id")).isEqualTo(point);
            assertThat(answer.getString("contactPoint.standing")).isEqualTo(standing);
        }
    }

    @Test
    void aRegistrationWithContactsIsSafeToRepeat() {
        Map<String, Object> input = with(
                with(minimal(newNumber()), "contacts", List.of(contact("Bob", List.of(point("APP", "app"))))),
                "idempotencyKey",
                newNumber());
        assertThat(registered(input)).isEqualTo(registered(input));
        Map<String, Object> other = with(input, "contacts", List.of(contact("Bob", List.of(point("APP", "another")))));
        assertThat(errors(register(other))).containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
    }

    @Test
    void allMutationsAreSafeToRepeat() {
        String id = registered();
        Map<String, Object> contact =
                Map.of("borrowerId", id, "contact", contact("Bob", List.of()), "idempotencyKey", newNumber());
        assertThat(addContact(contact).getString("contact.id"))
                .isEqualTo(addContact(contact).getString("contact.id"));
        Map<String, Object> point =
                Map.of("ownerId", id, "contactPoint", point("APP", "app"), "idempotencyKey", newNumber());
        String pointId = addPoint(point).getString("contactPoint.id");
        assertThat(addPoint(point).getString("contactPoint.id")).isEqualTo(pointId);
        String key = newNumber();
        Map<String, Object> standing = Map.of("contactPointId", pointId, "standing", "INVALID", "idempotencyKey", key);
        assertThat(errors(setStanding(standing))).isEmpty();
        assertThat(errors(setStanding(standing))).isEmpty();
        assertThat(errors(setStanding(with(standing, "standing", "VERIFIED"))))
                .containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
        assertThat((List<?>) borrower(id).get("contacts")).hasSize(1);
        assertThat((List<?>) borrower(id).get("contactPoints")).hasSize(1);
    }

    static Stream<Arguments> badContacts() {
        return Stream.of(
                arguments(contact("", List.of()), "REQUIRED input.contact.name"),
                arguments(contact("x".repeat(201), List.of()), "OUT_OF_RANGE input.contact.name"),
                arguments(contact("a\u0000", List.of()), "INVALID input.contact.name"),
                arguments(contact("Bob", List.of(point("PHONE", "1"))), "INVALID input.contact.contactPoints.0.value"),
                arguments(contact("Bob", List.of(point("APP", ""))), "REQUIRED input.contact.contactPoints.0.value"),
                arguments(
                        contact("Bob", List.of(point("APP", "1"), point("APP", " 1"))),
                        "DUPLICATE input.contact.contactPoints.1"));
    }

    @ParameterizedTest
    @MethodSource("badContacts")
    void aBadContactIsRefusedAndNothingIsWritten(Map<String, Object> contact, String error) {
        String id = registered();
        assertThat(errors(addContact(Map.of("borrowerId", id, "contact", contact))))
                .containsExactly(error);
        assertThat((List<?>) borrower(id).get("contacts")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHONE", "EMAIL"})
    void aBadPointIsRefusedAndNothingIsWritten(String channel) {
        String id = registered();
        assertThat(errors(addPoint(Map.of("ownerId", id, "contactPoint", point(channel, "1")))))
                .containsExactly("INVALID input.contactPoint.value");
        assertThat((List<?>) borrower(id).get("contactPoints")).isEmpty();
    }

    @Test
    void idsOfNobodyAndOfOtherTypesAreNotFound() {
        String borrower = registered();
        String contact = addedContact(borrower);
        String point = addPoint(Map.of("ownerId", borrower, "contactPoint", point("APP", "app")))
                .getString("contactPoint.id");
        for (String bad : List.of("", "x", contact, point)) {
            assertThat(errors(addContact(Map.of("borrowerId", bad, "contact", contact("Bob", List.of())))))
                    .containsExactly("NOT_FOUND input.borrowerId");
        }
        for (String bad : List.of("", "x", point, unknown(borrower), unknown(contact))) {
            assertThat(errors(addPoint(Map.of("ownerId", bad, "contactPoint", point("APP", "app")))))
                    .containsExactly("NOT_FOUND input.ownerId");
        }
        for (String bad : List.of("", "x", borrower, contact, unknown(point))) {
            assertThat(errors(setStanding(Map.of("contactPointId", bad, "standing", "INVALID"))))
                    .containsExactly("NOT_FOUND input.contactPointId");
        }
    }

    /** An id of the same type that nobody has. */
    private static String unknown(String id) {
        int at = id.length() - 3;
        return id.substring(0, at) + (id.charAt(at) == 'A' ? 'B' : 'A') + id.substring(at + 1);
    }

    @Test
    void aPersonHasAtMostFiftyPointsAndABorrowerFiftyContacts() {
        String borrower = People.registered();
        List<Map<String, Object>> fifty = IntStream.range(0, 50)
                .mapToObj(i -> People.point("EMAIL", "p" + i + "@example.org"))
                .toList();
        String contact = add(Tokens.staff(), borrower, fifty).getString("contact.id");
        assertThat(UserErrors.of(addPoint(Tokens.staff(), contact, "p50@example.org")))
                .containsExactly("OUT_OF_RANGE input.contactPoint");
        for (int i = 1; i < 50; i++) {
            assertThat(UserErrors.of(add(Tokens.staff(), borrower, List.of()))).isEmpty();
        }
        assertThat(UserErrors.of(add(Tokens.staff(), borrower, List.of())))
                .containsExactly("OUT_OF_RANGE input.contact");
    }

    @Test
    void aBorrowerAddsTwentyOfEach() {
        String number = People.newNumber();
        String borrower = People.registered(People.minimal(number));
        String token = Tokens.ofBorrower("self-" + number, number);
        List<Map<String, Object>> many = IntStream.range(0, 21)
                .mapToObj(i -> People.point("EMAIL", "q" + i + "@example.org"))
                .toList();
        assertThat(UserErrors.of(add(token, borrower, many)))
                .containsExactly("OUT_OF_RANGE input.contact.contactPoints");
        for (int i = 0; i < 20; i++) {
            assertThat(UserErrors.of(add(token, borrower, List.of()))).isEmpty();
            assertThat(UserErrors.of(addPoint(token, borrower, "r" + i + "@example.org")))
                    .isEmpty();
        }
        assertThat(UserErrors.of(add(token, borrower, List.of()))).containsExactly("OUT_OF_RANGE input.contact");
        assertThat(UserErrors.of(addPoint(token, borrower, "r20@example.org")))
                .containsExactly("OUT_OF_RANGE input.contactPoint");
        assertThat(UserErrors.of(addPoint(Tokens.staff(), borrower, "r20@example.org")))
                .isEmpty();
    }

    private static JsonPath add(String token, String borrower, List<Map<String, Object>> points) {
        return GraphQl.ask(
                        token,
                        "mutation($i: ContactAddInput!) { it: contactAdd(input: $i) { contact { id } userErrors { code field } } }",
                        Map.of("i", Map.of("borrowerId", borrower, "contact", People.contact("Bo Lee", points))))
                .setRootPath("data.it");
    }

    private static JsonPath addPoint(String token, String owner, String value) {
        return GraphQl.ask(
                        token,
                        "mutation($i: ContactPointAddInput!) { it: contactPointAdd(input: $i) { contactPoint { id } userErrors {"
                                + " code field } } }",
                        Map.of("i", Map.of("ownerId", owner, "contactPoint", People.point("EMAIL", value))))
                .setRootPath("data.it");
    }
}
