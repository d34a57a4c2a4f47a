package io.dunlin.people.contact;

import static io.dunlin.people.contact.People.minimal;
import static io.dunlin.people.contact.People.newNumber;
import static io.dunlin.people.contact.People.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BorrowerPagesHttpTest {

    private static final int ROWS = 250;
    private static final int AT_ONCE = 50;
    private static final String REGISTRATION = """
            m%d: borrowerRegister(input: {number: "%s", name: "Ann Lee", country: "IS", timeZone: "Atlantic/Reykjavik"}) {
                userErrors { code }
            }
            """;
    private static final String PAGE = """
            query($first: Int, $after: String) { borrowers(first: $first, after: $after, where: {country: "IS"}) {
                totalCount edges { cursor node { number } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            } }
            """;

    @BeforeEach
    void register() {
        for (int i = page(1, null).getInt("totalCount"); i < ROWS; i += AT_ONCE) {
            StringBuilder mutations = new StringBuilder();
            for (int j = i; j < Math.min(ROWS, i + AT_ONCE); j++) {
                mutations.append(REGISTRATION.formatted(j, newNumber()));
            }
            GraphQl.ask("mutation { %s }".formatted(mutations));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 25, 49, 50, 51, 99, 100})
    void allPagesTogetherAreTheListWhateverTheirSize(int size) {
        List<String> numbers = new ArrayList<>();
        String after = null;
        int pages = 0;
        boolean more = true;
        while (more) {
            JsonPath page = page(size, after);
            assertThat(page.getInt("totalCount")).isEqualTo(ROWS);
            assertThat(page.getBoolean("pageInfo.hasPreviousPage")).isEqualTo(after != null);
            List<String> cursors = page.getList("edges.cursor");
            assertThat(page.getString("pageInfo.startCursor")).isEqualTo(cursors.get(0));
            after = page.getString("pageInfo.endCursor");
            assertThat(after).isEqualTo(cursors.get(cursors.size() - 1));
            numbers.addAll(page.getList("edges.node.number"));
            more = page.getBoolean("pageInfo.hasNextPage");
            pages++;
        }
        assertThat(pages).isEqualTo((ROWS + size - 1) / size);
        assertThat(numbers).hasSize(ROWS).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void afterTheLastRowThereIsAnEmptyPage() {
        String last = page(
                        100,
                        page(100, page(100, null).getString("pageInfo.endCursor"))
                                .getString("pageInfo.endCursor"))
                .getString("pageInfo.endCursor");
        JsonPath page = page(10, last);
        assertThat(page.getList("edges")).isEmpty();
        assertThat(page.getBoolean("pageInfo.hasNextPage")).isFalse();
        assertThat(page.getString("pageInfo.endCursor")).isNull();
    }

    @Test
    void aCursorIsGoodWhenItsRowMovedOn() {
        String cursor = page(10, null).getString("pageInfo.endCursor");
        String next = page(1, cursor).getString("edges[0].node.number");
        registered(minimal("A-" + newNumber()));
        assertThat(page(1, cursor).getString("edges[0].node.number")).isEqualTo(next);
    }

    @Test
    void withoutASizeAPageHasTwentyFive() {
        assertThat(GraphQl.ask("{ borrowers { edges { cursor } } }").getList("borrowers.edges"))
                .hasSize(25);
        assertThat(GraphQl.ask("{ borrowers(first: null) { edges { cursor } } }")
                        .getList("borrowers.edges"))
                .hasSize(25);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, 1000})
    void aSizeOutOfRangeIsAFaultOfTheClient(int size) {
        badUserInput("{ borrowers(first: %d) { totalCount } }".formatted(size));
    }

    @Test
    void forgedCutAndMalformedCursorsAreFaultsOfTheClient() {
        String cursor = page(1, null).getString("pageInfo.endCursor");
        char last = cursor.charAt(cursor.length() - 2);
        String forged = cursor.substring(0, cursor.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + cursor.substring(cursor.length() - 1);
        for (String bad :
                List.of("", "x", "!!", forged, cursor.substring(0, 10), cursor.substring(1), cursor + cursor)) {
            badUserInput("{ borrowers(after: \"%s\") { totalCount } }".formatted(bad));
        }
    }

    @Test
    void aFilterThatTheDatabaseCannotStoreIsAFaultOfTheClient() {
        badUserInput("{ borrowers(where: {number: \"a\\u0000\"}) { totalCount } }");
        badUserInput("{ borrowers(where: {country: \"a\\u0000\"}) { totalCount } }");
    }

    @Test
    void filtersHoldTogether() {
        String number = newNumber();
        registered(minimal(number));
        assertThat(count("number: \"%s\", country: \"US\"".formatted(number))).isEqualTo(1);
        assertThat(count("number: \"%s\", country: \"IS\"".formatted(number))).isZero();
        assertThat(count("number: \"%s\", hasOpenCase: false".formatted(number)))
                .isEqualTo(1);
        assertThat(count("number: \"%s\", hasOpenCase: true".formatted(number))).isZero();
        assertThat(count("number: \"%s\", hasOpenCase: null".formatted(number))).isEqualTo(1);
    }

    private static int count(String where) {
        return GraphQl.ask("{ borrowers(where: {%s}) { totalCount edges { node { id } } } }".formatted(where))
                .getInt("borrowers.totalCount");
    }

    private static void badUserInput(String document) {
        JsonPath answer = GraphQl.send(document, Map.of()).jsonPath();
        assertThat(answer.getString("errors[0].extensions.code")).as(document).isEqualTo("BAD_USER_INPUT");
    }

    private static JsonPath page(int first, String after) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("first", first);
        variables.put("after", after);
        return GraphQl.ask(PAGE, variables).setRootPath("data.borrowers");
    }
}
