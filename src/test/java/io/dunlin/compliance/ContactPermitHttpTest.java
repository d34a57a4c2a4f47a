package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.casework.Wishes;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Http;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Permits are for now, whenever that is: the borrower lives where no rule asks for the time of the day. */
@QuarkusTest
class ContactPermitHttpTest {

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.atAnyHour();
    }

    /** A message to the borrower, of which the rules here let three pass in a week and ten in a month. */
    private Map<String, Object> message() {
        return Map.of("channel", "EMAIL", "contactPointId", desk.email(), "templateCode", "REMINDER-1");
    }

    @Test
    void aPermitIsGivenForAFewMinutes() {
        Instant before = Instant.now();
        JsonPath given = CaseFlow.done(Permits.ask(desk, Map.of()));
        assertThat(given.getString("permission.verdict")).isEqualTo("ALLOWED");
        assertThat(given.getString("permit.permission.verdict")).isEqualTo("ALLOWED");
        assertThat(Instant.parse(given.getString("permit.expiresAt")))
                .isBetween(before.plus(Duration.ofSeconds(295)), Instant.now().plus(Duration.ofSeconds(305)));
    }

    @Test
    void permitsCountUntilTheyAreGivenBack() {
        String first = Permits.given(desk, message());
        Permits.given(desk, message());
        JsonPath third = CaseFlow.done(Permits.ask(desk, message()));
        assertThat(third.getInt("permission.quotas.find { it.ruleId == 'AU-FREQ-01' }.used"))
                .isEqualTo(2);
        JsonPath refused = Permits.ask(desk, message());
        assertThat(refused.<Object>get("permit")).isNull();
        assertThat(UserErrors.of(refused)).containsExactly("CONTACT_REFUSED input.proposal");
        assertThat(refused.getString("permission.verdict")).isEqualTo("REFUSED");
        assertThat(refused.getList("permission.reasons.findAll { it.effect == 'REFUSE' }.ruleId"))
                .containsExactly("AU-FREQ-01");
        assertThat(Instant.parse(refused.getString("permission.nextAllowedAt")))
                .isAfter(Instant.now())
                .isBefore(Instant.now().plus(Duration.ofMinutes(6)));
        assertThat(CaseFlow.done(Permits.release(first)).getBoolean("released")).isTrue();
        Permits.given(desk, message());
    }

    @Test
    void whatIsMissingIsSaid() {
        JsonPath asked = Permits.ask(desk, Map.of("channel", "VISIT", "contactPointId", desk.address()));
        Map<String, Object> call = new HashMap<>();
        call.put("collector", null);
        JsonPath unnamed = Permits.ask(desk, call);
        assertThat(UserErrors.of(unnamed)).containsExactly("REQUIRED input.proposal.collector");
        assertThat(unnamed.<Object>get("permit")).isNull();
        assertThat(unnamed.getString("permission.verdict")).isEqualTo("NEEDS_INPUT");
        assertThat(UserErrors.of(asked)).containsExactly("CONTACT_REFUSED input.proposal");
    }

    @Test
    void anActionRedeemsItsPermitAndCountsInItsPlace() {
        for (int contact = 0; contact < 3; contact++) {
            JsonPath logged = Permits.log(desk, sent(Permits.given(desk, message())));
            assertThat(Permits.use(logged)).isEqualTo("VALID");
            assertThat(logged.getList("action.breaches")).isEmpty();
        }
        assertThat(UserErrors.of(Permits.ask(desk, message()))).containsExactly("CONTACT_REFUSED input.proposal");
    }

    @Test
    void aContactWithoutAPermitIsRecordedWithWhatItBroke() {
        for (int contact = 0; contact < 3; contact++) {
            assertThat(CaseFlow.done(Permits.log(desk, sent(null))).getList("action.breaches"))
                    .isEmpty();
        }
        JsonPath fourth = CaseFlow.done(Permits.log(desk, sent(null)));
        assertThat(fourth.getMap("action.breaches[0]"))
                .containsEntry("ruleId", "AU-FREQ-01")
                .containsEntry("severity", "MAJOR")
                .containsEntry("status", "OPEN")
                .containsEntry("action", Map.of("id", fourth.getString("action.id")));
        assertThat(fourth.getMap("action.decision"))
                .containsEntry("verdict", "REFUSED")
                .containsEntry("permitUse", "NONE")
                .containsEntry("requestedBy", "tester")
                .containsEntry("case", Map.of("id", desk.caseId()));
    }

    @Test
    void aPermitIsGoodOnce() {
        String permit = Permits.given(desk, message());
        assertThat(Permits.use(Permits.log(desk, sent(permit)))).isEqualTo("VALID");
        assertThat(Permits.use(Permits.log(desk, sent(permit)))).isEqualTo("USED_BEFORE");
        assertThat(UserErrors.of(Permits.release(permit))).containsExactly("ILLEGAL_STATE input.permitId");
    }

    @Test
    void aPermitThatWasGivenBackIsNotGoodAnyMore() {
        String permit = Permits.given(desk, message());
        CaseFlow.done(Permits.release(permit));
        assertThat(UserErrors.of(Permits.release(permit))).containsExactly("ILLEGAL_STATE input.permitId");
        assertThat(Permits.use(Permits.log(desk, sent(permit)))).isEqualTo("RELEASED");
    }

    @Test
    void whatPeopleAskForEndsPermitsThatWereGivenBefore() {
        String permit = Permits.given(desk, message());
        Map<String, Object> stop = Wishes.of(desk.caseId(), "EVERYTHING", Map.of("requestedAt", now()));
        CaseFlow.done(Wishes.request(stop));
        JsonPath after = CaseFlow.done(Permits.log(desk, sent(permit)));
        assertThat(after.getString("action.decision.permitUse")).isEqualTo("VOIDED");
        assertThat(after.getList("action.breaches.ruleId")).containsExactly("HOUSE-DNC-01");
        Map<String, Object> before = sent(permit);
        before.put("performedAt", Instant.now().minusSeconds(120).toString());
        assertThat(Permits.use(Permits.log(desk, before))).isEqualTo("MISMATCHED");
    }

    /** A question answers for any case; a permit is for somebody who owes something. */
    @Test
    void inACaseThatIsCuredThereIsNothingToCollect() {
        JsonPath person = CaseFlow.borrower();
        String loan = CaseFlow.loan(person.getString("borrower.id"), "USD", 1, 40);
        String caseId = CaseFlow.openCase(person.getString("borrower.id"));
        CaseFlow.pay(loan, "100.00");
        for (String purpose : List.of("COLLECT", "REMIND", "NEGOTIATE", "SERVICE")) {
            JsonPath asked = Permits.ask(Map.of(
                    "proposal",
                    Map.of("caseId", caseId, "party", "BORROWER", "channel", "LETTER", "purpose", purpose)));
            assertThat(UserErrors.of(asked))
                    .isEqualTo(purpose.equals("SERVICE") ? List.of() : List.of("ILLEGAL_STATE input.proposal.caseId"));
        }
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments("channel", "SMS"),
                arguments("purpose", "SERVICE"),
                arguments("templateCode", "VALIDATION-1"),
                arguments(
                        "performedAt",
                        Instant.now().minus(Duration.ofMinutes(3)).toString()));
    }

    @ParameterizedTest
    @MethodSource("others")
    void aPermitCoversNoOtherContact(String field, String value) {
        Map<String, Object> made = sent(Permits.given(desk, message()));
        made.put(field, value);
        assertThat(Permits.use(Permits.log(desk, made))).isEqualTo("MISMATCHED");
    }

    @Test
    void aPermitCoversNoOtherNumberAndNobodyElse() {
        String permit = Permits.given(desk, Map.of());
        assertThat(Permits.use(Permits.log(desk, Map.of("permitId", permit, "contactPointId", desk.otherPhone()))))
                .isEqualTo("MISMATCHED");
        assertThat(Permits.use(Permits.log(
                        desk,
                        Map.of(
                                "permitId",
                                permit,
                                "party",
                                "CONTACT",
                                "contactId",
                                desk.contact(),
                                "contactPointId",
                                desk.spousePhone()))))
                .isEqualTo("MISMATCHED");
        assertThat(Permits.use(Permits.log(desk, Map.of("permitId", permit)))).isEqualTo("VALID");
    }

    @Test
    void aPermitCoversNoOtherCollectorWhoIsJudgedThen() {
        JsonPath other = CaseFlow.done(Permits.log(
                desk, Map.of("permitId", Permits.given(desk, Map.of()), "participants", List.of("nobody"))));
        assertThat(Permits.use(other)).isEqualTo("MISMATCHED");
        assertThat(other.getList("action.breaches.ruleId")).containsExactly("HOUSE-STAFF-01");
    }

    @Test
    void whoLogsForCollectorsWithoutBeingOneMeansTheOneOfThePermit() {
        Map<String, Object> unnamed = new HashMap<>(Map.of("permitId", Permits.given(desk, Map.of())));
        unnamed.put("participants", null);
        JsonPath logged = CaseFlow.done(Permits.log(desk, unnamed));
        assertThat(Permits.use(logged)).isEqualTo("VALID");
        assertThat(logged.getList("action.breaches")).isEmpty();
    }

    @Test
    void whatAPermitLeftOpenIsJudgedWhenItIsKnown() {
        Map<String, Object> open = new HashMap<>(message());
        open.put("collector", null);
        JsonPath made = CaseFlow.done(
                Permits.log(desk, with(sent(Permits.given(desk, open)), "participants", List.of("nobody"))));
        assertThat(Permits.use(made)).isEqualTo("VALID");
        assertThat(made.getList("action.breaches.ruleId")).containsExactly("HOUSE-STAFF-01");
    }

    @Test
    void aPermitDoesNotCoverWhatWasDoneBeforeItWasAskedFor() {
        String permit = Permits.given(desk, message());
        Map<String, Object> before =
                with(sent(permit), "performedAt", Instant.now().minusSeconds(5).toString());
        assertThat(Permits.use(Permits.log(desk, before))).isEqualTo("MISMATCHED");
        assertThat(Permits.use(Permits.log(desk, sent(permit)))).isEqualTo("VALID");
    }

    private static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
        Map<String, Object> more = new HashMap<>(input);
        more.put(field, value);
        return more;
    }

    @Test
    void aPermitForOneLoanDoesNotCoverAll() {
        Map<String, Object> one = Map.of("loanIds", List.of(desk.loans().get(0)));
        String permit = Permits.given(desk, one);
        assertThat(Permits.use(Permits.log(desk, Map.of("permitId", permit)))).isEqualTo("MISMATCHED");
        assertThat(Permits.use(Permits.log(
                        desk, Map.of("permitId", permit, "loanId", desk.loans().get(1)))))
                .isEqualTo("MISMATCHED");
        assertThat(Permits.use(Permits.log(
                        desk, Map.of("permitId", permit, "loanId", desk.loans().get(0)))))
                .isEqualTo("VALID");
    }

    @Test
    void aForgedPermitAndOneOfAnotherCaseAreNotFoundAndNothingIsWritten() {
        String other = Permits.given(Desk.atAnyHour(), Map.of());
        for (String permit : List.of("nonsense", desk.caseId(), "VAAAAAAAAAAAAAAAAAAAAAA", other)) {
            assertThat(UserErrors.of(Permits.log(desk, Map.of("permitId", permit))))
                    .as(permit)
                    .containsExactly("NOT_FOUND input.permitId");
        }
        assertThat(UserErrors.of(Permits.log(desk, Map.of("permitId", other, "direction", "INBOUND"))))
                .containsExactly("INVALID input.permitId");
        assertThat(CaseFlow.collectionCase(desk.caseId(), "actions { totalCount }")
                        .getInt("actions.totalCount"))
                .isZero();
        assertThat(UserErrors.of(Permits.release("nonsense"))).containsExactly("NOT_FOUND input.permitId");
        assertThat(UserErrors.of(Permits.release("VAAAAAAAAAAAAAAAAAAAAAA")))
                .containsExactly("NOT_FOUND input.permitId");
    }

    @Test
    void keysAreGoodOnce() {
        Map<String, Object> input =
                new HashMap<>(Map.of("idempotencyKey", desk.caseId(), "proposal", Permits.now(desk, message())));
        String permit = CaseFlow.done(Permits.ask(input)).getString("permit.id");
        JsonPath again = CaseFlow.done(Permits.ask(input));
        assertThat(again.getString("permit.id")).isEqualTo(permit);
        input.put("proposal", Permits.now(desk, Map.of()));
        assertThat(UserErrors.of(Permits.ask(input))).containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("caseId", "nonsense", "NOT_FOUND input.proposal.caseId"),
                arguments("contactPointId", "nonsense", "NOT_FOUND input.proposal.contactPointId"),
                arguments("loanIds", List.of("x"), "NOT_FOUND input.proposal.loanIds.0"),
                arguments("channel", "NOTE", "INVALID input.proposal.channel"),
                arguments("participants", List.of("a", "a"), "DUPLICATE input.proposal.participants.1"),
                arguments("collector", "x".repeat(65), "OUT_OF_RANGE input.proposal.collector"),
                arguments("at", Instant.now().plus(Duration.ofHours(1)).toString(), "OUT_OF_RANGE input.proposal.at"),
                arguments("at", Instant.now().minus(Duration.ofHours(1)).toString(), "OUT_OF_RANGE input.proposal.at"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadFieldIsRefusedAndNoDecisionIsKept(String field, Object value, String error) {
        JsonPath refused = Permits.ask(desk, Map.of(field, value));
        assertThat(UserErrors.of(refused)).containsExactly(error);
        assertThat(refused.<Object>get("permission")).isNull();
        assertThat(decisions("caseId: \"%s\"".formatted(desk.caseId())).getInt("totalCount"))
                .isZero();
    }

    @Test
    void aTimeThatIsNotNowHidesNoOtherFault() {
        Map<String, Object> bad = Map.of("at", "2999-01-01T00:00:00Z", "loanIds", List.of("x"), "channel", "NOTE");
        assertThat(UserErrors.of(Permits.ask(desk, bad)))
                .containsExactly(
                        "OUT_OF_RANGE input.proposal.at",
                        "NOT_FOUND input.proposal.loanIds.0",
                        "INVALID input.proposal.channel");
    }

    @Test
    void everyDecisionIsKeptAndFound() {
        Permits.given(desk, message());
        Permits.given(desk, message());
        Permits.given(desk, message());
        Permits.ask(desk, message());
        JsonPath logged = CaseFlow.done(Permits.log(desk, sent(null)));
        String of = "caseId: \"%s\"".formatted(desk.caseId());
        JsonPath all = decisions(of);
        assertThat(all.getInt("totalCount")).isEqualTo(5);
        assertThat(all.getList("edges.node.permitUse"))
                .containsExactly("NONE", "RESERVED", "RESERVED", "RESERVED", "RESERVED");
        assertThat(all.getString("edges[0].node.id")).isEqualTo(logged.getString("action.decision.id"));
        assertThat(all.<String>getList("edges[0].node.packVersions"))
                .anyMatch(version -> version.matches("AU [0-9]+"))
                .anyMatch(version -> version.matches("HOUSE [0-9]+"));
        assertThat(decisions(of + ", verdict: [ALLOWED]").getInt("totalCount")).isEqualTo(3);
        assertThat(decisions(of + ", verdict: []").getInt("totalCount")).isZero();
        assertThat(decisions(of + ", ruleId: \"AU-FREQ-01\"").getInt("totalCount"))
                .isEqualTo(2);
        String at = all.getString("edges[1].node.decidedAt");
        assertThat(decisions(of + ", from: \"%s\", through: \"%s\"".formatted(at, at))
                        .getInt("totalCount"))
                .isEqualTo(1);
        JsonPath page = GraphQl.ask(
                        "{ it: complianceDecisions(first: 2, after: \"%s\", where: {%s}) { edges { node { id } } } }"
                                .formatted(all.getString("edges[1].cursor"), of))
                .setRootPath("data.it");
        assertThat(page.getList("edges.node.id"))
                .isEqualTo(all.getList("edges.node.id").subList(2, 4));
        JsonPath node = GraphQl.ask(
                "query($id: ID!) { node(id: $id) { id __typename } }", Map.of("id", all.getString("edges[0].node.id")));
        assertThat(node.getString("node.__typename")).isEqualTo("ComplianceDecision");
    }

    @Test
    void breachesAreFoundAndResolvedOnce() {
        Map<String, Object> night = sent(null);
        night.putAll(Map.of("participants", List.of("nobody")));
        JsonPath logged = CaseFlow.done(Permits.log(desk, night));
        assertThat(logged.getList("action.breaches.ruleId")).containsExactly("HOUSE-STAFF-01");
        String breach = logged.getString("action.breaches[0].id");
        String of = "caseId: \"%s\"".formatted(desk.caseId());
        assertThat(breaches(of).getList("edges.node.id")).containsExactly(breach);
        assertThat(breaches(of + ", status: [OPEN], ruleId: \"HOUSE-STAFF-01\", performedBy: \"nobody\"")
                        .getInt("totalCount"))
                .isEqualTo(1);
        assertThat(breaches(of + ", performedBy: \"somebody\"").getInt("totalCount"))
                .isZero();
        for (String status : List.of("OPEN", "REMEDIED", "DISMISSED")) {
            JsonPath resolved = resolve(breach, status, "trained");
            String error = UserErrors.of(resolved).stream().findFirst().orElse("");
            assertThat(error)
                    .isEqualTo(Map.of(
                                    "OPEN", "INVALID input.status",
                                    "REMEDIED", "",
                                    "DISMISSED", "ILLEGAL_STATE input.breachId")
                            .get(status));
        }
        JsonPath kept = breaches(of);
        assertThat(kept.getMap("edges[0].node"))
                .containsEntry("status", "REMEDIED")
                .containsEntry("resolution", "trained")
                .containsEntry("resolvedBy", "tester");
        assertThat(breaches(of + ", status: [OPEN]").getInt("totalCount")).isZero();
        assertThat(UserErrors.of(resolve("nonsense", "REMEDIED", "x"))).containsExactly("NOT_FOUND input.breachId");
        assertThat(UserErrors.of(resolve(breach, "REMEDIED", " ")))
                .containsExactly("REQUIRED input.note", "ILLEGAL_STATE input.breachId");
        assertThat(GraphQl.ask("query($id: ID!) { node(id: $id) { __typename } }", Map.of("id", breach))
                        .getString("node.__typename"))
                .isEqualTo("Breach");
    }

    @Test
    void decisionsAndBreachesAreCounted() {
        Permits.given(desk, Map.of());
        CaseFlow.done(Permits.log(desk, Map.of("participants", List.of("nobody"))));
        assertThat(Http.management().get("/q/metrics").asString())
                .containsPattern("dunlin_guard_decisions_total\\{of=\"permit\",verdict=\"allowed\"\\} [1-9]")
                .containsPattern("dunlin_guard_decisions_total\\{of=\"contact\",verdict=\"refused\"\\} [1-9]")
                .containsPattern("dunlin_guard_breaches_total\\{rule=\"HOUSE-STAFF-01\",severity=\"minor\"\\} [1-9]");
    }

    @Test
    void whatIsNoContactIsNotJudged() {
        for (Map<String, String> other : List.of(
                Map.of("direction", "INBOUND"),
                Map.of("channel", "NOTE", "party", "NONE", "outcome", "NONE"),
                Map.of("purpose", "INTERNAL"))) {
            Map<String, Object> made = sent(null);
            made.putAll(other);
            JsonPath logged = CaseFlow.done(Permits.log(desk, made));
            assertThat(logged.<Object>get("action.decision")).isNull();
            assertThat(logged.getList("action.breaches")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"THIRD_PARTY_CONTACT, true", "RIGHT_PARTY_CONTACT, false"})
    void whoeverAnswersForAnAttorneyDoesNotLearnOfTheDebt(String outcome, boolean broken) {
        String attorney = CaseFlow.done(GraphQl.mutate(
                        "contactAdd",
                        "ContactAddInput",
                        "contact { id }",
                        Map.of(
                                "borrowerId",
                                desk.borrower(),
                                "contact",
                                Map.of("name", "Desk Attorney", "relationship", "ATTORNEY"))))
                .getString("contact.id");
        Map<String, Object> call = new HashMap<>(
                Map.of("party", "ATTORNEY", "contactId", attorney, "outcome", outcome, "debtDisclosed", true));
        call.put("contactPointId", null);
        call.put("performedAt", now());
        List<String> rules = CaseFlow.done(Permits.log(desk, call)).getList("action.breaches.ruleId");
        assertThat(rules.contains("HOUSE-3P-02")).isEqualTo(broken);
    }

    /** 15 USC 1692c(b) does not ask who began it. */
    @ParameterizedTest
    @CsvSource({
        "BORROWER, RIGHT_PARTY_CONTACT, true, false",
        "BORROWER, WRONG_PARTY, true, true",
        "BORROWER, THIRD_PARTY_CONTACT, true, true",
        "BORROWER, THIRD_PARTY_CONTACT, false, false",
        "BORROWER, THIRD_PARTY_CONTACT, , false",
        "CONTACT, RIGHT_PARTY_CONTACT, true, true",
        "CONTACT, RIGHT_PARTY_CONTACT, , false"
    })
    void whoGetsInTouchDoesNotLearnOfTheDebtUnlessItIsTheirs(
            String party, String outcome, Boolean told, boolean broken) {
        Map<String, Object> rang = new HashMap<>(Map.of(
                "direction",
                "INBOUND",
                "purpose",
                "RESPOND",
                "outcome",
                outcome,
                "performedAt",
                now(),
                "party",
                party));
        rang.put("debtDisclosed", told);
        if (party.equals("CONTACT")) {
            rang.put("contactId", desk.contact());
            rang.put("contactPointId", desk.spousePhone());
        }
        JsonPath logged = CaseFlow.done(Permits.log(desk, rang));
        assertThat(logged.getList("action.breaches.ruleId")).isEqualTo(broken ? List.of("HOUSE-3P-02") : List.of());
        assertThat(logged.<Object>get("action.decision") != null).isEqualTo(broken);
    }

    @Test
    void actionsOfLongAgoAreJudgedAsOfTheirOwnInstant() {
        Map<String, Object> made = sent(null);
        made.put("performedAt", "1999-12-31T23:00:00Z");
        JsonPath logged = CaseFlow.done(Permits.log(desk, made));
        assertThat(logged.getMap("action.decision"))
                .containsEntry("at", "1999-12-31T23:00:00Z")
                .containsEntry("verdict", "ALLOWED");
    }

    private Map<String, Object> sent(String permit) {
        Map<String, Object> made = new HashMap<>(message());
        made.put("outcome", "DELIVERED");
        made.put("performedAt", now());
        if (permit != null) {
            made.put("permitId", permit);
        }
        return made;
    }

    private static String now() {
        return Instant.now().toString();
    }

    private static JsonPath decisions(String where) {
        return GraphQl.ask(
                        ("{ it: complianceDecisions(where: {%s}) { totalCount edges { cursor node { id decidedAt permitUse"
                                        + " verdict packVersions } } } }")
                                .formatted(where))
                .setRootPath("data.it");
    }

    private static JsonPath breaches(String where) {
        return GraphQl.ask(
                        ("{ it: breaches(where: {%s}) { totalCount edges { cursor node { id status resolution resolvedBy"
                                        + " resolvedAt } } } }")
                                .formatted(where))
                .setRootPath("data.it");
    }

    private static JsonPath resolve(String breach, String status, String note) {
        return GraphQl.mutate(
                "breachResolve",
                "BreachResolveInput",
                "breach { id status }",
                Map.of("breachId", breach, "status", status, "note", note));
    }
}
