package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.casework.Wishes;
import io.dunlin.people.agency.Agencies;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contact needs a person, not a case: who is not late is contacted, and asks for things, too. */
@QuarkusTest
class ContactsWithoutCaseHttpTest {

    private static final String ACTION =
            "action { id outcome case { id } borrower { id } decision { verdict case { id } borrower { id } permitUse } breaches"
                    + " { id ruleId } } case { id } borrower { id }";

    private JsonPath person;
    private String borrower;
    private String collector;

    @BeforeEach
    void register() {
        person = CaseFlow.borrower();
        borrower = person.getString("borrower.id");
        CaseFlow.loan(borrower, "USD", 3, -20);
        collector = Desk.trained();
    }

    @Test
    void anActionIsLoggedOfSomebodyWhoIsNotLate() {
        JsonPath logged = CaseFlow.done(log(Map.of("direction", "INBOUND", "purpose", "SERVICE")));
        String action = logged.getString("action.id");
        assertThat(logged.getString("action.case")).isNull();
        assertThat(logged.getString("case")).isNull();
        assertThat(logged.getString("action.borrower.id")).isEqualTo(borrower);
        assertThat(logged.getString("borrower.id")).isEqualTo(borrower);
        JsonPath corrected = CaseFlow.done(GraphQl.mutate(
                "caseCorrectAction",
                "CaseCorrectActionInput",
                "action { id case { id } borrower { id } corrects { id } }",
                Map.of("actionId", action, "outcome", "BUSY", "reason", "wrong button")));
        assertThat(corrected.getString("action.case")).isNull();
        assertThat(corrected.getString("action.borrower.id")).isEqualTo(borrower);
        assertThat(corrected.getString("action.corrects.id")).isEqualTo(action);
        JsonPath shown =
                borrower("openCase { id } actions(first: 1) { totalCount pageInfo { hasNextPage endCursor } edges"
                        + " { node { id } } }");
        assertThat(shown.getString("openCase")).isNull();
        assertThat(shown.getInt("actions.totalCount")).isEqualTo(2);
        assertThat(shown.getBoolean("actions.pageInfo.hasNextPage")).isTrue();
        JsonPath second = borrower("actions(first: 1, after: \"%s\") { edges { node { id } } }"
                .formatted(shown.getString("actions.pageInfo.endCursor")));
        assertThat(List.of(shown.getString("actions.edges[0].node.id"), second.getString("actions.edges[0].node.id")))
                .containsExactlyInAnyOrder(action, corrected.getString("action.id"));
    }

    @Test
    void aStopWithoutACaseHoldsOutsideAndInTheCaseThatIsOpenedLater() {
        JsonPath stopped = CaseFlow.done(GraphQl.mutate(
                "doNotContactRequest",
                "DoNotContactInput",
                "doNotContact { id } case { id } borrower { id doNotContact { id scope } }",
                wish(Map.of("borrowerId", borrower))));
        assertThat(stopped.getString("case")).isNull();
        assertThat(stopped.getString("borrower.id")).isEqualTo(borrower);
        assertThat(stopped.<String>getList("borrower.doNotContact.id"))
                .containsExactly(stopped.getString("doNotContact.id"));
        assertThat(permission(Map.of("purpose", "SERVICE")).getString("verdict"))
                .isEqualTo("REFUSED");
        CaseFlow.loan(borrower, "USD", 2, 30);
        String caseId = CaseFlow.openCase(borrower);
        assertThat(Wishes.shown(caseId).getList("doNotContact.scope")).containsExactly("EVERYTHING");
        assertThat(permission(Map.of("purpose", "COLLECT")).getString("verdict"))
                .isEqualTo("REFUSED");
    }

    @Test
    void aPermitIsGivenAndRedeemedOutsideOfAnyCase() {
        for (String purpose : List.of("SERVICE", "REMIND", "VERIFY_INFORMATION")) {
            JsonPath given = CaseFlow.done(permit(Map.of("purpose", purpose)));
            JsonPath logged = CaseFlow.done(log(Map.of("purpose", purpose, "permitId", given.getString("permit.id"))));
            assertThat(logged.getString("action.decision.permitUse")).isEqualTo("VALID");
            assertThat(logged.getString("action.decision.case")).isNull();
            assertThat(logged.getString("action.decision.borrower.id")).isEqualTo(borrower);
        }
        for (String purpose : List.of("COLLECT", "NEGOTIATE")) {
            assertThat(UserErrors.of(permit(Map.of("purpose", purpose))))
                    .containsExactly("ILLEGAL_STATE input.proposal.borrowerId");
        }
    }

    @Test
    void aPermitServesInTheCaseThatWasOpenedMeanwhile() {
        String permit = CaseFlow.done(permit(Map.of("purpose", "REMIND"))).getString("permit.id");
        CaseFlow.loan(borrower, "USD", 2, 30);
        String caseId = CaseFlow.openCase(borrower);
        JsonPath logged = CaseFlow.done(log(Map.of("purpose", "REMIND", "permitId", permit)));
        assertThat(logged.getString("action.case.id")).isEqualTo(caseId);
        // It was given for the loans of then, and the case has another one.
        assertThat(logged.getString("action.decision.permitUse")).isEqualTo("MISMATCHED");
    }

