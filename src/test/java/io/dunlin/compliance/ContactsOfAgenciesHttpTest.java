package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.casework.visit.Visits;
import io.dunlin.people.agency.Agencies;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Staff;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No contact of an agency rests on the fitness of people who work elsewhere. */
@QuarkusTest
class ContactsOfAgenciesHttpTest {

    private Desk desk;
    private String agency;
    private String own;
    private String colleague;
    private String foreign;
    private String dialler;

    @BeforeEach
    void open() {
        desk = Desk.atAnyHour();
        agency = agency();
        own = Staff.trained(Staff.code(), Map.of("agency", agency));
        colleague = Staff.trained(Staff.code(), Map.of("agency", agency));
        foreign = Staff.trained(Staff.code(), Map.of("agency", agency()));
        dialler = Tokens.ofAgency("dialler-" + agency, agency);
    }

    private static String agency() {
        return Agencies.registered("agency-" + UUID.randomUUID(), Map.of("countries", List.of("AU")));
    }

    private void place() {
        CaseFlow.done(GraphQl.mutate(
                "casePlace", "CasePlaceInput", "case { id }", Map.of("caseId", desk.caseId(), "agency", agency)));
    }

    @Test
    void anAgencyNamesItsOwnPeopleAndIsNotToldOfOthers() {
        place();
        for (String stranger : List.of(foreign, desk.collector(), "NOBODY-1")) {
            Map<String, Object> named = Map.of("collector", stranger, "participants", List.of(own, stranger));
            JsonPath asked = ask(dialler, named);
            assertThat(asked.<Object>get("permission")).isNull();
            assertThat(UserErrors.of(asked))
                    .containsExactly("NOT_FOUND input.proposal.collector", "NOT_FOUND input.proposal.participants.1");
            assertThat(asked.getList("userErrors.message")).containsOnly("Your agency has no such collector.");
            assertThat(permission(named).getString("errors[0].message"))
                    .isEqualTo("input.collector: Your agency has no such collector."
                            + " input.participants.1: Your agency has no such collector.");
            assertThat(UserErrors.of(plan(stranger))).containsExactly("NOT_FOUND input.participants.0");
        }
        assertThat(UserErrors.of(plan(own))).isEmpty();
        assertThat(permission(Map.of("collector", own)).getString("data.it.verdict"))
                .isEqualTo("ALLOWED");
        String permit = CaseFlow.done(ask(dialler, Map.of("collector", own))).getString("permit.id");
        JsonPath logged = log(dialler, Map.of("permitId", permit));
        assertThat(use(logged)).isEqualTo("VALID");
        JsonPath byColleague = log(
                Tokens.ofAgency(colleague, agency),
                Map.of(
                        "permitId",
                        CaseFlow.done(ask(dialler, Map.of("collector", own))).getString("permit.id")));
        assertThat(use(byColleague)).as("somebody else spoke").isEqualTo("MISMATCHED");
        assertThat(breaches(byColleague)).isEmpty();
    }

    @Test
    void whatAnAgencyLogsIsJudgedByItsOwnPeople() {
        String lenders = Permits.given(desk, Map.of("collector", Desk.trained("AGENCY")));
        String others = Permits.given(desk, Map.of("collector", foreign));
        place();
        for (String permit : List.of(lenders, others)) {
            JsonPath logged = log(dialler, Map.of("permitId", permit));
            assertThat(use(logged)).isEqualTo("MISMATCHED");
            assertThat(breaches(logged)).containsExactly("HOUSE-STAFF-01");
        }
        for (String stranger : List.of(foreign, "NOBODY-1")) {
            JsonPath logged = log(dialler, Map.of("permitId", others, "participants", List.of(stranger)));
            assertThat(use(logged)).isEqualTo("MISMATCHED");
            assertThat(breaches(logged)).containsExactly("HOUSE-STAFF-01");
            assertThat(ofCase())
                    .as("as if nobody had that code")
                    .contains("Collector " + stranger + " is not registered.");
        }
        assertThat(breaches(log(dialler, Map.of("participants", List.of(own))))).isEmpty();
        assertThat(breaches(log(Tokens.ofAgency(foreign, agency), Map.of())))
                .as("somebody who is registered elsewhere")
                .containsExactly("HOUSE-STAFF-01");
    }

    private static String use(JsonPath logged) {
        return logged.getString("action.decision.permitUse");
    }

    private List<String> ofCase() {
        return GraphQl.ask("{ breaches(where: {caseId: \"%s\"}) { edges { node { sentence } } } }"
                        .formatted(desk.caseId()))
                .getList("breaches.edges.node.sentence");
    }

    /** An agency does not see what it broke; whoever watches over it does. */
    private List<String> breaches(JsonPath logged) {
        return GraphQl.ask(
                        "query($id: ID!) { node(id: $id) { ... on CollectionAction { breaches { ruleId } } } }",
                        Map.of("id", logged.getString("action.id")))
                .getList("node.breaches.ruleId");
    }

    private JsonPath ask(String token, Map<String, ?> more) {
        return send(
                token,
                "contactPermit",
                "ContactPermitInput",
                "permit { id } permission { verdict }",
                Map.of("proposal", Permits.now(desk, more)));
    }

    private JsonPath permission(Map<String, ?> more) {
        return GraphQl.send(
                        dialler,
                        "query($input: ContactProposalInput!) { it: contactPermission(input: $input) { verdict } }",
                        Map.of("input", Permits.now(desk, more)))
                .jsonPath();
    }

    private JsonPath plan(String participant) {
        return send(
                dialler,
                "visitPlan",
                "VisitPlanInput",
                "visit { id }",
                Map.of(
                        "caseId",
                        desk.caseId(),
                        "plannedFor",
                        Visits.soon(),
                        "place",
                        "HOME",
                        "participants",
                        List.of(participant)));
    }

    private JsonPath log(String token, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(CaseFlow.call(desk.caseId(), "NO_ANSWER"));
        input.putAll(Map.of(
                "contactPointId", desk.phone(), "performedAt", Instant.now().toString()));
        input.putAll(more);
        JsonPath logged = CaseFlow.done(send(token, "caseLogAction", "CaseLogActionInput", "action { id }", input));
        String action = logged.getString("action.id");
        return GraphQl.ask(
                        "query($id: ID!) { action: node(id: $id) { ... on CollectionAction { id decision { permitUse } } } }",
                        Map.of("id", action))
                .setRootPath("data");
    }

    private static JsonPath send(String token, String mutation, String type, String selection, Map<String, ?> input) {
        return GraphQl.ask(
                        token,
                        "mutation($input: %s!) { it: %s(input: $input) { %s userErrors { code field message } } }"
                                .formatted(type, mutation, selection),
                        Map.of("input", input))
                .setRootPath("data.it");
    }
}
