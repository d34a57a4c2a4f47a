package io.dunlin.people.contact;

import static io.dunlin.people.contact.People.asTheBorrowerSees;
import static io.dunlin.people.contact.People.contact;
import static io.dunlin.people.contact.People.correct;
import static io.dunlin.people.contact.People.errors;
import static io.dunlin.people.contact.People.minimal;
import static io.dunlin.people.contact.People.newNumber;
import static io.dunlin.people.contact.People.point;
import static io.dunlin.people.contact.People.register;
import static io.dunlin.people.contact.People.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeopleHttpTest {

    @Test
    void aBorrowerIsRegisteredWithEverythingAndReadBackInOneQuery() {
        String number = newNumber();
        Map<String, Object> input = new HashMap<>(minimal(number));
        input.put("name", "  José Núñez 李 ");
        input.put("nationalId", "078-05-1120");
        input.put("birthDate", "1980-02-29");
        input.put("subdivision", "NY");
        input.put("locale", "es-us");
        input.put(
                "contactPoints",
                List.of(
                        point("PHONE", "(202) 555-0123"),
                        point("EMAIL", "jose@Example.COM"),
                        point("ADDRESS", "1 Main St")));
        input.put("contacts", List.of(contact("Eva Núñez", List.of(point("PHONE", "+44 20 7946 0018")))));
        assertThat(errors(register(input))).isEmpty();

        JsonPath read = GraphQl.ask(
                "query($number: String) { borrowers(where: {number: $number}) { totalCount edges { node { %s } } } }"
                        .formatted(People.BORROWER),
                Map.of("number", number));
        assertThat(read.getInt("borrowers.totalCount")).isEqualTo(1);
        Map<String, Object> borrower = read.getMap("borrowers.edges[0].node");
        assertThat(borrower)
                .containsEntry("version", 0)
                .containsEntry("name", "José Núñez 李")
                .containsEntry("nationalId", "****1120")
                .containsEntry("birthDate", null)
                .containsEntry("country", "US")
                .containsEntry("subdivision", "NY")
                .containsEntry("timeZone", "America/New_York")
                .containsEntry("locale", "es-US");
        read.setRootPath("data.borrowers.edges[0].node");
        assertThat(read.getList("contactPoints.value")).containsExactly("+12****0123", "j****@e****", "****");
        assertThat(read.getList("contactPoints.standing")).containsOnly("UNVERIFIED");
        assertThat(read.getList("contacts.name")).containsExactly("Eva Núñez");
        assertThat(read.getList("contacts[0].contactPoints.value")).containsExactly("+442****0018");
        assertThat(read.getString("contacts[0].borrower.number")).isEqualTo(number);
        assertThat(read.getString("contacts[0].consent")).isEqualTo("NOT_ASKED");
        assertThat(read.getBoolean("contacts[0].emergency")).isFalse();
        assertThat(read.getBoolean("contacts[0].declaredByBorrower")).isTrue();
        assertThat(asTheBorrowerSees(
                        read.getString("id"), "nationalId birthDate contactPoints { value } contacts { name }"))
                .isEqualTo(Map.of(
                        "nationalId",
                        "078-05-1120",
                        "birthDate",
                        "1980-02-29",
                        "contactPoints",
                        List.of(
                                Map.of("value", "+12025550123"),
                                Map.of("value", "jose@example.com"),
                                Map.of("value", "1 Main St")),
                        "contacts",
                        List.of(Map.of("name", "Eva N\u00fa\u00f1ez"))));
    }

    @Test
    void aCorrectionChangesWhatIsGivenAndLeavesTheRest() {
        String id = registered(People.with(minimal(newNumber()), "nationalId", "1"));
        JsonPath answer = correct(Map.of("borrowerId", id, "expectedVersion", 0, "name", "Ann Smith"));
        assertThat(errors(answer)).isEmpty();
        assertThat(answer.getString("borrower.name")).isEqualTo("Ann Smith");
        assertThat(asTheBorrowerSees(id, "nationalId")).containsEntry("nationalId", "1");
        assertThat(answer.getInt("borrower.version")).isEqualTo(1);
    }
}