    @Test
    void aContactWithABorrowerJoinsTheOpenCase() {
        Desk desk = Desk.atAnyHour();
        Map<String, Object> proposal = new HashMap<>(Permits.now(desk, Map.of("loanIds", desk.loans())));
        proposal.remove("caseId");
        proposal.put("borrowerId", desk.borrower());
        String permit = CaseFlow.done(Permits.ask(Map.of("proposal", proposal))).getString("permit.id");
        Map<String, Object> input = new HashMap<>(CaseFlow.call(desk.caseId(), "NO_ANSWER"));
        input.remove("caseId");
        input.putAll(Map.of(
                "borrowerId",
                desk.borrower(),
                "contactPointId",
                desk.phone(),
                "participants",
                List.of(desk.collector()),
                "permitId",
                permit));
        JsonPath logged = CaseFlow.done(GraphQl.mutate("caseLogAction", "CaseLogActionInput", ACTION, input));
        assertThat(logged.getString("action.case.id")).isEqualTo(desk.caseId());
        assertThat(logged.getString("case.id")).isEqualTo(desk.caseId());
        assertThat(logged.getString("action.decision.permitUse")).isEqualTo("VALID");
        assertThat(logged.getString("action.decision.case.id")).isEqualTo(desk.caseId());
        assertThat(windows("borrowerId", desk.borrower())).isEqualTo(windows("caseId", desk.caseId()));
    }

    @Test
    void aBreachOutsideOfACaseIsListedAndResolved() {
        JsonPath logged = CaseFlow.done(log(Map.of("purpose", "SERVICE", "participants", List.of("NOBODY-1"))));
        String breach = logged.getString("action.breaches[0].id");
        assertThat(logged.<String>getList("action.breaches.ruleId")).contains("HOUSE-STAFF-01");
        CaseFlow.done(GraphQl.mutate(
                "breachResolve",
                "BreachResolveInput",
                "breach { status resolution }",
                Map.of("breachId", breach, "status", "REMEDIED", "note", "registered since")));
        assertThat(GraphQl.ask("{ node(id: \"%s\") { ... on Breach { resolution action { case { id } } } } }"
                                .formatted(breach))
                        .getString("node.resolution"))
                .isEqualTo("registered since");
    }

    @Test
    void whoHasNoLoanIsUnderTheRulesToo() {
        String nobody = CaseFlow.borrower().getString("borrower.id");
        Map<String, Object> unknown = Map.of("borrowerId", nobody, "collector", "NOBODY-1");
        assertThat(against(unknown)).containsExactly("HOUSE-STAFF-01");
        CaseFlow.done(stop(Map.of("borrowerId", nobody)));
        assertThat(against(Map.of("borrowerId", nobody))).isNotEmpty();
    }

    private List<String> against(Map<String, ?> more) {
        Map<String, Object> proposal = proposal(more);
        proposal.remove("contactPointId");
        return GraphQl.ask(
                        "query($input: ContactProposalInput!) { it: contactPermission(input: $input) { reasons { ruleId effect } } }",
                        Map.of("input", proposal))
                .getList("it.reasons.findAll { it.effect == 'REFUSE' }.ruleId");
    }

    @Test
    void anAgencySeesNothingOfWhatWasDoneOutsideOfItsCase() {
        CaseFlow.done(log(Map.of("direction", "INBOUND", "purpose", "SERVICE")));
        CaseFlow.loan(borrower, "USD", 2, 30);
        String caseId = CaseFlow.openCase(borrower);
        String agency = Agencies.registered("A-" + UUID.randomUUID());
        CaseFlow.done(GraphQl.mutate(
                "casePlace", "CasePlaceInput", "case { id }", Map.of("caseId", caseId, "agency", agency)));
        String shown = "{ borrower(id: \"%s\") { actions { totalCount edges { node { id } } } } }".formatted(borrower);
        assertThat(GraphQl.ask(Tokens.ofAgency("agent", agency), shown, Map.of())
                        .getInt("borrower.actions.totalCount"))
                .isZero();
        assertThat(GraphQl.ask(shown).getInt("borrower.actions.totalCount")).isEqualTo(1);
    }

