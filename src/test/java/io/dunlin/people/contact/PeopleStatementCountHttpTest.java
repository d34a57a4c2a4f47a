package io.dunlin.people.contact;

import static io.dunlin.people.contact.People.contact;
import static io.dunlin.people.contact.People.minimal;
import static io.dunlin.people.contact.People.newNumber;
import static io.dunlin.people.contact.People.point;
import static io.dunlin.people.contact.People.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeopleStatementCountHttpTest {

    private static final String PAGE = """
            query($first: Int) { borrowers(first: $first, where: {country: "FR"}) { edges { node {
                id contactPoints { id value }
                contacts { name contactPoints { value } borrower { name contactPoints { value } } }
            } } } }
            """;

    @BeforeEach
    void register() {
        int there = GraphQl.ask("{ borrowers(where: {country: \"FR\"}) { totalCount } }")
                .getInt("borrowers.totalCount");
        for (int i = there; i < 50; i++) {
            Map<String, Object> input = new HashMap<>(minimal(newNumber()));
            input.put("country", "FR");
            input.put("timeZone", "Europe/Paris");
            input.put("contactPoints", List.of(point("PHONE", "01 42 68 53 00"), point("APP", "app-" + i)));
            input.put(
                    "contacts",
                    List.of(
                            contact("Contact 1", List.of(point("EMAIL", "one@example.com"))),
                            contact("Contact 2", List.of(point("EMAIL", "two@example.com")))));
            registered(input);
        }
    }

    @Test
    void aPageTakesOneStatementForEachLevelHoweverManyRowsItHas() {
        JsonPath warm = GraphQl.ask(PAGE, Map.of("first", 50));
        assertThat(warm.getList("borrowers.edges")).hasSize(50);
        assertThat(warm.getList("borrowers.edges.node.contacts.contactPoints.flatten()"))
                .hasSize(100);

        List<String> two = Statements.during(() -> GraphQl.ask(PAGE, Map.of("first", 2)));
        List<String> fifty = Statements.during(() -> GraphQl.ask(PAGE, Map.of("first", 50)));
        // borrowers, their points, their contacts, the contacts' points, the contacts' borrowers, and their points
        assertThat(fifty).hasSize(6).hasSameSizeAs(two);
    }

    @Test
    void theTotalIsCountedOnlyWhenItIsAskedFor() {
        List<String> without = Statements.during(() -> GraphQl.ask("{ borrowers(first: 1) { edges { cursor } } }"));
        List<String> with =
                Statements.during(() -> GraphQl.ask("{ borrowers(first: 1) { totalCount edges { cursor } } }"));
        assertThat(without).hasSize(1);
        assertThat(with).hasSize(2);
    }
}
