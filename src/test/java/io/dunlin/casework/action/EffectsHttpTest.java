package io.dunlin.casework.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.UserErrors;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.PartyRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was said in a contact is in force when the answer comes back. */
@QuarkusTest
class EffectsHttpTest {

    private static final String EFFECTS =
            "action { id } effects { kind sentence object { __typename id ... on DoNotContact {"
                    + " scope channel written requestedAt contact { id } dailyFrom } ... on BorrowerCondition { condition: kind from } ... on"
                    + " ContactPoint { standing } ... on LoanHold { hold: kind holdFrom: from through freezesContact freezesDelinquency"
                    + " freezesCharges } } }";

    @ParameterizedTest
    @CsvSource({
        "CALL, OUTBOUND, CHANNEL, CALL, false",
        "AI_CALL, OUTBOUND, CHANNEL, AI_CALL, false",
        "SMS, INBOUND, CHANNEL, SMS, false",
        "IM, INBOUND, CHANNEL, IM, false",
        "APP_PUSH, OUTBOUND, CHANNEL, APP_PUSH, false",
        "VISIT, OUTBOUND, CHANNEL, VISIT, false",
        "LEGAL, INBOUND, CHANNEL, LEGAL, false",
        "EMAIL, OUTBOUND, CHANNEL, EMAIL, false",
        "EMAIL, INBOUND, EVERYTHING, , true",
        "LETTER, INBOUND, EVERYTHING, , true"
    })
    void aStopIsRecordedByTheMediumOfTheContact(
            String channel, String direction, String scope, String stopped, boolean written) {
        Desk desk = Desk.atAnyHour();
        JsonPath logged = CaseFlow.done(
                log(desk, "STOP_REQUESTED", Map.of("channel", channel, "direction", direction, "purpose", "RESPOND")));
        assertThat(logged.<String>getList("effects.kind")).containsExactly("STOP_RECORDED");
        assertThat(logged.<String, Object>getMap("effects[0].object"))
                .containsEntry("__typename", "DoNotContact")
                .containsEntry("scope", scope)
                .containsEntry("channel", stopped)
                .containsEntry("written", written);
        assertThat(CaseFlow.collectionCase(desk.caseId(), "doNotContact { id }").<String>getList("doNotContact.id"))
                .containsExactly(logged.getString("effects[0].object.id"));
    }

    /** Said twice it is one request, and the second action leaves nothing to settle. */
    @Test
    void whatStandsAlreadyIsNotRecordedAgain() {
        Desk desk = Desk.atAnyHour();
        Map<String, Object> email = Map.of("stop", Map.of("scope", "CHANNEL", "channel", "EMAIL"));
        String first = CaseFlow.done(log(desk, "STOP_REQUESTED", email)).getString("effects[0].object.id");
        assertThat(CaseFlow.done(log(desk, "STOP_REQUESTED", email)).<String>getList("effects.object.id"))
                .containsExactly(first);
        assertThat(stops(desk)).containsExactly(first);
        assertThat(desk.verdict(Map.of("channel", "LETTER", "contactPointId", desk.address())))
                .isEqualTo("ALLOWED");
        CaseFlow.done(GraphQl.mutate(
                "doNotContactLift",
                "DoNotContactLiftInput",
                "doNotContact { id }",
                Map.of("doNotContactId", first, "evidence", "test")));
        assertThat(CaseFlow.done(log(desk, "STOP_REQUESTED", email)).getString("effects[0].object.id"))
                .isNotEqualTo(first);
        assertThat(CaseFlow.done(log(desk, "STOP_REQUESTED", Map.of())).getString("effects[0].object.channel"))
                .isEqualTo("CALL");
    }

    private static List<String> stops(Desk desk) {
        return CaseFlow.collectionCase(desk.caseId(), "doNotContact { id }").getList("doNotContact.id");
    }

