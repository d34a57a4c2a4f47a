package io.dunlin.people.contact;

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
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class BadPeopleInputHttpTest {

    private static final String NUL = "a\u0000b";

    static Stream<Arguments> badTexts() {
        return Stream.of(
                arguments("number", "", "REQUIRED input.number"),
                arguments("number", " \t ", "REQUIRED input.number"),
                arguments("number", "x".repeat(65), "OUT_OF_RANGE input.number"),
                arguments("number", NUL, "INVALID input.number"),
                arguments("name", "", "REQUIRED input.name"),
                arguments("name", "\u3000", "REQUIRED input.name"),
                arguments("name", "x".repeat(201), "OUT_OF_RANGE input.name"),
                arguments("name", NUL, "INVALID input.name"),
                arguments("name", "Ann\nLee", "INVALID input.name"),
                arguments("name", "Ann\u0085Lee", "INVALID input.name"),
                arguments("nationalId", " ", "OUT_OF_RANGE input.nationalId"),
                arguments("nationalId", "x".repeat(65), "OUT_OF_RANGE input.nationalId"),
                arguments("nationalId", NUL, "INVALID input.nationalId"),
                arguments("birthDate", "1899-12-31", "OUT_OF_RANGE input.birthDate"),
                arguments("birthDate", "9999-12-31", "OUT_OF_RANGE input.birthDate"),
                arguments("idempotencyKey", " ", "OUT_OF_RANGE input.idempotencyKey"),
                arguments("idempotencyKey", "x".repeat(201), "OUT_OF_RANGE input.idempotencyKey"),
                arguments("idempotencyKey", NUL, "INVALID input.idempotencyKey"));
    }

    static Stream<Arguments> badCodes() {
        Stream<Arguments> countries =
                Stream.of("", "us", "USA", "XX", "U\u0000", "ÜS").map(bad -> code("country", bad));
        Stream<Arguments> subdivisions =
                Stream.of("", "ca", "US-CA", "CALI", "C A", "C\u0000").map(bad -> code("subdivision", bad));
        Stream<Arguments> zones = Stream.of(
                        "",
                        "+08:00",
                        "Z",
                        "EST",
                        "PST8PDT",
                        "GMT+1",
                        "UTC+1",
                        "Etc/GMT+5",
                        "Mars/Olympus",
                        "europe/paris")
                .map(bad -> code("timeZone", bad));
        Stream<Arguments> locales = Stream.of("", "en_US", "123", "x", "toolonglanguage", "en-", "x-private", "e\u0000")
                .map(bad -> code("locale", bad));
        return Stream.of(countries, subdivisions, zones, locales).flatMap(codes -> codes);
    }

    private static Arguments code(String field, String bad) {
        return arguments(field, bad, "INVALID input." + field);
    }

    static Stream<Arguments> badPoints() {
        return Stream.of(
                arguments(List.of(point("PHONE", "12345")), "INVALID input.contactPoints.0.value"),
                arguments(List.of(point("PHONE", "call me")), "INVALID input.contactPoints.0.value"),
                arguments(List.of(point("PHONE", "+999 123456789")), "INVALID input.contactPoints.0.value"),
                arguments(List.of(point("PHONE", "202 555 0123 ext. 7")), "INVALID input.contactPoints.0.value"),
                arguments(List.of(point("EMAIL", "nobody")), "INVALID input.contactPoints.0.value"),
                arguments(List.of(point("EMAIL", "a@b@c")), "INVALID input.contactPoints.0.value"),
                arguments(List.of(point("ADDRESS", " ")), "REQUIRED input.contactPoints.0.value"),
                arguments(List.of(point("PHONE", "")), "REQUIRED input.contactPoints.0.value"),
                arguments(List.of(point("APP", "x".repeat(501))), "OUT_OF_RANGE input.contactPoints.0.value"),
                arguments(List.of(point("APP", NUL)), "INVALID input.contactPoints.0.value"),
                arguments(
                        List.of(point("APP", "1"), point("PHONE", "202 555 0123"), point("PHONE", "+1 (202) 555-0123")),
                        "DUPLICATE input.contactPoints.2"),
                arguments(
                        List.of(point("EMAIL", "a@EXAMPLE.com"), point("EMAIL", "a@example.com")),
                        "DUPLICATE input.contactPoints.1"),
                arguments(
                        Stream.iterate(1, i -> i + 1)
                                .limit(51)
                                .map(i -> point("APP", "app-" + i))
                                .toList(),
                        "OUT_OF_RANGE input.contactPoints"));
    }

    @ParameterizedTest
    @MethodSource({"badTexts", "badCodes"})
    void aRegistrationWithABadFieldIsRefused(String field, String value, String error) {
        refused(with(minimal(newNumber()), field, value), error);
    }

    @ParameterizedTest
    @MethodSource("badPoints")
    void aRegistrationWithABadContactPointIsRefused(List<Map<String, Object>> points, String error) {
        refused(with(minimal(newNumber()), "contactPoints", points), error);
        refused(
                with(minimal(newNumber()), "contacts", List.of(contact("Bob", List.of()), contact("Cy", points))),
                error.replace("input.", "input.contacts.1."));
    }

    @Test
    void aContactNeedsANameAndThereAreAtMostFifty() {
        refused(
                with(minimal(newNumber()), "contacts", List.of(contact(" ", List.of()))),
                "REQUIRED input.contacts.0.name");
        refused(
                with(minimal(newNumber()), "contacts", Collections.nCopies(51, contact("Bob", List.of()))),
                "OUT_OF_RANGE input.contacts");
    }

    @Test
    void aContactNeedsARelationship() {
        Map<String, Object> input = with(minimal(newNumber()), "contacts", List.of(Map.of("name", "Bob")));
        int before = total();
        assertThat(GraphQl.send(
                                "mutation($input: BorrowerRegisterInput!) { borrowerRegister(input: $input) { borrower { id } } }",
                                Map.of("input", input))
                        .jsonPath()
                        .getList("errors"))
                .isNotEmpty();
        assertThat(total()).isEqualTo(before);
    }

    @Test
    void aBirthDateMayBeTodayButNotTomorrow() {
        LocalDate today = LocalDate.parse(GraphQl.ask("{ businessDate }").getString("businessDate"));
        registered(with(minimal(newNumber()), "birthDate", today.toString()));
        refused(with(minimal(newNumber()), "birthDate", today.plusDays(1).toString()), "OUT_OF_RANGE input.birthDate");
    }

    @Test
    void aNumberThatIsTakenIsADuplicateWhateverWhiteSpaceIsAroundIt() {
        String number = newNumber();
        registered(minimal(number));
        refused(minimal(number), "DUPLICATE input.number");
        refused(minimal(" " + number + "\t"), "DUPLICATE input.number");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingIsQuoted() {
        Map<String, Object> input = new HashMap<>(minimal(newNumber()));
        input.put("name", "");
        input.put("birthDate", "1800-01-01");
        input.put("timeZone", "secret-zone");
        input.put("locale", "secret_locale");
        input.put("contactPoints", List.of(point("PHONE", "secret-phone"), point("EMAIL", "secret-mail")));
        input.put("contacts", List.of(contact("", List.of(point("ADDRESS", "")))));
        JsonPath answer = refused(
                input,
                "REQUIRED input.name",
                "OUT_OF_RANGE input.birthDate",
                "INVALID input.timeZone",
                "INVALID input.locale",
                "INVALID input.contactPoints.0.value",
                "INVALID input.contactPoints.1.value",
                "REQUIRED input.contacts.0.name",
                "REQUIRED input.contacts.0.contactPoints.0.value");
        assertThat(String.join(" ", answer.<String>getList("userErrors.message")))
                .doesNotContain("secret");
    }

    private static JsonPath refused(Map<String, Object> input, String... expected) {
        int before = total();
        JsonPath answer = register(input);
        assertThat(errors(answer)).containsExactlyInAnyOrder(expected);
        assertThat(answer.<Object>get("borrower")).isNull();
        assertThat(total()).isEqualTo(before);
        return answer;
    }

    private static int total() {
        return GraphQl.ask("{ borrowers { totalCount } }").getInt("borrowers.totalCount");
    }
}
