package io.dunlin.casework.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.casework.Wishes;
import io.dunlin.casework.visit.Visits;
import io.dunlin.people.agency.Agencies;
import io.dunlin.platform.node.NodeId;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Staff;
import io.dunlin.testing.TestDatabase;
import io.dunlin.testing.Together;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlacementHttpTest {

    private static final String CASE =
            "case { id version assignee placements { agency placedAt placedBy recalledAt recalledBy recallReason } }";

    private final String agency = "agency-" + UUID.randomUUID();
    private final int days = CaseFlow.daysOfItsOwn();
    private String borrower;
    private String caseId;

    @BeforeEach
    void open() {
        Staff.known("ann-own");
        borrower = CaseFlow.borrower().getString("borrower.id");
        CaseFlow.loan(borrower, "USD", 1, days);
        caseId = CaseFlow.openCase(borrower);
        Agencies.registered(agency);
    }

    private JsonPath place(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("caseId", caseId, "agency", agency));
        input.putAll(more);
        return GraphQl.mutate("casePlace", "CasePlaceInput", CASE, input);
    }

    private JsonPath recall(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("caseId", caseId, "reason", "not worked"));
        input.putAll(more);
        return GraphQl.mutate("caseRecall", "CaseRecallInput", CASE, input);
    }

    /** The case when it is in the queue of the caller. */
    private List<String> queue(String token, Map<String, ?> more) {
        Map<String, Object> where = new HashMap<>(Map.of("pastDueDays", Map.of("gte", days, "lte", days)));
        where.putAll(more);
        return GraphQl.ask(
                        token,
                        "query($where: CaseWhere) { workQueue(where: $where, contactable: ANY) { edges { node { id } } } }",
                        Map.of("where", where))
                .getList("workQueue.edges.node.id");
    }

    @Test
    void aPlacedCaseIsInTheQueueOfItsAgencyAndOfNobodyElse() {
        String ours = Tokens.ofAgency("ann", agency);
        assertThat(queue(Tokens.staff(), Map.of())).containsExactly(caseId);
        assertThat(queue(ours, Map.of())).isEmpty();
        assertThat(UserErrors.of(place(Map.of()))).isEmpty();
        assertThat(queue(Tokens.staff(), Map.of())).isEmpty();
        assertThat(queue(Tokens.staff(), Map.of("placedWith", agency))).containsExactly(caseId);
        assertThat(queue(Tokens.staff(), Map.of("placedWith", "another"))).isEmpty();
        assertThat(queue(ours, Map.of())).containsExactly(caseId);
        assertThat(queue(Tokens.ofAgency("bo", "another-" + agency), Map.of())).isEmpty();
        assertThat(UserErrors.of(recall(Map.of()))).isEmpty();
        assertThat(queue(Tokens.staff(), Map.of())).containsExactly(caseId);
        assertThat(queue(ours, Map.of())).isEmpty();
    }

    @Test
    void peopleOfTheAgencyWorkTheCase() {
        place(Map.of());
        String ann = Staff.trained("ann-" + agency, Map.of("agency", Staff.agency(agency)));
        String ours = Tokens.ofAgency(ann, agency);
        JsonPath claimed = GraphQl.ask(
                        ours,
                        "mutation { caseClaimNext(input: {contactable: ANY}) { case { id assignee } userErrors { code } } }",
                        Map.of())
                .setRootPath("data.caseClaimNext");
        assertThat(claimed.getMap("case")).isEqualTo(Map.of("id", caseId, "assignee", ann));
        JsonPath logged = GraphQl.ask(
                ours,
                "mutation($input: CaseLogActionInput!) { caseLogAction(input: $input) { action { performedBy case { number } }"
                        + " userErrors { code } } }",
                Map.of("input", CaseFlow.call(caseId, "NO_ANSWER")));
        assertThat(logged.getString("caseLogAction.action.performedBy")).isEqualTo(ann);
    }

    /** In the USA an attorney stands before whoever collects for others, and not before the lender. */
    @Test
    void aPlacedCaseIsJudgedAsTheAgencys() {
        String ours = Tokens.ofAgency("ann", agency);
        String day = CaseFlow.today().plusDays(1) + "T";
        String asked =
                "query($c: ID!) { collectionCase(id: $c) { contactability { now } } contactPermission(input: {caseId: $c,"
                        + " party: BORROWER, channel: LETTER, purpose: COLLECT}) { verdict reasons { ruleId effect } } contactWindows(caseId: $c,"
                        + " from: \"" + day + "00:00:00Z\", through: \"" + day + "23:00:00Z\") { party channels } }";
        place(Map.of());
        represented();
        JsonPath seen = GraphQl.ask(ours, asked, Map.of("c", caseId));
        assertThat(seen.getBoolean("collectionCase.contactability.now")).isFalse();
        assertThat(seen.getList("contactPermission.reasons.findAll { it.effect == 'REFUSE' }.ruleId"))
                .contains("US-ATTY-01");
        assertThat(seen.getList("contactWindows.party")).doesNotContain("BORROWER");
        assertThat(GraphQl.ask(asked, Map.of("c", caseId)).getBoolean("collectionCase.contactability.now"))
                .as("whoever looks: the agency works it")
                .isFalse();
        recall(Map.of());
        JsonPath lender = GraphQl.ask(asked, Map.of("c", caseId));
        assertThat(lender.getBoolean("collectionCase.contactability.now")).isTrue();
        assertThat(lender.getString("contactPermission.verdict")).isEqualTo("ALLOWED");
        assertThat(lender.getList("contactWindows.party")).contains("BORROWER");
    }

    private void represented() {
        CaseFlow.done(GraphQl.mutate(
                "borrowerConditionRecord",
                "BorrowerConditionInput",
                "condition { id }",
                Map.of(
                        "borrowerId",
                        borrower,
                        "kind",
                        "REPRESENTED_BY_ATTORNEY",
                        "from",
                        CaseFlow.today().minusDays(1).toString())));
    }

    /** Of a case that is cured an agency finds what it did, and nothing that came after; nobody recalls what is closed. */
    @Test
    void whenItsCaseClosesAnAgencySeesNothingThatIsRecordedLater() {
        place(Map.of());
        String ours = Tokens.ofAgency("ann", agency);
        String loan = GraphQl.ask("query($id: ID!) { collectionCase(id: $id) { loans { id } } }", Map.of("id", caseId))
                .getString("collectionCase.loans[0].id");
        String log =
                "mutation($input: CaseLogActionInput!) { it: caseLogAction(input: $input) { action { id } userErrors { code"
                        + " field } } }";
        String during = Instant.now().toString();
        String own = GraphQl.ask(ours, log, Map.of("input", CaseFlow.call(caseId, "NO_ANSWER")))
                .getString("it.action.id");
        CaseFlow.pay(loan, "100.00");
        String point = GraphQl.mutate(
                        "contactPointAdd",
                        "ContactPointAddInput",
                        "contactPoint { id }",
                        Map.of(
                                "ownerId",
                                borrower,
                                "contactPoint",
                                Map.of("channel", "EMAIL", "value", "later@example.org")))
                .getString("contactPoint.id");
        CaseFlow.done(Wishes.request(Wishes.of(caseId, "EVERYTHING", Map.of())));
        CaseFlow.log(CaseFlow.call(caseId, "BUSY"));
        String named =
                "query($c: ID!) { collectionCase(id: $c) { borrower { name birthDate nationalId personalData number }"
                        + " actions { edges { node { borrower { name } } } } } }";
        JsonPath hidden = GraphQl.ask(ours, named, Map.of("c", caseId));
        assertThat(hidden.getString("collectionCase.borrower.name")).isEqualTo("****");
        assertThat(hidden.<String>getList("collectionCase.actions.edges.node.borrower.name"))
                .containsExactly("****");
        assertThat(hidden.getString("collectionCase.borrower.personalData")).isEqualTo("READABLE");
        assertThat(GraphQl.ask(named, Map.of("c", caseId)).getString("collectionCase.borrower.name"))
                .isEqualTo("Flow Person");
        String all =
                "query($c: ID!, $b: ID!, $l: ID!, $p: ID!) { collectionCase(id: $c) { status doNotContact { id } loans { id } pastDue"
                        + " { amount } actions { totalCount edges { node { id } } } borrower { contactPoints { id } contacts { id } conditions { id }"
                        + " } } borrower(id: $b) { name } borrowers { totalCount } loan(id: $l) { id } loans { totalCount }"
                        + " node(id: $p) { id } asked: node(id: $b) { id } }";
        Map<String, String> ids = Map.of("c", caseId, "b", borrower, "l", loan, "p", point);
        JsonPath seen = GraphQl.ask(ours, all, ids);
        assertThat(seen.getString("collectionCase.status")).isEqualTo("CLOSED");
        assertThat(seen.getList("collectionCase.actions.edges.node.id")).containsExactly(own);
        assertThat(seen.getInt("collectionCase.actions.totalCount")).isEqualTo(1);
        for (String list : List.of("doNotContact", "loans", "pastDue", "borrower.contactPoints", "borrower.contacts")) {
            assertThat(seen.getList("collectionCase." + list)).as(list).isEmpty();
        }
        for (String gone : List.of("borrower", "loan", "node", "asked")) {
            assertThat(seen.<Object>get(gone)).as(gone).isNull();
        }
        assertThat(seen.getInt("borrowers.totalCount") + seen.getInt("loans.totalCount"))
                .isZero();
        String reveal =
                "mutation($p: ID!) { it: personalDataReveal(input: {subject: $p, fields: [VALUE], purpose: CONTACT}) {"
                        + " userErrors { code } } }";
        assertThat(GraphQl.ask(ours, reveal, Map.of("p", point)).getList("it.userErrors.code"))
                .containsExactly("NOT_FOUND");
        String permission =
                "query($c: ID!) { contactPermission(input: {caseId: $c, party: BORROWER, channel: LETTER, purpose: SERVICE})"
                        + " { verdict } }";
        assertThat(GraphQl.send(ours, permission, Map.of("c", caseId)).asString())
                .contains("There is no such object.");
        Map<String, Object> call = new HashMap<>(CaseFlow.call(caseId, "NO_ANSWER"));
        call.put("loanId", loan);
        call.put("performedAt", during);
        String late = GraphQl.ask(ours, log, Map.of("input", call)).getString("it.action.id");
        assertThat(corrected(ours, late)).isEqualTo("ann ann");
        assertThat(corrected(ours, own)).isEqualTo("ann ann");
        call.put("performedAt", Instant.now().plusSeconds(60).toString());
        assertThat(GraphQl.ask(ours, log, Map.of("input", call)).getString("it.userErrors[0]"))
                .contains("OUT_OF_RANGE", "performedAt");
        call.put("performedAt", during);
        call.put("contactPointId", point);
        assertThat(GraphQl.ask(ours, log, Map.of("input", call)).getString("it.userErrors[0].code"))
                .isEqualTo("NOT_FOUND");
        TestDatabase.execute("update collection_case set closed_at = now() - interval '8 days' where id = '"
                + NodeId.decode(caseId).orElseThrow().uuid() + "'");
        JsonPath after = GraphQl.ask(ours, all, ids);
        assertThat(after.<Object>get("collectionCase")).isNull();
        call.remove("contactPointId");
        assertThat(GraphQl.ask(ours, log, Map.of("input", call)).getString("it.userErrors[0].code"))
                .isEqualTo("NOT_FOUND");
    }

    /** Who did it stays who did it, whoever says later that it was otherwise. */
    @Test
    void anAgencyCorrectsItsOwnActionsAndWhoCorrectedIsShown() {
        String lenders = CaseFlow.log(CaseFlow.call(caseId, "NO_ANSWER")).getString("action.id");
        String before = CaseFlow.log(byAgent()).getString("action.id");
        place(Map.of());
        String log =
                "mutation($input: CaseLogActionInput!) { it: caseLogAction(input: $input) { action { id recordedBy } } }";
        JsonPath own =
                GraphQl.ask(Tokens.ofAgency("ann", agency), log, Map.of("input", CaseFlow.call(caseId, "NO_ANSWER")));
        assertThat(own.getString("it.action.recordedBy")).isEqualTo("ann");
        String ours = Tokens.ofAgency("bo", agency);
        assertThat(corrected(ours, lenders)).isEqualTo("FORBIDDEN [input, actionId]");
        assertThat(corrected(ours, before)).as("another agency's").isEqualTo("FORBIDDEN [input, actionId]");
        assertThat(corrected(ours, own.getString("it.action.id"))).isEqualTo("ann bo");
        assertThat(corrected(Tokens.of("tl", "TEAM_LEAD"), lenders)).isEqualTo(Tokens.USER + " tl");
    }

    /** A call for an agency. */
    private Map<String, Object> byAgent() {
        Map<String, Object> call = new HashMap<>(CaseFlow.call(caseId, "NO_ANSWER"));
        call.put("participants", List.of(Desk.trained("AGENCY")));
        return call;
    }

    /** Who did it and who recorded the correction, or the error. */
    private static String corrected(String token, String action) {
        JsonPath corrected = GraphQl.ask(
                token,
                "mutation($id: ID!) { it: caseCorrectAction(input: {actionId: $id, outcome: BUSY, reason: \"misheard\"}) {"
                        + " action { performedBy recordedBy } userErrors { code field } } }",
                Map.of("id", action));
        return corrected.get("it.action") == null
                ? corrected.getString("it.userErrors[0].code") + " " + corrected.getList("it.userErrors[0].field")
                : corrected.getString("it.action.performedBy") + " " + corrected.getString("it.action.recordedBy");
    }

    /** Planned by the agency, and approved by the lender, it is the agency's visit. */
    @Test
    void aVisitOfAnAgencyIsJudgedAsTheAgencys() {
        Map<String, Object> plan =
                Map.of("caseId", caseId, "plannedFor", Visits.soon(), "place", "HOME", "participants", List.of("ann"));
        String document =
                "mutation($input: VisitPlanInput!) { visitPlan(input: $input) { visit { id } permission { reasons {"
                        + " ruleId effect } } userErrors { code } } }";
        place(Map.of());
        represented();
        JsonPath planned = GraphQl.ask(Tokens.ofAgency("ann", agency), document, Map.of("input", plan));
        String against = "visitPlan.permission.reasons.findAll { it.effect == 'REFUSE' }.ruleId";
        assertThat(planned.getList(against)).contains("US-ATTY-01");
        assertThat(GraphQl.ask(document, Map.of("input", plan)).getList(against))
                .doesNotContain("US-ATTY-01");
        JsonPath approved = Visits.approve(planned.getString("visitPlan.visit.id"));
        assertThat(UserErrors.of(approved)).containsExactly("CONTACT_REFUSED input.visitId");
    }

    @Test
    void whoHadTheCaseHasItNoLongerAndItsPlacementsAreKept() {
        GraphQl.mutate("caseAssign", "CaseAssignInput", "case { id }", Map.of("caseId", caseId, "assignee", "ann-own"));
        JsonPath placed = place(Map.of());
        assertThat(placed.getString("case.assignee")).isNull();
        assertThat(placed.getString("case.placements[0].agency")).isEqualTo(agency);
        assertThat(placed.getString("case.placements[0].placedBy")).isEqualTo(Tokens.USER);
        assertThat(placed.getString("case.placements[0].recalledAt")).isNull();
        recall(Map.of());
        JsonPath again = place(Map.of("agency", "  " + Agencies.registered(agency + "2") + " "));
        assertThat(again.getList("case.placements.agency")).containsExactly(agency + "2", agency);
        assertThat(again.getList("case.placements.recallReason")).containsExactly(null, "not worked");
    }

    /** A repeated request shows what its object is now, and to an agency nothing of what was taken from it since. */
    @Test
    void whatWasRecalledIsNotShownByARepetition() {
        place(Map.of());
        String ours = Tokens.ofAgency(Staff.trained("ann-" + agency, Map.of("agency", Staff.agency(agency))), agency);
        String key = UUID.randomUUID().toString();
        String claim = "mutation { caseClaimNext(input: {contactable: ANY, idempotencyKey: \"%s\"}) { case { id"
                + " borrower { name } } userErrors { code } } }";
        assertThat(GraphQl.ask(ours, claim.formatted(key), Map.of()).getString("caseClaimNext.case.id"))
                .isEqualTo(caseId);
        Map<String, Object> call = new HashMap<>(CaseFlow.call(caseId, "NO_ANSWER"));
        call.put("idempotencyKey", UUID.randomUUID().toString());
        String log = "mutation($input: CaseLogActionInput!) { caseLogAction(input: $input) { action { id } case { id }"
                + " userErrors { code } } }";
        assertThat(GraphQl.ask(ours, log, Map.of("input", call)).getString("caseLogAction.action.id"))
                .isNotNull();
        recall(Map.of());
        JsonPath claimed = GraphQl.ask(ours, claim.formatted(key), Map.of());
        assertThat(claimed.getString("caseClaimNext.case")).isNull();
        JsonPath logged = GraphQl.ask(ours, log, Map.of("input", call));
        assertThat(logged.getString("caseLogAction.action")).isNull();
        assertThat(logged.getList("caseLogAction.userErrors.code")).containsExactly("NOT_FOUND");
    }

    /** Of a borrower whose case an agency has, another loan is not the agency's. */
    @Test
    void aLoanOutsideOfTheCaseIsNotReachedByAnAction() {
        String other = CaseFlow.loan(borrower, "USD", 1, -20);
        Map<String, Object> call = new HashMap<>(CaseFlow.call(caseId, "NO_ANSWER"));
        call.put("loanId", other);
        CaseFlow.done(GraphQl.mutate("caseLogAction", "CaseLogActionInput", "action { loan { id } }", call));
        place(Map.of());
        String ours = Tokens.ofAgency("ann", agency);
        JsonPath shown = GraphQl.ask(
                ours,
                "query($id: ID!) { collectionCase(id: $id) { actions { edges { node { outcome loan { number } } } } } }",
                Map.of("id", caseId));
        assertThat(shown.getString("collectionCase.actions.edges[0].node.outcome"))
                .isEqualTo("NO_ANSWER");
        assertThat(shown.getString("collectionCase.actions.edges[0].node.loan")).isNull();
        JsonPath logged = GraphQl.ask(
                ours,
                "mutation($input: CaseLogActionInput!) { caseLogAction(input: $input) { userErrors { code field } } }",
                Map.of("input", call));
        assertThat(logged.getList("caseLogAction.userErrors.code")).containsExactly("NOT_FOUND");
    }

    @Test
    void aCaseIsWithOneAgencyAndIsRecalledOnce() {
        assertThat(UserErrors.of(recall(Map.of()))).containsExactly("ILLEGAL_STATE input.caseId");
        assertThat(UserErrors.of(place(Map.of()))).isEmpty();
        assertThat(UserErrors.of(place(Map.of("agency", Agencies.any()))))
                .containsExactly("ILLEGAL_STATE input.caseId");
        assertThat(UserErrors.of(recall(Map.of()))).isEmpty();
        assertThat(UserErrors.of(recall(Map.of()))).containsExactly("ILLEGAL_STATE input.caseId");
    }

    @Test
    void ofManyWhoPlaceItAtOnceOneDoes() throws Exception {
        AtomicInteger number = new AtomicInteger();
        for (int i = 1; i <= 10; i++) {
            Agencies.registered(agency + i);
        }
        List<List<String>> errors =
                Together.times(10, () -> UserErrors.of(place(Map.of("agency", agency + number.incrementAndGet()))));
        assertThat(errors.stream().filter(List::isEmpty)).hasSize(1);
        assertThat(errors.stream().filter(error -> error.equals(List.of("ILLEGAL_STATE input.caseId"))))
                .hasSize(9);
    }

    @Test
    void whatIsWrongIsToldAndNothingIsWritten() {
        assertThat(UserErrors.of(place(Map.of("agency", " ")))).containsExactly("REQUIRED input.agency");
        assertThat(UserErrors.of(place(Map.of("agency", "x".repeat(101)))))
                .containsExactly("OUT_OF_RANGE input.agency");
        assertThat(UserErrors.of(place(Map.of("agency", "a\u0007")))).containsExactly("INVALID input.agency");
        assertThat(UserErrors.of(place(Map.of("caseId", borrower)))).containsExactly("NOT_FOUND input.caseId");
        JsonPath stale = place(Map.of("expectedVersion", 77));
        assertThat(UserErrors.of(stale)).containsExactly("STALE_VERSION input.expectedVersion");
        assertThat(stale.getString("case.id")).isEqualTo(caseId);
        assertThat(stale.getList("case.placements")).isEmpty();
        assertThat(UserErrors.of(place(
                        Map.of("agency", Agencies.registered((agency + "x".repeat(100)).substring(0, 100))))))
                .isEmpty();
        assertThat(UserErrors.of(recall(Map.of("reason", " ")))).containsExactly("REQUIRED input.reason");
        assertThat(UserErrors.of(recall(Map.of("reason", "x".repeat(501)))))
                .containsExactly("OUT_OF_RANGE input.reason");
    }

    @Test
    void theSameKeyPlacesOnce() {
        Map<String, ?> keyed = Map.of("idempotencyKey", UUID.randomUUID().toString());
        JsonPath first = place(keyed);
        JsonPath second = place(keyed);
        assertThat(UserErrors.of(second)).isEmpty();
        assertThat(second.getMap("case")).isEqualTo(first.getMap("case"));
    }
}