    @Test
    void theNextDialIsRefusedAndAnotherMediumIsNot() {
        Desk desk = Desk.atAnyHour();
        assertThat(desk.verdict(Map.of())).isEqualTo("ALLOWED");
        CaseFlow.done(log(desk, "STOP_REQUESTED", Map.of()));
        assertThat(desk.verdict(Map.of())).isEqualTo("REFUSED");
        assertThat(desk.verdict(Map.of("channel", "AI_CALL"))).isEqualTo("REFUSED");
        assertThat(desk.verdict(Map.of("channel", "EMAIL", "contactPointId", desk.email())))
                .isEqualTo("ALLOWED");
    }

    @Test
    void aStopIsWhatThePersonSaid() {
        Desk desk = Desk.atAnyHour();
        Map<String, Object> evening = Map.of("scope", "TIME_WINDOW", "dailyFrom", "18:00", "dailyThrough", "23:59");
        JsonPath logged = CaseFlow.done(log(desk, "STOP_REQUESTED", Map.of("stop", evening)));
        assertThat(logged.<String, Object>getMap("effects[0].object"))
                .containsEntry("scope", "TIME_WINDOW")
                .containsEntry("dailyFrom", "18:00");
    }

    @Test
    void aContactOfTheBorrowerIsLeftAloneForGood() {
        Desk desk = Desk.atAnyHour();
        JsonPath logged = CaseFlow.done(log(desk, "STOP_REQUESTED", desk.spouse("RESTORE_CONTACT")));
        assertThat(logged.getString("effects[0].object.scope")).isEqualTo("CONTACT_PERSON");
        assertThat(logged.getString("effects[0].object.contact.id")).isEqualTo(desk.contact());
    }

    @Test
    void aDeathIsRecordedOnce() {
        Desk desk = Desk.atAnyHour();
        JsonPath logged = CaseFlow.done(log(desk, "DECEASED_REPORTED", Map.of()));
        assertThat(logged.<String>getList("effects.kind")).containsExactly("CONDITION_RECORDED");
        assertThat(logged.getString("effects[0].object.condition")).isEqualTo("DECEASED");
        assertThat(CaseFlow.done(log(desk, "DECEASED_REPORTED", Map.of())).getList("effects"))
                .isEmpty();
        assertThat(desk.verdict(Map.of())).isEqualTo("REFUSED");
    }

    @ParameterizedTest
    @CsvSource({"INVALID_NUMBER, INVALID", "WRONG_PARTY, WRONG_PARTY"})
    void aNumberThatReachesNobodyIsMarked(String outcome, String standing) {
        Desk desk = Desk.atAnyHour();
        JsonPath logged = CaseFlow.done(log(desk, outcome, Map.of()));
        assertThat(logged.<String>getList("effects.kind")).containsExactly("CONTACT_POINT_CHANGED");
        assertThat(logged.getString("effects[0].object.standing")).isEqualTo(standing);
        assertThat(logged.getString("effects[0].object.id")).isEqualTo(desk.phone());
        assertThat(CaseFlow.done(log(desk, outcome, Map.of())).getList("effects"))
                .isEmpty();
        Map<String, Object> unknown = input(desk, outcome, Map.of());
        unknown.remove("contactPointId");
        assertThat(CaseFlow.done(send(unknown)).getList("effects")).isEmpty();
    }

    @Test
    void aDisputePutsAHoldOnEachLoanThatHasNone() {
        Desk desk = Desk.atAnyHour();
        String today = CaseFlow.today().toString();
        JsonPath first = CaseFlow.done(
                log(desk, "DISPUTED", Map.of("loanId", desk.loans().get(0))));
        assertThat(first.<String>getList("effects.kind")).containsExactly("HOLD_PLACED");
        assertThat(first.<String, Object>getMap("effects[0].object"))
                .containsEntry("hold", "DISPUTE")
                .containsEntry("holdFrom", today)
                .containsEntry("through", null)
                .containsEntry("freezesContact", true)
                .containsEntry("freezesDelinquency", false)
                .containsEntry("freezesCharges", false);
        JsonPath all = CaseFlow.done(log(desk, "DISPUTED", Map.of()));
        assertThat(all.<String>getList("effects.kind")).containsExactly("HOLD_PLACED");
        assertThat(CaseFlow.done(log(desk, "DISPUTED", Map.of())).getList("effects"))
                .isEmpty();
        assertThat(desk.verdict(Map.of())).isEqualTo("REFUSED");
    }

