package io.dunlin.casework.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever was recorded wrongly is corrected, and counts everywhere as it really was. */
@QuarkusTest
class CorrectionsHttpTest {

    private static final String ACTION =
            "id party contact { id } contactPoint { id } channel purpose performedAt loans { id }"
                    + " durationSeconds participants place entryConsent identityDisclosed purposeDisclosed debtDisclosed"
                    + " recordingReference outcome note reason voided actorType corrects { id } breaches { ruleId status }"
                    + " decision { verdict permitUse }";
    private static final String TOLD =
            "action { %s } effects { kind object { __typename } } standing { kind sentence }".formatted(ACTION);

    @Test
    void everythingThatWasRecordedWronglyIsCorrected() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        String wrong = logged(desk, "NO_ANSWER", Map.of("performedAt", desk.at(-1, "10:00")));
        Map<String, Object> right = new HashMap<>(Map.of(
                "party",
                "CONTACT",
                "channel",
                "AI_CALL",
                "purpose",
                "RESTORE_CONTACT",
                "performedAt",
                desk.at(-2, "11:00"),
                "durationSeconds",
                12,
                "participants",
                List.of(desk.collector()),
                "place",
                "WORKPLACE",
                "entryConsent",
                false,
                "identityDisclosed",
                true,
                "purposeDisclosed",
                true));
        right.putAll(Map.of(
                "debtDisclosed",
                false,
                "recordingReference",
                "rec-1",
                "outcome",
                "THIRD_PARTY_CONTACT",
                "note",
                "the spouse"));
        Map<String, Object> input = new HashMap<>(right);
        input.putAll(
                Map.of("contactId", desk.contact(), "contactPointId", desk.spousePhone(), "loanIds", desk.loans()));
        Map<String, Object> action = done(wrong, input).getMap("action");
        assertThat(action)
                .containsAllEntriesOf(right)
                .containsEntry("contact", Map.of("id", desk.contact()))
                .containsEntry("contactPoint", Map.of("id", desk.spousePhone()))
                .containsEntry("reason", "wrong")
                .containsEntry("voided", false)
                .containsEntry("corrects", Map.of("id", wrong));
        assertThat(read(wrong).<Object>get("party")).isEqualTo("BORROWER");
        Map<String, Object> again = done((String) action.get("id"), Map.of("party", "BORROWER", "loanIds", List.of()))
                .getMap("action");
        assertThat(again)
                .containsEntry("contact", null)
                .containsEntry("contactPoint", null)
                .containsEntry("loans", List.of())
                .containsEntry("place", "WORKPLACE");
    }

    @Test
    void aCorrectionIsJudgedAsOfTheInstantThatItSays() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        String night = logged(desk, "NO_ANSWER", Map.of("performedAt", desk.at(-1, "22:30")));
        assertThat(status(night, "CN-TIME-01")).isEqualTo("OPEN");
        JsonPath noted = done(night, Map.of("note", "Said by the dialler"));
        assertThat(noted.<Object>get("action.decision"))
                .as("nothing that rules ask")
                .isNull();
        assertThat(status(night, "CN-TIME-01")).isEqualTo("OPEN");
        String noon = done(noted.getString("action.id"), Map.of("performedAt", desk.at(-1, "12:30")))
                .getString("action.id");
        assertThat(status(night, "CN-TIME-01")).isEqualTo("CORRECTED");
        assertThat(status(noon, "CN-TIME-01")).isNull();
        assertThat(read(noon).getString("decision.verdict")).isNotNull();
        String late = done(noon, Map.of("performedAt", desk.at(-1, "23:30"))).getString("action.id");
        assertThat(status(late, "CN-TIME-01")).isEqualTo("OPEN");
        String breach = GraphQl.ask(
                        "query($id: ID!) { node(id: $id) { ... on CollectionAction { breaches { id ruleId } } } }",
                        Map.of("id", night))
                .getString("node.breaches.find { it.ruleId == 'CN-TIME-01' }.id");
        assertThat(resolve(breach, "REMEDIED")).containsExactly("ILLEGAL_STATE input.breachId");
        assertThat(resolve(breach, "CORRECTED")).containsExactly("INVALID input.status");
    }

    /** What is judged anew does not count against itself, and the others count as they were. */
    @Test
    void quotasCountTheLastWordAndNothingThatWasVoided() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        Map<String, Object> later = Map.of("at", desk.at(-1, "12:00"));
        String first = logged(desk, "RIGHT_PARTY_CONTACT", Map.of("performedAt", desk.at(-1, "09:00")));
        logged(desk, "RIGHT_PARTY_CONTACT", Map.of("performedAt", desk.at(-1, "09:10")));
        String third = logged(desk, "RIGHT_PARTY_CONTACT", Map.of("performedAt", desk.at(-1, "09:20")));
        assertThat(desk.against(later)).contains("CN-FREQ-01");
        String moved = done(third, Map.of("performedAt", desk.at(-1, "09:30"))).getString("action.id");
        assertThat(status(moved, "CN-FREQ-01")).isNull();
        assertThat(desk.against(later)).contains("CN-FREQ-01");
        String dayBefore =
                done(moved, Map.of("performedAt", desk.at(-2, "09:30"))).getString("action.id");
        assertThat(desk.against(later)).doesNotContain("CN-FREQ-01");
        done(dayBefore, Map.of("performedAt", desk.at(-1, "09:40")));
        assertThat(desk.against(later)).contains("CN-FREQ-01");
        JsonPath voided = done(first, Map.of("voided", true));
        assertThat(voided.getBoolean("action.voided")).isTrue();
        assertThat(read(first).getBoolean("voided")).isTrue();
        assertThat(desk.against(later)).doesNotContain("CN-FREQ-01");
        assertThat(UserErrors.of(correct(voided.getString("action.id"), Map.of("outcome", "BUSY"))))
                .containsExactly("ILLEGAL_STATE input.actionId");
    }

    @Test
    void whatAnActionBroughtAboutStandsAndIsNamedAndItsCallBackIsCancelled() {
        Desk desk = Desk.atAnyHour();
        String stop = logged(desk, "STOP_REQUESTED", Map.of());
        JsonPath voided = done(stop, Map.of("voided", true));
        assertThat(voided.getList("standing.kind")).containsExactly("STOP_RECORDED");
        assertThat(voided.getList("effects")).isEmpty();
        assertThat(CaseFlow.collectionCase(desk.caseId(), "doNotContact { id }").getList("doNotContact"))
                .hasSize(1);
        Desk other = Desk.atAnyHour();
        String agreed = logged(other, "CALL_BACK_AGREED", Map.of("callBackAt", other.at(2, "12:00")));
        JsonPath moved = done(agreed, Map.of("callBackAt", other.at(3, "12:00")));
        assertThat(moved.getList("effects.kind")).containsExactly("CALL_BACK_PLANNED");
        assertThat(callBacks(other)).containsExactly("CANCELLED", "PLANNED");
        JsonPath taken = done(moved.getString("action.id"), Map.of("voided", true));
        assertThat(taken.getList("standing")).isEmpty();
        assertThat(callBacks(other)).containsExactly("CANCELLED", "CANCELLED");
    }

    @Test
    void anotherOutcomeBringsAboutWhatItStandsFor() {
        Desk desk = Desk.atAnyHour();
        JsonPath agreed = done(logged(desk, "NO_ANSWER", Map.of()), Map.of("outcome", "CALL_BACK_AGREED"));
        assertThat(agreed.getList("effects")).as("without terms").isEmpty();
        JsonPath terms = done(agreed.getString("action.id"), Map.of("callBackAt", desk.at(2, "12:00")));
        assertThat(terms.getList("effects.object.__typename")).containsExactly("CallBack");
        JsonPath disputed = done(terms.getString("action.id"), Map.of("outcome", "DISPUTED"));
        assertThat(disputed.getList("effects.kind")).containsExactly("HOLD_PLACED", "HOLD_PLACED");
        assertThat(callBacks(desk)).containsExactly("CANCELLED");
        Map<String, Object> stop = Map.of("scope", "CHANNEL", "channel", "SMS");
        JsonPath stopped = done(disputed.getString("action.id"), Map.of("outcome", "STOP_REQUESTED", "stop", stop));
        assertThat(stopped.getList("effects.kind")).containsExactly("STOP_RECORDED");
        assertThat(stopped.getList("standing.kind")).containsExactly("HOLD_PLACED", "HOLD_PLACED");
    }

    @Test
    void aPermitCoversAContactThatIsToldOtherwiseWithinIt() {
        Desk desk = Desk.atAnyHour();
        Map<String, Object> proposal = desk.proposal(Map.of());
        proposal.remove("at");
        String permit = CaseFlow.done(GraphQl.mutate(
                        "contactPermit", "ContactPermitInput", "permit { id }", Map.of("proposal", proposal)))
                .getString("permit.id");
        String made = logged(
                desk,
                "NO_ANSWER",
                Map.of(
                        "permitId",
                        permit,
                        "participants",
                        List.of(desk.collector()),
                        "performedAt",
                        Instant.now().toString()));
        JsonPath busy = done(made, Map.of("outcome", "BUSY"));
        assertThat(busy.getString("action.decision.permitUse")).isEqualTo("VALID");
        JsonPath message = done(busy.getString("action.id"), Map.of("channel", "SMS", "outcome", "DELIVERED"));
        assertThat(message.getString("action.decision.permitUse")).isEqualTo("MISMATCHED");
    }

    @Test
    void whatIsCorrectedAlreadyNamesItsCorrection() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        String wrong = logged(desk, "NO_ANSWER", Map.of());
        String right = done(wrong, Map.of("outcome", "BUSY")).getString("action.id");
        String latest = done(right, Map.of("note", "better")).getString("action.id");
        for (String old : List.of(wrong, right)) {
            JsonPath refused = correct(old, Map.of("outcome", "REJECTED", "performedAt", "1900-01-01T00:00:00Z"));
            assertThat(UserErrors.of(refused)).containsExactly("ILLEGAL_STATE input.actionId");
            assertThat(refused.getString("userErrors[0].message")).contains(latest);
            assertThat(refused.getString("action.id")).isEqualTo(latest);
        }
    }

    @Test
    void whatIsWrongWithACorrectionIsToldAtOnce() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        Desk other = Desk.in("CN", "Asia/Shanghai");
        String action = logged(desk, "NO_ANSWER", Map.of());
        Map<String, Object> bad = new HashMap<>(Map.of(
                "party", "CONTACT",
                "contactPointId", other.phone(),
                "performedAt", "1900-01-01T00:00:00Z",
                "loanIds", List.of(desk.loans().get(0), NodeId.encode(NodeType.LOAN, UUID.randomUUID())),
                "durationSeconds", -1,
                "participants", List.of("ann", "ann"),
                "stop", Map.of("scope", "EVERYTHING"),
                "callBackAt", desk.at(1, "12:00")));
        bad.put("recordingReference", "");
        assertThat(UserErrors.of(correct(action, bad)))
                .containsExactlyInAnyOrder(
                        "REQUIRED input.contactId",
                        "NOT_FOUND input.contactPointId",
                        "OUT_OF_RANGE input.performedAt",
                        "NOT_FOUND input.loanIds.1",
                        "OUT_OF_RANGE input.durationSeconds",
                        "DUPLICATE input.participants.1",
                        "INVALID input.stop",
                        "INVALID input.callBackAt",
                        "OUT_OF_RANGE input.recordingReference");
        assertThat(UserErrors.of(correct(action, Map.of()))).containsExactly("REQUIRED input.outcome");
        assertThat(UserErrors.of(correct(action, Map.of("voided", false)))).containsExactly("REQUIRED input.outcome");
        assertThat(UserErrors.of(correct(action, Map.of("voided", true, "outcome", "BUSY"))))
                .containsExactly("INVALID input.voided");
        assertThat(read(action).<Object>get("correctedBy")).isNull();
    }

    private static String logged(Desk desk, String outcome, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(CaseFlow.call(desk.caseId(), outcome));
        input.put("contactPointId", desk.phone());
        input.putAll(more);
        return CaseFlow.log(input).getString("action.id");
    }

    private static JsonPath correct(String action, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("actionId", action, "reason", "wrong"));
        input.putAll(more);
        return GraphQl.mutate("caseCorrectAction", "CaseCorrectActionInput", TOLD, input);
    }

    private static JsonPath done(String action, Map<String, ?> more) {
        return CaseFlow.done(correct(action, more));
    }

    private static JsonPath read(String action) {
        return GraphQl.ask(
                        "query($id: ID!) { it: node(id: $id) { ... on CollectionAction { %s correctedBy { id } } } }"
                                .formatted(ACTION),
                        Map.of("id", action))
                .setRootPath("data.it");
    }

    private static String status(String action, String rule) {
        return read(action).getString("breaches.find { it.ruleId == '%s' }?.status".formatted(rule));
    }

    private static List<String> callBacks(Desk desk) {
        return CaseFlow.collectionCase(desk.caseId(), "callBacks { status }").getList("callBacks.status");
    }

    private static List<String> resolve(String breach, String status) {
        return UserErrors.of(GraphQl.mutate(
                "breachResolve",
                "BreachResolveInput",
                "breach { id }",
                Map.of("breachId", breach, "status", status, "note", "seen")));
    }
}