    @Test
    void exactlyOneOfCaseAndBorrowerIsNamed() {
        CaseFlow.loan(borrower, "USD", 2, 30);
        String caseId = CaseFlow.openCase(borrower);
        Map<String, Object> both = Map.of("caseId", caseId, "borrowerId", borrower);
        String nobody = CaseFlow.borrower().getString("borrower.id");
        Map<String, Object> foreign = Map.of("borrowerId", nobody, "loanId", loanOf(borrower));
        for (JsonPath answer : List.of(act(both), stop(both))) {
            assertThat(UserErrors.of(answer)).containsExactly("INVALID input.borrowerId");
        }
        for (JsonPath answer : List.of(act(Map.of()), stop(Map.of()))) {
            assertThat(UserErrors.of(answer)).containsExactly("REQUIRED input.caseId");
        }
        assertThat(UserErrors.of(ask(both))).containsExactly("INVALID input.proposal.borrowerId");
        assertThat(UserErrors.of(ask(Map.of()))).containsExactly("REQUIRED input.proposal.caseId");
        assertThat(UserErrors.of(act(Map.of("borrowerId", caseId)))).containsExactly("NOT_FOUND input.borrowerId");
        assertThat(UserErrors.of(act(foreign))).containsExactly("NOT_FOUND input.loanId");
        assertThat(UserErrors.of(ask(Map.of("borrowerId", nobody, "loanIds", List.of(loanOf(borrower))))))
                .containsExactly("NOT_FOUND input.proposal.loanIds.0");
        assertThat(UserErrors.of(act(Map.of(
                        "borrowerId", nobody, "nextActionOn", CaseFlow.today().toString()))))
                .containsExactly("INVALID input.nextActionOn");
        assertThat(GraphQl.ask("{ borrower(id: \"%s\") { actions { totalCount } doNotContact { id } } }"
                                .formatted(borrower))
                        .getInt("borrower.actions.totalCount"))
                .isZero();
        for (String wrong : List.of("caseId: \"%s\", borrowerId: \"%s\"".formatted(caseId, borrower), "")) {
            JsonPath windows = GraphQl.send(
                            "{ contactWindows(%s from: \"%s\", through: \"%s\") { from } }"
                                    .formatted(
                                            wrong.isEmpty() ? "" : wrong + ",",
                                            Instant.now(),
                                            Instant.now().plusSeconds(3600)),
                            Map.of())
                    .jsonPath();
            assertThat(windows.getString("errors[0].message")).contains("the borrower");
        }
    }

    private JsonPath borrower(String selection) {
        return GraphQl.ask("{ borrower(id: \"%s\") { %s } }".formatted(borrower, selection))
                .setRootPath("data.borrower");
    }

    private static String loanOf(String borrower) {
        return GraphQl.ask("{ borrower(id: \"%s\") { loans { id } } }".formatted(borrower))
                .getString("borrower.loans[0].id");
    }

    private Map<String, Object> made(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "channel",
                "CALL",
                "purpose",
                "SERVICE",
                "party",
                "BORROWER",
                "performedAt",
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "outcome",
                "NO_ANSWER",
                "contactPointId",
                person.getString("borrower.contactPoints[0].id"),
                "participants",
                List.of(collector)));
        input.putAll(more);
        return input;
    }

    private JsonPath log(Map<String, ?> more) {
        Map<String, Object> input = made(more);
        input.put("borrowerId", borrower);
        return GraphQl.mutate("caseLogAction", "CaseLogActionInput", ACTION, input);
    }

    /** The same without a subject other than that of the map. */
    private JsonPath act(Map<String, ?> more) {
        Map<String, Object> input = made(more);
        input.remove("contactPointId");
        return GraphQl.mutate("caseLogAction", "CaseLogActionInput", ACTION, input);
    }

    private static Map<String, Object> wish(Map<String, ?> of) {
        Map<String, Object> input = Wishes.of("", "EVERYTHING", of);
        if (!of.containsKey("caseId")) {
            input.remove("caseId");
        }
        return input;
    }

    private static JsonPath stop(Map<String, ?> of) {
        return GraphQl.mutate("doNotContactRequest", "DoNotContactInput", "doNotContact { id }", wish(of));
    }

    private Map<String, Object> proposal(Map<String, ?> more) {
        Map<String, Object> proposal = new HashMap<>(Map.of(
                "borrowerId",
                borrower,
                "party",
                "BORROWER",
                "channel",
                "CALL",
                "purpose",
                "SERVICE",
                "collector",
                collector,
                "contactPointId",
                person.getString("borrower.contactPoints[0].id")));
        proposal.putAll(more);
        return proposal;
    }

    private JsonPath permit(Map<String, ?> more) {
        return Permits.ask(Map.of("proposal", proposal(more)));
    }

    private JsonPath ask(Map<String, ?> of) {
        Map<String, Object> proposal = proposal(Map.of());
        proposal.remove("borrowerId");
        proposal.remove("contactPointId");
        proposal.putAll(of);
        return Permits.ask(Map.of("proposal", proposal));
    }

    private JsonPath permission(Map<String, ?> more) {
        return GraphQl.ask(
                        "query($input: ContactProposalInput!) { it: contactPermission(input: $input) { verdict } }",
                        Map.of("input", proposal(more)))
                .setRootPath("data.it");
    }

    private static List<Object> windows(String of, String id) {
        Instant from = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
        return GraphQl.ask("{ contactWindows(%s: \"%s\", from: \"%s\", through: \"%s\") { from through } }"
                        .formatted(of, id, from, from.plus(2, ChronoUnit.DAYS)))
                .getList("contactWindows");
    }
}