    @Test
    void aHoldThatBeginsLaterEndsTheOneOfTheDispute() {
        Desk desk = Desk.atAnyHour();
        String loan = desk.loans().get(0);
        String later = CaseFlow.today().plusDays(10).toString();
        CaseFlow.done(GraphQl.mutate(
                "loanHoldPlace",
                "LoanHoldPlaceInput",
                "hold { id }",
                Map.of("loanId", loan, "kind", "DISPUTE", "from", later, "reason", "hearing")));
        JsonPath logged = CaseFlow.done(log(desk, "DISPUTED", Map.of("loanId", loan)));
        assertThat(logged.getString("effects[0].object.through"))
                .isEqualTo(CaseFlow.today().plusDays(9).toString());
    }

    /** A guarantor disputes the debt like the borrower, and is in hardship for nobody else. A third person owes nothing. */
    @Test
    void aThirdPersonCannotDisputeTheDebt() {
        Desk desk = Desk.atAnyHour();
        for (String outcome : List.of("DISPUTED", "HARDSHIP_CLAIMED", "REFUSED_TO_PAY", "PROMISE_TO_PAY")) {
            assertThat(UserErrors.of(log(desk, outcome, desk.spouse("RESTORE_CONTACT"))))
                    .contains("INVALID input.outcome");
        }
        Map<String, Object> guarantor = new HashMap<>(desk.spouse("COLLECT"));
        guarantor.put("party", "GUARANTOR");
        assertThat(CaseFlow.done(log(desk, "HARDSHIP_CLAIMED", guarantor)).getList("effects"))
                .isEmpty();
        assertThat(CaseFlow.done(log(desk, "DISPUTED", guarantor)).<String>getList("effects.kind"))
                .containsExactly("HOLD_PLACED", "HOLD_PLACED");
    }

    @Test
    void whoeverClaimsHardshipIsLeftAloneUntilItIsDecided() {
        Desk desk = Desk.atAnyHour();
        assertThat(UserErrors.of(log(desk, "HARDSHIP_CLAIMED", Map.of())))
                .containsExactly("REQUIRED input.delinquencyReason");
        assertThat(UserErrors.of(log(desk, "HARDSHIP_CLAIMED", Map.of("delinquencyReason", "FORGOTTEN"))))
                .containsExactly("INVALID input.delinquencyReason");
        JsonPath logged = CaseFlow.done(log(desk, "HARDSHIP_CLAIMED", Map.of("delinquencyReason", "ILLNESS")));
        assertThat(logged.<String>getList("effects.kind"))
                .containsExactly("HARDSHIP_DECLARED", "HOLD_PLACED", "HOLD_PLACED");
        assertThat(logged.<String, Object>getMap("effects[1].object"))
                .containsEntry("hold", "HARDSHIP")
                .containsEntry("through", CaseFlow.today().plusDays(29).toString())
                .containsEntry("freezesContact", true);
        JsonPath shown = CaseFlow.collectionCase(desk.caseId(), "hardship { id reason status } delinquencyReason");
        assertThat(shown.<String, Object>getMap("hardship"))
                .containsEntry("id", logged.getString("effects[0].object.id"))
                .containsEntry("reason", "ILLNESS")
                .containsEntry("status", "DECLARED");
        assertThat(shown.getString("delinquencyReason")).isEqualTo("ILLNESS");
        assertThat(desk.verdict(Map.of())).isEqualTo("REFUSED");
        // One hardship is open, and each loan has its hold: another claim is recorded, and changes nothing.
        assertThat(CaseFlow.done(log(desk, "HARDSHIP_CLAIMED", Map.of("delinquencyReason", "DISASTER")))
                        .getList("effects"))
                .isEmpty();
    }

