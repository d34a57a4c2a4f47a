package io.dunlin.people.contact;

import static io.dunlin.people.contact.People.asTheBorrowerSees;
import static io.dunlin.people.contact.People.borrower;
import static io.dunlin.people.contact.People.correct;
import static io.dunlin.people.contact.People.errors;
import static io.dunlin.people.contact.People.minimal;
import static io.dunlin.people.contact.People.newNumber;
import static io.dunlin.people.contact.People.registered;
import static io.dunlin.people.contact.People.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunlin.testing.GraphQl;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CorrectionHttpTest {

    private static String registeredWithEverything() {
        Map<String, Object> input = new HashMap<>(minimal(newNumber()));
        input.put("nationalId", "1");
        input.put("birthDate", "1990-01-01");
        input.put("subdivision", "NY");
        return registered(input);
    }

    @Test
    void whatIsLeftOutStaysAsItIs() {
        String id = registeredWithEverything();
        Map<String, Object> before = borrower(id);
        JsonPath answer = correct(Map.of("borrowerId", id, "name", " Ann Smith ", "locale", "fr-ca"));
        assertThat(errors(answer)).isEmpty();
        Map<String, Object> expected = with(with(with(before, "name", "Ann Smith"), "locale", "fr-CA"), "version", 1);
        assertThat(answer.getMap("borrower")).isEqualTo(expected);
        assertThat(borrower(id)).isEqualTo(expected);
    }

    @Test
    void everythingButTheNumberCanBeCorrected() {
        String id = registeredWithEverything();
        Map<String, Object> correction = new HashMap<>(Map.of(
                "name", "Bo",
                "nationalId", "2",
                "birthDate", "1991-02-03",
                "country", "CA",
                "subdivision", "ON",
                "timeZone", "America/Toronto",
                "locale", "en-CA"));
        assertThat(errors(correct(with(with(correction, "borrowerId", id), "expectedVersion", 0))))
                .isEmpty();
        String fields = String.join(" ", correction.keySet());
        assertThat(asTheBorrowerSees(id, fields)).isEqualTo(correction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nationalId", "birthDate", "subdivision"})
    void anExplicitNullRemovesWhatMayBeUnknown(String field) {
        String id = registeredWithEverything();
        Map<String, Object> before = borrower(id);
        assertThat(errors(correct(with(Map.of("borrowerId", id), field, null)))).isEmpty();
        assertThat(borrower(id)).isEqualTo(with(with(before, field, null), "version", 1));
    }

    @Test
    void aNullIsExplicitInADocumentTooAndAVariableThatIsNotGivenIsNot() {
        String id = registeredWithEverything();
        GraphQl.ask(
                "mutation($id: ID!, $birthDate: Date) { borrowerCorrect(input: {borrowerId: $id, nationalId: null,"
                        + " birthDate: $birthDate}) { userErrors { code } } }",
                Map.of("id", id));
        assertThat(asTheBorrowerSees(id, "nationalId birthDate"))
                .containsEntry("nationalId", null)
                .containsEntry("birthDate", "1990-01-01");
    }

    @Test
    void eachOfSeveralCorrectionsInOneRequestShowsWhatItLeft() {
        String id = registeredWithEverything();
        JsonPath answer = GraphQl.ask(
                "mutation($id: ID!) {"
                        + " a: borrowerCorrect(input: {borrowerId: $id, nationalId: null}) { borrower { version name nationalId } }"
                        + " b: borrowerCorrect(input: {borrowerId: $id, name: \"Bo\"}) { borrower { version name nationalId } } }",
                Map.of("id", id));
        assertThat(answer.getInt("a.borrower.version")).isEqualTo(1);
        assertThat(answer.getString("a.borrower.nationalId")).isNull();
        assertThat(answer.getInt("b.borrower.version")).isEqualTo(2);
        assertThat(answer.getString("b.borrower.name")).isEqualTo("Bo");
    }

    @Test
    void aCorrectionThatChangesNothingLeavesTheVersion() {
        String id = registeredWithEverything();
        JsonPath answer = correct(Map.of("borrowerId", id, "name", "Ann Lee", "nationalId", "1"));
        assertThat(errors(answer)).isEmpty();
        assertThat(answer.getInt("borrower.version")).isZero();
    }

    @Test
    void aStaleVersionIsRefusedAndTheCurrentBorrowerShown() {
        String id = registeredWithEverything();
        correct(Map.of("borrowerId", id, "name", "Ann Smith"));
        JsonPath answer = correct(Map.of("borrowerId", id, "expectedVersion", 0, "name", "Ann Jones"));
        assertThat(errors(answer)).containsExactly("STALE_VERSION input.expectedVersion");
        assertThat(answer.getString("borrower.name")).isEqualTo("Ann Smith");
        assertThat(answer.getInt("borrower.version")).isEqualTo(1);
    }

    @Test
    void theSameKeyCorrectsOnceAndARemovalIsAnotherInputThanAnOmission() {
        String id = registeredWithEverything();
        Map<String, Object> input = new HashMap<>(Map.of("borrowerId", id, "idempotencyKey", newNumber()));
        input.put("expectedVersion", 0);
        input.put("name", "Ann Smith");
        assertThat(errors(correct(input))).isEmpty();
        assertThat(errors(correct(input))).isEmpty();
        assertThat(errors(correct(with(input, "nationalId", null))))
                .containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
        assertThat(asTheBorrowerSees(id, "version nationalId"))
                .containsEntry("version", 1)
                .containsEntry("nationalId", "1");
    }

    static Stream<Arguments> badFields() {
        return Stream.of(
                arguments("name", null, "REQUIRED input.name"),
                arguments("name", " ", "REQUIRED input.name"),
                arguments("name", "x".repeat(201), "OUT_OF_RANGE input.name"),
                arguments("name", "a\u0000", "INVALID input.name"),
                arguments("nationalId", "", "OUT_OF_RANGE input.nationalId"),
                arguments("nationalId", "a\u0000", "INVALID input.nationalId"),
                arguments("birthDate", "1899-12-31", "OUT_OF_RANGE input.birthDate"),
                arguments("birthDate", "9999-01-01", "OUT_OF_RANGE input.birthDate"),
                arguments("country", null, "REQUIRED input.country"),
                arguments("country", "XX", "INVALID input.country"),
                arguments("subdivision", "US-CA", "INVALID input.subdivision"),
                arguments("timeZone", null, "REQUIRED input.timeZone"),
                arguments("timeZone", "+08:00", "INVALID input.timeZone"),
                arguments("locale", null, "REQUIRED input.locale"),
                arguments("locale", "en_US", "INVALID input.locale"),
                arguments("idempotencyKey", "a\u0000", "INVALID input.idempotencyKey"),
                arguments("expectedVersion", -1, "STALE_VERSION input.expectedVersion"));
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void aCorrectionWithABadFieldIsRefusedAndNothingIsWritten(String field, Object value, String error) {
        String id = registeredWithEverything();
        Map<String, Object> before = borrower(id);
        Map<String, Object> good = Map.of("borrowerId", id, "subdivision", "CA", "name", "Bo");
        assertThat(errors(correct(with(good, field, value)))).containsExactly(error);
        assertThat(borrower(id)).isEqualTo(before);
    }

    @Test
    void unknownForeignAndMalformedIdsAreNotFound() {
        String id = registeredWithEverything();
        String number = GraphQl.ask("query($id: ID!) { borrower(id: $id) { number } }", Map.of("id", id))
                .getString("borrower.number");
        String contact = GraphQl.mutate(
                        "contactAdd",
                        "ContactAddInput",
                        "contact { id }",
                        Map.of("borrowerId", id, "contact", Map.of("name", "Bob", "relationship", "SPOUSE")))
                .getString("contact.id");
        char last = id.charAt(id.length() - 3);
        String unknown = id.substring(0, id.length() - 3) + (last == 'A' ? 'B' : 'A') + id.substring(id.length() - 2);
        for (String bad : new String[] {
            "", "x", number, contact, unknown, UUID.randomUUID().toString(), id + "A"
        }) {
            assertThat(errors(correct(Map.of("borrowerId", bad, "name", "Bo"))))
                    .as(bad)
                    .containsExactly("NOT_FOUND input.borrowerId");
            assertThat(borrower(bad)).as(bad).isNull();
        }
    }
}
