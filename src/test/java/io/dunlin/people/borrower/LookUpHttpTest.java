package io.dunlin.people.borrower;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.TestDatabase;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People are found by whole numbers, which are stored in no form that can be read. */
@QuarkusTest
class LookUpHttpTest {

    private final String number = "B-" + UUID.randomUUID();
    private final String document = "AB-" + UUID.randomUUID();
    private String id;

    @BeforeEach
    void register() {
        Map<String, Object> input = new HashMap<>(Map.of(
                "number",
                number,
                "name",
                "Looked Up",
                "nationalId",
                document,
                "country",
                "US",
                "timeZone",
                "America/Chicago",
                "contactPoints",
                List.of(Map.of("channel", "PHONE", "value", "(202) 555-0177")),
                "contacts",
                List.of(Map.of(
                        "name",
                        "Another",
                        "relationship",
                        "FRIEND",
                        "contactPoints",
                        List.of(Map.of("channel", "PHONE", "value", "+44 20 7946 0958"))))));
        JsonPath registered = GraphQl.mutate("borrowerRegister", "BorrowerRegisterInput", "borrower { id }", input);
        assertThat(UserErrors.of(registered)).isEmpty();
        id = registered.getString("borrower.id");
    }

    private static JsonPath found(Map<String, ?> where) {
        return GraphQl.ask(
                "query($where: BorrowerWhere) { borrowers(first: 100, where: $where) { totalCount edges { node { number } } } }",
                Map.of("where", where));
    }

    private static List<String> numbers(Map<String, ?> where) {
        return found(where).getList("borrowers.edges.node.number");
    }

    @ParameterizedTest
    @CsvSource({"+12025550177,", "+1 (202) 555-0177,", "2025550177,US", "(202) 555-0177,US", "+44 20 7946 0958,"})
    void aTelephoneNumberFindsWhomItReaches(String phone, String country) {
        Map<String, Object> where = new HashMap<>(Map.of("phone", phone, "number", number));
        if (country != null) {
            where.put("country", country);
        }
        assertThat(numbers(where)).containsExactly(number);
        assertThat(found(where).getInt("borrowers.totalCount")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12025550178", "+442079460959"})
    void anotherNumberDoesNot(String phone) {
        assertThat(numbers(Map.of("phone", phone, "number", number))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "202", "2025550177", "+1202555017", "' or 1=1 --"})
    void halfANumberIsRefusedAndFindsNothing(String phone) {
        JsonPath answer = GraphQl.send(
                        "query($where: BorrowerWhere) { borrowers(where: $where) { totalCount } }",
                        Map.of("where", Map.of("phone", phone)))
                .jsonPath();
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].message"))
                .contains("where.phone")
                .doesNotContain("555");
    }

    @Test
    void anIdentityNumberIsFoundHoweverItIsWritten() {
        assertThat(numbers(Map.of("nationalId", document))).containsExactly(number);
        assertThat(numbers(Map.of("nationalId", document.toLowerCase().replace("-", " "))))
                .containsExactly(number);
        assertThat(numbers(Map.of("nationalId", document.substring(1)))).isEmpty();
        assertThat(numbers(Map.of("nationalId", ""))).isEmpty();
    }

    @Test
    void whoIsOutOfScopeIsNotFound() {
        JsonPath answer = GraphQl.ask(
                Tokens.ofAgency("agent", "agency-" + UUID.randomUUID()),
                "query($where: BorrowerWhere) { borrowers(where: $where) { totalCount edges { node { number } } } }",
                Map.of("where", Map.of("nationalId", document)));
        assertThat(answer.getInt("borrowers.totalCount")).isZero();
        assertThat(answer.getList("borrowers.edges")).isEmpty();
    }

    @Test
    void aCorrectedNumberIsFoundAndTheFormerIsNot() {
        String id = GraphQl.ask("{ borrowers(where: {number: \"%s\"}) { edges { node { id } } } }".formatted(number))
                .getString("borrowers.edges[0].node.id");
        String corrected = "CD-" + UUID.randomUUID();
        assertThat(UserErrors.of(GraphQl.mutate(
                        "borrowerCorrect",
                        "BorrowerCorrectInput",
                        "borrower { id }",
                        Map.of("borrowerId", id, "nationalId", corrected))))
                .isEmpty();
        assertThat(numbers(Map.of("nationalId", corrected))).containsExactly(number);
        assertThat(numbers(Map.of("nationalId", document))).isEmpty();
    }

    /** How others are reached is not a borrower's to try. */
    @Test
    void aBorrowerFindsThemselvesByTheirOwnNumberOnly() {
        String own = Tokens.ofBorrower("own", number);
        String query = "query($phone: String!) { borrowers(where: {phone: $phone}) { totalCount } }";
        assertThat(GraphQl.ask(own, query, Map.of("phone", "+12025550177")).getInt("borrowers.totalCount"))
                .isEqualTo(1);
        assertThat(GraphQl.ask(own, query, Map.of("phone", "+442079460958")).getInt("borrowers.totalCount"))
                .isZero();
    }

    /** Enough tries would find what a mask leaves out. */
    @Test
    void nobodyTriesMoreOftenThanTheLimit() {
        String prober = "prober-" + number;
        String token = Tokens.of(prober, "COLLECTOR");
        TestDatabase.execute(
                "insert into look_up select '%1$s', now() - interval '59 minutes' from generate_series(1, 1760)"
                        .formatted(prober));
        TestDatabase.execute("insert into look_up values ('%1$s', now() - interval '61 minutes')".formatted(prober));
        StringBuilder fifty = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            fifty.append("b%d: borrowers(where: {number: \"%s\", phone: \"+120255501%02d\"}) { totalCount } "
                    .formatted(i, number, i));
        }
        for (int i = 0; i < 4; i++) {
            assertThat(GraphQl.send(token, "{" + fifty + "}", Map.of())
                            .jsonPath()
                            .getList("errors"))
                    .isNull();
        }
        JsonPath last = GraphQl.send(token, "{" + fifty + "}", Map.of()).jsonPath();
        assertThat(last.getList("errors.extensions.code")).hasSize(10).containsOnly("RATE_LIMITED");
        JsonPath added = GraphQl.ask(
                token,
                "mutation($input: ContactPointAddInput!) { it: contactPointAdd(input: $input) { userErrors { code field } } }",
                Map.of(
                        "input",
                        Map.of("ownerId", id, "contactPoint", Map.of("channel", "PHONE", "value", "+12025550177"))));
        assertThat(added.getList("it.userErrors.code")).containsExactly("RATE_LIMITED");
        assertThat(GraphQl.ask(
                                token,
                                "query($n: String!) { borrowers(where: {number: $n}) { totalCount } }",
                                Map.of("n", number))
                        .getInt("borrowers.totalCount"))
                .isEqualTo(1);
    }
}