    @Test
    void aHardshipThatIsReportedLateNeedsNoReason() {
        Desk desk = Desk.atAnyHour();
        Map<String, Object> late =
                Map.of("performedAt", Instant.now().minusSeconds(90_000).toString());
        assertThat(CaseFlow.done(log(desk, "HARDSHIP_CLAIMED", late)).<String>getList("effects.kind"))
                .contains("HARDSHIP_DECLARED");
        assertThat(CaseFlow.collectionCase(desk.caseId(), "hardship { reason }").getString("hardship.reason"))
                .isEqualTo("UNKNOWN");
    }

    /** Every outcome with every channel with which it does not fit; {@link OutcomeTableTest} has the parties too. */
    @Test
    void anOutcomeThatDoesNotFitIsRefused() {
        Desk desk = Desk.atAnyHour();
        for (ActionOutcome outcome : ActionOutcome.values()) {
            for (ActionChannel channel : ActionChannel.values()) {
                if (!OutcomeTable.fits(outcome, channel, PartyRole.BORROWER)) {
                    assertThat(UserErrors.of(log(desk, outcome.name(), Map.of("channel", channel.name()))))
                            .as(outcome + " " + channel)
                            .containsExactly("INVALID input.outcome");
                }
            }
        }
        String action = CaseFlow.done(log(desk, "NO_ANSWER", Map.of())).getString("action.id");
        assertThat(UserErrors.of(GraphQl.mutate(
                        "caseCorrectAction",
                        "CaseCorrectActionInput",
                        "action { id }",
                        Map.of("actionId", action, "outcome", "MET", "reason", "misread"))))
                .containsExactly("INVALID input.outcome");
    }

    @Test
    void whatWasRecordedSinceTheContactStays() {
        Desk desk = Desk.atAnyHour();
        CaseFlow.done(GraphQl.mutate(
                "contactPointSetStanding",
                "ContactPointSetStandingInput",
                "contactPoint { id }",
                Map.of("contactPointId", desk.phone(), "standing", "VERIFIED")));
        Map<String, Object> earlier =
                Map.of("performedAt", Instant.now().minusSeconds(7200).toString());
        assertThat(CaseFlow.done(log(desk, "INVALID_NUMBER", earlier)).getList("effects"))
                .isEmpty();
    }

    @Test
    void aCallBackIsPlannedToWhichThePersonAgreed() {
        Desk desk = Desk.atAnyHour();
        String at = desk.at(2, "15:00");
        JsonPath logged = CaseFlow.done(log(desk, "CALL_BACK_AGREED", Map.of("callBackAt", at)));
        assertThat(logged.<String>getList("effects.kind")).containsExactly("CALL_BACK_PLANNED");
        JsonPath shown =
                CaseFlow.collectionCase(desk.caseId(), "callBacks { id at agreed status contactPoint { id } }");
        assertThat(shown.<String>getList("callBacks.id")).containsExactly(logged.getString("effects[0].object.id"));
        assertThat(Instant.parse(shown.getString("callBacks[0].at"))).isEqualTo(Instant.parse(at));
        assertThat(shown.getBoolean("callBacks[0].agreed")).isTrue();
        assertThat(shown.getString("callBacks[0].contactPoint.id")).isEqualTo(desk.phone());
    }

    @Test
    void aCallBackNeedsItsTime() {
        Desk desk = Desk.in("US", "America/New_York");
        assertThat(UserErrors.of(log(desk, "CALL_BACK_AGREED", Map.of()))).containsExactly("REQUIRED input.callBackAt");
        assertThat(UserErrors.of(log(desk, "CALL_BACK_AGREED", Map.of("callBackAt", desk.at(-1, "12:00")))))
                .containsExactly("OUT_OF_RANGE input.callBackAt");
        assertThat(UserErrors.of(log(desk, "CALL_BACK_AGREED", Map.of("callBackAt", desk.at(2, "03:00")))))
                .containsExactly("CONTACT_REFUSED input.callBackAt");
        assertThat(UserErrors.of(log(desk, "NO_ANSWER", Map.of("callBackAt", desk.at(2, "12:00")))))
                .containsExactly("INVALID input.callBackAt");
        Map<String, Object> late =
                Map.of("performedAt", Instant.now().minusSeconds(90_000).toString());
        assertThat(CaseFlow.done(log(desk, "CALL_BACK_AGREED", late)).getList("effects"))
                .isEmpty();
        assertThat(CaseFlow.collectionCase(desk.caseId(), "callBacks { id }").getList("callBacks"))
                .isEmpty();
    }

