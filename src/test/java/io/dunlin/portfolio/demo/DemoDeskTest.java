package io.dunlin.portfolio.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunlin.casework.CaseFlow;
import io.dunlin.platform.identity.Identity;
import io.dunlin.portfolio.Importer;
import io.dunlin.portfolio.PortfolioLoaded;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A newcomer finds something wherever a screen looks, and may call somebody. */
@QuarkusTest
class DemoDeskTest {

    private static final int LOANS = 900;

    private final String prefix = "T" + UUID.randomUUID().toString().substring(0, 8) + "-";

    @Inject
    Importer importer;

    @Inject
    Event<PortfolioLoaded> loaded;

    private JsonPath ask(String document, Map<String, ?> variables) {
        return GraphQl.ask(Tokens.staff(prefix + "developer"), document, variables);
    }

    private static JsonNode sent(String user, String document, Map<String, ?> variables) {
        try {
            JsonNode answer = new ObjectMapper()
                    .readTree(GraphQl.send(Tokens.staff(user), document, variables)
                            .asString());
            assertThat(answer.has("errors")).as("%s to %s", answer, document).isFalse();
            return answer.get("data");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyListHasSomethingAndTheFirstCallIsPermitted() throws IOException {
        LocalDate today = CaseFlow.today();
        DemoDesk desk = new DemoDesk(new DemoDoor(DemoDeskTest::sent, today, Instant.now(), prefix));
        desk.open();
        try (DemoRows rows = new DemoRows(today, LOANS, prefix)) {
            importer.run(rows, null, Identity.SYSTEM);
        }
        loaded.fire(new PortfolioLoaded(today));
        desk.play(prefix + "D0");
        List<String> cases = cases();
        assertThat(cases).hasSizeGreaterThan(40);
        house();
        happened(cases);
        welcome();
        call();
        // Played again, nothing is played twice.
        int before = actions(cases).size();
        desk.open();
        desk.play(prefix + "D0");
        assertThat(actions(cases)).hasSizeBetween(before, before + 5);
    }

    private List<String> cases() {
        DemoDoor door = new DemoDoor(DemoDeskTest::sent, LocalDate.EPOCH, Instant.EPOCH, prefix);
        return DemoCase.open(door, prefix).stream().map(DemoCase::id).toList();
    }

    private void house() {
        JsonPath house = ask(
                "query($t: [String!], $a: String!) { collectors(where: {team: $t}) { totalCount edges { node { openCases fitThrough } } }"
                        + " teams { code lead { code } } agencies { code openPlacements reviewedOn }"
                        + " placed: collectionCases(where: {placedWith: $a}) { totalCount } }",
                Map.of("t", List.of(prefix + "demo-early", prefix + "demo-late"), "a", prefix + "acme"));
        assertThat(house.getInt("collectors.totalCount")).isEqualTo(6);
        assertThat(house.getList("collectors.edges.node.fitThrough")).doesNotContainNull();
        assertThat(house.<Map<String, Map<String, String>>>getList("teams"))
                .filteredOn(team -> String.valueOf(team.get("code")).startsWith(prefix))
                .extracting(team -> team.get("lead").get("code"))
                .containsExactlyInAnyOrder(prefix + "demo-ann", prefix + "demo-bo");
        assertThat(house.getInt("agencies.find { it.code == '" + prefix + "acme' }.openPlacements"))
                .isEqualTo(house.getInt("placed.totalCount"))
                .isGreaterThan(1);
        assertThat(ask(
                                "query($a: String) { collectionCases(where: {assignee: $a}) { totalCount } }",
                                Map.of("a", prefix + "developer"))
                        .getInt("collectionCases.totalCount"))
                .isGreaterThan(2);
    }

    /** What is found in any of the cases, by the name of the list. */
    private void happened(List<String> cases) {
        Map<String, Integer> found = new HashMap<>();
        Map<String, Integer> broken = new HashMap<>();
        for (String id : cases) {
            JsonPath seen = ask(
                    "query($c: ID!) { complianceDecisions(where: {caseId: $c}) { totalCount } breaches(where: {caseId: $c}) {"
                            + " totalCount edges { node { ruleId } } } collectionCase(id: $c) { kind doNotContact { id } callBacks { id }"
                            + " actions { totalCount } borrower { conditions { id } } loans { holds { id } } } }",
                    Map.of("c", id));
            found.merge("actions", seen.getInt("collectionCase.actions.totalCount"), Integer::sum);
            found.merge("decisions", seen.getInt("complianceDecisions.totalCount"), Integer::sum);
            found.merge("breaches", seen.getInt("breaches.totalCount"), Integer::sum);
            seen.<String>getList("breaches.edges.node.ruleId").forEach(rule -> broken.merge(rule, 1, Integer::sum));
            for (String list : List.of("doNotContact", "callBacks", "borrower.conditions")) {
                found.merge(list, seen.getList("collectionCase." + list).size(), Integer::sum);
            }
            found.merge(
                    "holds",
                    seen.<List<?>>getList("collectionCase.loans.holds").stream()
                            .mapToInt(List::size)
                            .sum(),
                    Integer::sum);
            found.merge(seen.getString("collectionCase.kind"), 1, Integer::sum);
        }
        assertThat(found.values()).as("%s, broken %s", found, broken).doesNotContain(0);
        assertThat(found).containsKeys("COLLECTION", "RECOVERY");
        assertThat(broken.keySet())
                .as("the calls at night, and nothing else: %s", broken)
                .isNotEmpty()
                .allMatch(rule -> rule.startsWith("HOUSE-TIME-"));
    }

    private List<String> actions(List<String> cases) {
        List<String> ids = new ArrayList<>();
        cases.forEach(id -> ids.addAll(CaseFlow.collectionCase(id, "actions(first: 100) { edges { node { id } } }")
                .getList("actions.edges.node.id")));
        return ids;
    }

    /** The documents that a newcomer is shown. */
    private void welcome() throws IOException {
        try (InputStream text = DemoDesk.class.getResourceAsStream("/demo/welcome.txt")) {
            String shown = new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .formatted("1", 1, 1, "", 1, prefix + "LC-00001");
            List<String> documents = Pattern.compile("(?s) \\d\\. [^\\n]*:\\n(.*?)(?=\\n\\n|\\n-)")
                    .matcher(shown)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(documents).hasSizeGreaterThan(2);
            documents.forEach(document -> sent(prefix + "developer", document, Map.of()));
        }
    }

    /** Somewhere in the world it is day. */
    private void call() {
        String called = "";
        for (String number : List.of("D-GB-02", "D-CN-02", "D-GB-03", "D-CN-03")) {
            called += asked(number);
        }
        // From eight in the morning in Shanghai to eight in the evening in London.
        if (Instant.now().atZone(ZoneOffset.UTC).getHour() < 19) {
            assertThat(called).contains("ALLOWED");
        }
    }

    private String asked(String number) {
        JsonPath borrower = ask(
                "query($n: String) { borrowers(where: {number: $n}) { edges { node { openCase { id } contactPoints { id } } } } }",
                Map.of("n", prefix + number));
        JsonPath permit = GraphQl.ask(
                        Tokens.staff(prefix + "developer"),
                        "mutation($input: ContactPermitInput!) { it: contactPermit(input: $input) { permit { id } permission { verdict reasons"
                                + " { ruleId } } userErrors { code field message } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "proposal",
                                        Map.of(
                                                "caseId",
                                                borrower.getString("borrowers.edges[0].node.openCase.id"),
                                                "contactPointId",
                                                borrower.getString("borrowers.edges[0].node.contactPoints[0].id"),
                                                "party",
                                                "BORROWER",
                                                "channel",
                                                "CALL",
                                                "purpose",
                                                "COLLECT",
                                                "collector",
                                                prefix + "developer"))))
                .setRootPath("data.it");
        return permit.getString("permission.verdict") + " " + permit.getList("permission.reasons.ruleId")
                + UserErrors.of(permit) + " ";
    }
}