    @Test
    void aRepeatedRequestShowsTheSameEffects() {
        Desk desk = Desk.atAnyHour();
        Map<String, Object> input = input(
                desk,
                "STOP_REQUESTED",
                Map.of("idempotencyKey", UUID.randomUUID().toString()));
        JsonPath first = CaseFlow.done(send(input));
        assertThat(CaseFlow.done(send(input)).<String>getList("effects.object.id"))
                .isEqualTo(first.<String>getList("effects.object.id"))
                .hasSize(1);
    }

    @Test
    void whatWasLoggedLateHasItsEffectToo() {
        Desk desk = Desk.atAnyHour();
        JsonPath logged = CaseFlow.done(log(desk, "STOP_REQUESTED", Map.of("performedAt", "2026-03-01T10:00:00Z")));
        assertThat(logged.getString("effects[0].object.requestedAt")).isEqualTo("2026-03-01T10:00:00Z");
    }

    @Test
    void badTermsWriteNothing() {
        Desk desk = Desk.atAnyHour();
        Map<String, Object> channel = Map.of("scope", "CHANNEL", "channel", "SMS");
        assertThat(UserErrors.of(log(desk, "NO_ANSWER", Map.of("stop", channel))))
                .containsExactly("INVALID input.stop");
        assertThat(UserErrors.of(log(desk, "STOP_REQUESTED", Map.of("stop", Map.of("scope", "CHANNEL")))))
                .containsExactly("REQUIRED input.stop.channel");
        assertThat(UserErrors.of(log(
                        desk,
                        "STOP_REQUESTED",
                        Map.of("stop", Map.of("scope", "TIME_WINDOW", "dailyFrom", "25:00", "channel", "SMS")))))
                .containsExactlyInAnyOrder(
                        "INVALID input.stop.channel",
                        "INVALID input.stop.dailyFrom",
                        "REQUIRED input.stop.dailyThrough");
        assertThat(UserErrors.of(log(
                        desk,
                        "STOP_REQUESTED",
                        Map.of(
                                "stop",
                                Map.of("scope", "CHANNEL"),
                                "performedAt",
                                "2998-01-01T00:00:00Z",
                                "callBackAt",
                                desk.at(2, "12:00")))))
                .as("with the faults of the action")
                .containsExactlyInAnyOrder(
                        "REQUIRED input.stop.channel", "OUT_OF_RANGE input.performedAt", "INVALID input.callBackAt");
        assertThat(UserErrors.of(log(desk, "STOP_REQUESTED", Map.of("channel", "NOTE"))))
                .containsExactly("REQUIRED input.stop");
        JsonPath shown = CaseFlow.collectionCase(desk.caseId(), "actions { totalCount } doNotContact { id }");
        assertThat(shown.getInt("actions.totalCount")).isZero();
        assertThat(shown.getList("doNotContact")).isEmpty();
    }

    private static Map<String, Object> input(Desk desk, String outcome, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "caseId",
                desk.caseId(),
                "channel",
                "CALL",
                "purpose",
                "COLLECT",
                "party",
                "BORROWER",
                "performedAt",
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "outcome",
                outcome,
                "participants",
                List.of(desk.collector())));
        if (!more.containsKey("channel")) {
            input.put("contactPointId", desk.phone());
        }
        input.putAll(more);
        return input;
    }

    private static JsonPath log(Desk desk, String outcome, Map<String, ?> more) {
        return send(input(desk, outcome, more));
    }

    private static JsonPath send(Map<String, ?> input) {
        return GraphQl.mutate("caseLogAction", "CaseLogActionInput", EFFECTS, input);
    }
}
