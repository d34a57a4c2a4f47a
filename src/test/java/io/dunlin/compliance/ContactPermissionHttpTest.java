package io.dunlin.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.casework.Wishes;
import io.dunlin.people.agency.Agencies;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Staff;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ContactPermissionHttpTest {

    @Test
    void aCallAtNoonIsAllowedUntilTheQuietHoursBegin() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        JsonPath allowed = desk.permission(Map.of());
        assertThat(allowed.getString("verdict")).isEqualTo("ALLOWED");
        assertThat(allowed.getString("at")).isEqualTo(desk.at(1, "12:00"));
        assertThat(allowed.getString("until")).isEqualTo(desk.at(1, "22:00"));
        assertThat(allowed.getList("regimes")).containsExactly("HOUSE", "CN");
        assertThat(allowed.<Map<String, Object>>getList("quotas"))
                .anySatisfy(quota -> assertThat(quota)
                        .containsEntry("ruleId", "CN-FREQ-01")
                        .containsEntry("used", 0)
                        .containsEntry("limit", 3));
    }

    @Test
    void atNightItIsRefusedByARuleUntilTheMorning() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        JsonPath refused = desk.permission(Map.of("at", desk.at(1, "22:00")));
        assertThat(refused.getString("verdict")).isEqualTo("REFUSED");
        assertThat(refused.getString("nextAllowedAt")).isEqualTo(desk.at(2, "08:00"));
        assertThat(refused.getString("until")).isNull();
        assertThat(refused.getMap("reasons[0]"))
                .containsEntry("ruleId", "CN-TIME-01")
                .containsEntry("effect", "REFUSE")
                .containsEntry("bindingness", "RECOMMENDED_STANDARD")
                .containsEntry("nextAllowedAt", desk.at(2, "08:00"));
        assertThat(refused.getString("reasons[0].sentence")).isNotBlank();
        assertThat(refused.getString("reasons[0].citation")).contains("GB/T 45251-2025");
        assertThat(desk.verdict(Map.of("at", desk.at(1, "21:59:59")))).isEqualTo("ALLOWED");
        assertThat(desk.verdict(Map.of("at", desk.at(2, "07:59:59")))).isEqualTo("REFUSED");
        assertThat(desk.verdict(Map.of("at", desk.at(2, "08:00")))).isEqualTo("ALLOWED");
    }

    @Test
    void withoutAnInstantItIsNow() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        Map<String, Object> now = new HashMap<>();
        now.put("at", null);
        Instant before = Instant.now().minusSeconds(60);
        assertThat(Instant.parse(desk.permission(now).getString("at"))).isBetween(before, before.plusSeconds(180));
    }

    /** 12 CFR 1006.14(b)(3)(i): until its day ends, or it is moved; the agency calls, a week after a conversation else. */
    @Test
    void aCallBackThatWasAgreedIsAConsentToCalls() {
        Desk desk = Desk.in("US", "America/New_York");
        String agency = Agencies.any();
        CaseFlow.done(GraphQl.mutate(
                "casePlace", "CasePlaceInput", "case { id }", Map.of("caseId", desk.caseId(), "agency", agency)));
        String agent = Desk.agent();
        Map<String, Object> talk = new HashMap<>(CaseFlow.call(desk.caseId(), "CALL_BACK_AGREED"));
        talk.putAll(Map.of("contactPointId", desk.phone(), "callBackAt", desk.at(3, "12:00")));
        String callBack = CaseFlow.done(GraphQl.ask(
                                Tokens.ofAgency("agent", agency),
                                "mutation($input: CaseLogActionInput!) { it: caseLogAction(input: $input) {"
                                        + " effects { object { id } } userErrors { code field message } } }",
                                Map.of("input", talk))
                        .setRootPath("data.it"))
                .getString("effects[0].object.id");
        assertThat(desk.against(Map.of("collector", agent, "at", desk.at(1, "12:00"))))
                .doesNotContain("US-FREQ-02");
        assertThat(desk.against(Map.of("collector", agent, "at", desk.at(1, "23:00"))))
                .contains("US-TIME-01")
                .doesNotContain("US-FREQ-02");
        assertThat(desk.against(Map.of("collector", agent, "at", desk.at(3, "20:59:59"))))
                .doesNotContain("US-FREQ-02");
        assertThat(desk.against(Map.of("collector", agent, "at", desk.at(3, "21:00"))))
                .contains("US-FREQ-02");
        CaseFlow.done(GraphQl.mutate(
                "callBackMove",
                "CallBackMoveInput",
                "callBack { agreed }",
                Map.of("callBackId", callBack, "at", desk.at(2, "12:00"))));
        assertThat(desk.against(Map.of("collector", agent, "at", desk.at(1, "12:00"))))
                .contains("US-FREQ-02");
    }

    @Test
    void threeConnectedCallsADayAndNoMore() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        String yesterday = desk.at(-1, "09:00");
        desk.log(yesterday, "RIGHT_PARTY_CONTACT", Map.of());
        desk.log(yesterday, "REFUSED_TO_PAY", Map.of("contactPointId", desk.otherPhone()));
        desk.log(yesterday, "NO_ANSWER", Map.of());
        desk.log(yesterday, "RIGHT_PARTY_CONTACT", Map.of("direction", "INBOUND"));
        Map<String, Object> later = Map.of("at", desk.at(-1, "10:00"));
        JsonPath allowed = desk.permission(later);
        assertThat(allowed.getString("verdict")).isEqualTo("ALLOWED");
        assertThat(allowed.getInt("quotas.find { it.ruleId == 'CN-FREQ-01' }.used"))
                .isEqualTo(2);
        desk.log(yesterday, "WRONG_PARTY", Map.of("contactPointId", desk.otherPhone()));
        JsonPath refused = desk.permission(later);
        assertThat(refused.getMap("reasons[0]"))
                .containsEntry("ruleId", "CN-FREQ-01")
                .containsEntry("used", 3)
                .containsEntry("limit", 3)
                .containsEntry("nextAllowedAt", desk.at(0, "00:00"));
        assertThat(refused.getString("nextAllowedAt")).isEqualTo(desk.at(0, "08:00"));
        assertThat(desk.verdict(Map.of("at", desk.at(0, "08:00")))).isEqualTo("ALLOWED");
        assertThat(desk.verdict(Map.of("at", desk.at(-1, "08:59")))).isEqualTo("ALLOWED");
    }

    @Test
    void aCorrectionCountsInPlaceOfWhatItCorrects() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        for (int call = 0; call < 2; call++) {
            desk.log(desk.at(-1, "09:00"), "RIGHT_PARTY_CONTACT", Map.of());
        }
        String third =
                desk.log(desk.at(-1, "09:30"), "RIGHT_PARTY_CONTACT", Map.of()).getString("action.id");
        Map<String, Object> later = Map.of("at", desk.at(-1, "10:00"));
        assertThat(desk.against(later)).containsExactly("CN-FREQ-01");
        CaseFlow.done(GraphQl.mutate(
                "caseCorrectAction",
                "CaseCorrectActionInput",
                "action { id }",
                Map.of("actionId", third, "outcome", "NO_ANSWER", "reason", "wrong line")));
        assertThat(desk.against(later)).isEmpty();
    }

    @Test
    void aThirdPersonIsClosedUntilTheBorrowerCannotBeReached() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        Map<String, Object> spouse = desk.spouse("RESTORE_CONTACT");
        assertThat(desk.against(spouse)).containsExactly("CN-3P-02");
        desk.log(desk.at(-2, "09:00"), "NO_ANSWER", Map.of());
        desk.log(desk.at(-2, "10:00"), "BUSY", Map.of());
        assertThat(desk.against(spouse)).containsExactly("CN-3P-02");
        desk.log(desk.at(-2, "11:00"), "SWITCHED_OFF", Map.of());
        assertThat(desk.against(spouse)).isEmpty();
        desk.log(desk.at(-2, "12:00"), "RIGHT_PARTY_CONTACT", Map.of("direction", "INBOUND"));
        assertThat(desk.against(spouse)).containsExactly("CN-3P-02");
    }

    @Test
    void aRefusalOfAContactIsForEver() {
        Desk desk = Desk.in("US", "America/New_York");
        CaseFlow.done(GraphQl.mutate(
                "contactConsentRecord",
                "ContactConsentRecordInput",
                "contact { id }",
                Map.of("contactId", desk.contact(), "consent", "REFUSED", "at", desk.at(-1, "09:00"))));
        JsonPath refused = desk.permission(desk.spouse("SERVICE"));
        assertThat(refused.getString("nextAllowedAt")).isNull();
        assertThat(refused.getString("neverBecause")).isNotBlank();
        assertThat(refused.getList("reasons.ruleId")).contains("HOUSE-3P-01");
    }

    @Test
    void whatWasSaidInAContactStandsUntilItIsRecorded() {
        for (String channel : List.of("CALL", "SMS")) {
            Desk desk = Desk.in("AU", "Australia/Sydney");
            corrected(desk, "12:00", "STOP_REQUESTED", Map.of("direction", "INBOUND", "channel", channel));
            assertThat(desk.against(Map.of())).containsExactly("HOUSE-SAID-01");
            assertThat(desk.against(Map.of("channel", "AI_CALL", "purpose", "SERVICE")))
                    .containsExactly("HOUSE-SAID-01");
            assertThat(desk.verdict(Map.of("at", desk.at(-1, "11:59")))).isEqualTo("ALLOWED");
            assertThat(CaseFlow.collectionCase(desk.caseId(), "contactability { now }")
                            .getBoolean("contactability.now"))
                    .isFalse();
            CaseFlow.done(Wishes.request(Wishes.of(
                    desk.caseId(), "CHANNEL", Map.of("channel", "SMS", "requestedAt", desk.at(-1, "09:00")))));
            assertThat(desk.against(Map.of())).isEmpty();
        }
    }

    @Test
    void aWishByEMailIsInWriting() {
        // 12 CFR part 1006, comment 6(c)(1)-1.
        Desk desk = Desk.in("US", "America/New_York");
        corrected(
                desk,
                "09:00",
                "STOP_REQUESTED",
                Map.of("direction", "INBOUND", "channel", "EMAIL", "contactPointId", desk.email()));
        assertThat(desk.against(Map.of("actorType", "AGENCY", "collector", Desk.agent())))
                .contains("US-CEASE-01", "HOUSE-SAID-01");
    }

    @Test
    void aContactWhoAskedToStopIsLeftAloneUntilItIsRecordedAndThen() {
        Desk desk = Desk.in("AU", "Australia/Sydney");
        Map<String, Object> spouse = desk.spouse("RESTORE_CONTACT");
        Map<String, Object> said = new HashMap<>(spouse);
        said.put("direction", "INBOUND");
        said.put("channel", "SMS");
        corrected(desk, "12:00", "STOP_REQUESTED", said);
        assertThat(desk.against(spouse)).containsExactly("HOUSE-SAID-01");
        assertThat(desk.against(Map.of())).isEmpty();
        CaseFlow.done(GraphQl.mutate(
                "contactConsentRecord",
                "ContactConsentRecordInput",
                "contact { id }",
                Map.of("contactId", desk.contact(), "consent", "REFUSED", "at", desk.at(-1, "09:00"))));
        assertThat(desk.against(spouse)).containsExactly("HOUSE-3P-01");
    }

    @Test
    void aNumberThatIsAnothersIsNotUsedUntilItsStandingIsKnown() {
        for (String outcome : List.of("WRONG_PARTY", "INVALID_NUMBER")) {
            Desk desk = Desk.in("AU", "Australia/Sydney");
            String logged = corrected(desk, "09:00", outcome, Map.of());
            assertThat(desk.against(Map.of())).containsExactly("HOUSE-SAID-03");
            assertThat(desk.against(Map.of("contactPointId", desk.otherPhone())))
                    .isEmpty();
            Map<String, Object> unnamed = new HashMap<>();
            unnamed.put("contactPointId", null);
            assertThat(desk.permission(unnamed).getList("missing")).containsExactly("contactPointId");
            CaseFlow.done(GraphQl.mutate(
                    "caseCorrectAction",
                    "CaseCorrectActionInput",
                    "action { id }",
                    Map.of("actionId", logged, "outcome", "NO_ANSWER", "reason", "misread")));
            assertThat(desk.against(Map.of())).isEmpty();
        }
    }

    @Test
    void theReportOfADeathStandsUntilItIsRecorded() {
        Desk desk = Desk.in("AU", "Australia/Sydney");
        Map<String, Object> told = new HashMap<>(desk.spouse("RESTORE_CONTACT"));
        corrected(desk, "09:00", "DECEASED_REPORTED", told);
        assertThat(desk.against(Map.of())).containsExactly("HOUSE-SAID-02");
        assertThat(desk.against(desk.spouse("RESTORE_CONTACT"))).isEmpty();
        CaseFlow.done(GraphQl.mutate(
                "borrowerConditionRecord",
                "BorrowerConditionInput",
                "condition { id }",
                Map.of(
                        "borrowerId",
                        desk.borrower(),
                        "kind",
                        "DECEASED",
                        "from",
                        CaseFlow.today().toString())));
        assertThat(desk.against(Map.of())).containsExactly("HOUSE-STATE-01");
    }

    @Test
    void somebodyElseMayNotLearnOfTheDebtAndNeedsNotBeToldWhatForTheCallWas() {
        // 15 USC 1692c(b); 12 CFR 1006.18(e).
        Desk desk = Desk.in("US", "America/New_York");
        for (String outcome : List.of("WRONG_PARTY", "THIRD_PARTY_CONTACT")) {
            assertThat(broken(desk, outcome, Map.of("debtDisclosed", true, "purposeDisclosed", true)))
                    .containsExactly("US-3P-02");
            assertThat(broken(desk, outcome, Map.of("debtDisclosed", false, "purposeDisclosed", false)))
                    .isEmpty();
        }
        assertThat(broken(desk, "RIGHT_PARTY_CONTACT", Map.of("debtDisclosed", true, "purposeDisclosed", false)))
                .containsExactly("US-MINI-01");
    }

    private static List<String> broken(Desk desk, String outcome, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(CaseFlow.call(desk.caseId(), outcome));
        input.putAll(Map.of(
                "performedAt", desk.at(-400, "12:00"), "participants", List.of(Desk.agent()), "actorType", "AGENCY"));
        input.putAll(more);
        return CaseFlow.done(
                        GraphQl.mutate("caseLogAction", "CaseLogActionInput", "action { breaches { ruleId } }", input))
                .getList("action.breaches.ruleId");
    }

    @Test
    void theSpouseIsTheConsumerToo() {
        // 12 CFR 1006.6(a)(1), (c)(1); 15 USC 1692c(d).
        Desk desk = Desk.in("US", "America/New_York");
        Map<String, Object> spouse = new HashMap<>(desk.spouse("COLLECT"));
        spouse.putAll(Map.of("actorType", "AGENCY", "collector", Desk.agent()));
        assertThat(desk.against(spouse)).isEmpty();
        CaseFlow.done(Wishes.request(Wishes.of(desk.caseId(), "EVERYTHING", Map.of("written", true))));
        assertThat(desk.against(spouse)).containsExactly("US-CEASE-01");
    }

    @Test
    void aRequestAboutCallsStopsTheMachineAndTheOtherWayRound() {
        for (String channel : List.of("CALL", "AI_CALL")) {
            Desk desk = Desk.in("AU", "Australia/Sydney");
            CaseFlow.done(Wishes.request(Wishes.of(desk.caseId(), "CHANNEL", Map.of("channel", channel))));
            for (String used : List.of("CALL", "AI_CALL")) {
                assertThat(desk.against(Map.of("channel", used))).containsExactly("HOUSE-DNC-01");
            }
            assertThat(desk.against(Map.of("channel", "SMS"))).isEmpty();
        }
    }

    @Test
    void dialsAreCountedByNumberWithWhomeverItIsFiled() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        Desk other = Desk.in("CN", "Asia/Shanghai");
        String number = Desk.number();
        String shared = point(desk.borrower(), number);
        String theirs = point(other.borrower(), number);
        String spouses = point(desk.contact(), number);
        for (int dial = 0; dial < 3; dial++) {
            other.log(other.at(-1, "09:0" + dial), "NO_ANSWER", Map.of("contactPointId", theirs));
        }
        Map<String, Object> spouse = new HashMap<>(desk.spouse("RESTORE_CONTACT"));
        spouse.put("contactPointId", spouses);
        for (int dial = 3; dial < 6; dial++) {
            desk.log(desk.at(-1, "09:0" + dial), "NO_ANSWER", spouse);
        }
        Map<String, Object> later = Map.of("at", desk.at(-1, "10:00"), "contactPointId", shared);
        JsonPath refused = desk.permission(later);
        assertThat(refused.getMap("reasons.find { it.ruleId == 'CN-FREQ-02' }"))
                .containsEntry("used", 6)
                .containsEntry("limit", 6);
        assertThat(desk.against(Map.of("at", desk.at(-1, "10:00")))).isEmpty();
    }

    private static String point(String owner, String number) {
        return CaseFlow.done(GraphQl.mutate(
                        "contactPointAdd",
                        "ContactPointAddInput",
                        "contactPoint { id }",
                        Map.of("ownerId", owner, "contactPoint", Map.of("channel", "PHONE", "value", number))))
                .getString("contactPoint.id");
    }

    @Test
    void whoRefusedIsNotAskedForBeingAddedAgain() {
        Desk desk = Desk.in("AU", "Australia/Sydney");
        CaseFlow.done(GraphQl.mutate(
                "contactConsentRecord",
                "ContactConsentRecordInput",
                "contact { id }",
                Map.of("contactId", desk.contact(), "consent", "REFUSED", "at", desk.at(-1, "09:00"))));
        JsonPath again = CaseFlow.done(GraphQl.mutate(
                "contactAdd",
                "ContactAddInput",
                "contact { id consent }",
                Map.of(
                        "borrowerId",
                        desk.borrower(),
                        "contact",
                        Map.of("name", " desk  SPOUSE", "relationship", "FRIEND"))));
        assertThat(again.getString("contact.consent")).isEqualTo("REFUSED");
        Map<String, Object> added = new HashMap<>(desk.spouse("RESTORE_CONTACT"));
        added.put("contactId", again.getString("contact.id"));
        added.put("contactPointId", null);
        assertThat(desk.against(added)).containsExactly("HOUSE-3P-01");
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED, HOUSE-3P-01",
        "CONTACT_PERSON, HOUSE-DNC-01",
        "EVERYTHING, HOUSE-DNC-01",
        "STOP_REQUESTED, HOUSE-SAID-01"
    })
    void whoRefusedIsNotReachedByAnotherRecordNorByAnotherNumber(String how, String rule) {
        Desk desk = Desk.in("DE", "Europe/Berlin");
        JsonPath again = CaseFlow.done(GraphQl.mutate(
                "contactAdd",
                "ContactAddInput",
                "contact { id contactPoints { id } }",
                Map.of(
                        "borrowerId",
                        desk.borrower(),
                        "contact",
                        Map.of(
                                "name",
                                "DESK\u3000Spouse",
                                "relationship",
                                "FRIEND",
                                "contactPoints",
                                List.of(
                                        Map.of(
                                                "channel",
                                                "PHONE",
                                                "value",
                                                "+491511" + Desk.number().substring(5)),
                                        Map.of("channel", "EMAIL", "value", "again@example.org"))))));
        Map<String, Object> call = new HashMap<>(desk.spouse("RESTORE_CONTACT"));
        call.put("contactId", again.getString("contact.id"));
        call.put("contactPointId", again.getString("contact.contactPoints[0].id"));
        assertThat(desk.against(call)).isEmpty();
        refuse(desk, how);
        for (String channel : List.of("CALL", "SMS")) {
            call.put("channel", channel);
            assertThat(desk.against(call)).as(channel).contains(rule);
        }
        call.put("channel", "EMAIL");
        call.put("contactPointId", again.getString("contact.contactPoints[1].id"));
        assertThat(desk.against(call)).contains(rule);
    }

    /** Says by a correction what came out yesterday: a correction brings nothing about, so that stands until it is recorded. */
    private static String corrected(Desk desk, String time, String outcome, Map<String, ?> more) {
        String logged = desk.log(desk.at(-1, time), "NONE", more).getString("action.id");
        return CaseFlow.done(GraphQl.mutate(
                        "caseCorrectAction",
                        "CaseCorrectActionInput",
                        "action { id }",
                        Map.of("actionId", logged, "outcome", outcome, "reason", "wrong button")))
                .getString("action.id");
    }

    private static void refuse(Desk desk, String how) {
        if (how.equals("REFUSED")) {
            CaseFlow.done(GraphQl.mutate(
                    "contactConsentRecord",
                    "ContactConsentRecordInput",
                    "contact { id }",
                    Map.of("contactId", desk.contact(), "consent", how, "at", desk.at(-1, "09:00"))));
            return;
        }
        if (how.equals("STOP_REQUESTED")) {
            corrected(desk, "09:00", how, desk.spouse("RESTORE_CONTACT"));
            return;
        }
        CaseFlow.done(GraphQl.mutate(
                "doNotContactRequest",
                "DoNotContactInput",
                "doNotContact { id }",
                Map.of(
                        "caseId",
                        desk.caseId(),
                        "scope",
                        how,
                        "contactId",
                        desk.contact(),
                        "written",
                        false,
                        "source",
                        "call",
                        "requestedAt",
                        desk.at(-1, "09:00"))));
    }

    @Test
    void anAddressAtWorkIsWrittenToOnlyByWhomItWasUsedToWriteTo() {
        // 12 CFR 1006.22(f)(3), 1006.6(d)(4)(i).
        Desk desk = Desk.in("US", "America/New_York");
        String agent = Desk.trained("AGENCY");
        Map<String, Object> mail = Map.of(
                "channel",
                "EMAIL",
                "contactPointId",
                desk.email(),
                "collector",
                agent,
                "templateCode",
                "DUNLIN-CALL-BACK-REQUEST");
        assertThat(desk.against(mail)).isEmpty();
        markAtWork(desk.email(), true);
        assertThat(desk.against(mail)).containsExactly("US-WMAIL-01");
        Map<String, Object> unnamed = new HashMap<>(mail);
        unnamed.put("contactPointId", null);
        assertThat(desk.against(unnamed)).as("the only address").containsExactly("US-WMAIL-01");
        Map<String, Object> wrote = Map.of(
                "channel",
                "EMAIL",
                "direction",
                "INBOUND",
                "contactPointId",
                desk.email(),
                "purpose",
                "RESPOND",
                "participants",
                List.of(desk.collector()));
        desk.log(desk.at(-1, "09:00"), "NONE", wrote);
        assertThat(desk.against(mail)).as("the lender is no debt collector").containsExactly("US-WMAIL-01");
        Map<String, Object> toThem = new HashMap<>(wrote);
        toThem.put("participants", List.of(agent));
        desk.log(desk.at(-1, "10:00"), "NONE", toThem);
        assertThat(desk.against(mail)).isEmpty();
    }

    @Test
    void anAttemptIsNoContactThatWasMade() {
        Desk desk = Desk.in("AU", "Australia/Sydney");
        for (int call = 0; call < 3; call++) {
            desk.log(desk.at(-1, "09:0" + call), "RIGHT_PARTY_CONTACT", Map.of());
        }
        Map<String, Object> later = Map.of("at", desk.at(-1, "10:00"));
        assertThat(desk.against(later)).containsExactly("AU-FREQ-01");
        for (String outcome : List.of("NO_ANSWER", "RIGHT_PARTY_CONTACT")) {
            Map<String, Object> input = new HashMap<>(CaseFlow.call(desk.caseId(), outcome));
            input.put("performedAt", desk.at(-1, "10:00"));
            input.put("participants", List.of(desk.collector()));
            List<String> broken = CaseFlow.done(GraphQl.mutate(
                            "caseLogAction", "CaseLogActionInput", "action { breaches { ruleId } }", input))
                    .getList("action.breaches.ruleId");
            assertThat(broken).isEqualTo(outcome.equals("NO_ANSWER") ? List.of() : List.of("AU-FREQ-01"));
        }
    }

    @Test
    void manyAttemptsAreWarnedOfInAustralia() {
        Desk desk = Desk.in("AU", "Australia/Sydney");
        for (int call = 0; call < 6; call++) {
            assertThat(warnings(desk)).doesNotContain("AU-FREQ-03");
            desk.log(desk.at(-1, "09:0" + call), "NO_ANSWER", Map.of());
        }
        assertThat(warnings(desk)).contains("AU-FREQ-03");
        assertThat(desk.verdict(Map.of("at", desk.at(-1, "10:00")))).isEqualTo("ALLOWED");
    }

    private static List<String> warnings(Desk desk) {
        return desk.permission(Map.of("at", desk.at(-1, "10:00")))
                .getList("reasons.findAll { it.effect == 'WARN' }.ruleId");
    }

    @Test
    void anAgencyInIndiaIsWarnedThatNobodyWasToldOfIt() {
        Desk desk = Desk.in("IN", "Asia/Kolkata");
        assertThat(desk.permission(Map.of("actorType", "AGENCY", "collector", Desk.agent()))
                        .getList("reasons.findAll { it.effect == 'WARN' }.ruleId"))
                .contains("IN-AGENT-01");
        assertThat(desk.permission(Map.of()).getList("reasons.ruleId")).doesNotContain("IN-AGENT-01");
    }

    @Test
    void aContactBeforeALoanWasBookedWasNotAboutIt() {
        Desk desk = Desk.in("AU", "Australia/Sydney");
        for (int call = 0; call < 3; call++) {
            desk.log(desk.at(-1, "09:0" + call), "RIGHT_PARTY_CONTACT", Map.of());
        }
        String later = CaseFlow.loan(desk.borrower(), "USD", 2, 40);
        Map<String, Object> at = new HashMap<>(Map.of("at", desk.at(-1, "10:00")));
        at.put("loanIds", List.of(desk.loans().get(0)));
        assertThat(desk.against(at)).containsExactly("AU-FREQ-01");
        at.put("loanIds", List.of(later));
        assertThat(desk.against(at)).isEmpty();
    }

    @Test
    void whoGotInTouchIsAnsweredAndNobodyElse() {
        Desk desk = Desk.in("AU", "Australia/Sydney");
        assertThat(desk.against(Map.of("purpose", "RESPOND"))).containsExactly("HOUSE-RESP-01");
        desk.log(desk.at(-1, "09:00"), "RIGHT_PARTY_CONTACT", Map.of("direction", "INBOUND"));
        assertThat(desk.against(Map.of("purpose", "RESPOND"))).isEmpty();
        assertThat(desk.against(Map.of("purpose", "RESPOND", "at", desk.at(6, "12:00"))))
                .containsExactly("HOUSE-RESP-01");
    }

    @Test
    void anotherContactIsNamedInThePlaceOfOne() {
        Desk desk = Desk.in("GB", "Europe/London");
        Map<String, Object> spouse = desk.spouse("SERVICE");
        assertThat(desk.against(spouse)).isEmpty();
        Map<String, Object> input = new HashMap<>(Map.of(
                "contactId",
                desk.contact(),
                "contact",
                Map.of(
                        "name",
                        "Desk Sister",
                        "relationship",
                        "SIBLING",
                        "emergency",
                        true,
                        "declaredByBorrower",
                        true,
                        "contactPoints",
                        List.of(Map.of("channel", "PHONE", "value", "+442079460959"))),
                "written",
                false,
                "requestedAt",
                "2026-03-01T10:00:00Z",
                "source",
                "the borrower, by telephone"));
        input.put("idempotencyKey", desk.caseId());
        JsonPath replaced = CaseFlow.done(replace(input));
        String sister = replaced.getString("contact.id");
        assertThat(CaseFlow.done(replace(input)).getString("contact.id")).isEqualTo(sister);
        assertThat(desk.against(spouse)).contains("UK-CONT-01");
        assertThat(desk.against(Map.of(
                        "party",
                        "CONTACT",
                        "contactId",
                        sister,
                        "contactPointId",
                        replaced.getString("contact.contactPoints[0].id"),
                        "purpose",
                        "SERVICE")))
                .isEmpty();
        input.remove("idempotencyKey");
        refused(input, "contactId", "nonsense", "NOT_FOUND input.contactId");
        refused(input, "requestedAt", "2999-01-01T00:00:00Z", "OUT_OF_RANGE input.requestedAt");
        refused(input, "source", " ", "REQUIRED input.source");
        refused(
                input,
                "contact",
                Map.of(
                        "name", "Desk Brother",
                        "relationship", "SIBLING",
                        "contactPoints", List.of(Map.of("channel", "PHONE", "value", "1"))),
                "INVALID input.contact.contactPoints.0.value");
        assertThat(GraphQl.ask(
                                "query($id: ID!) { borrower(id: $id) { contacts { name } } }",
                                Map.of("id", desk.borrower()))
                        .getList("borrower.contacts.name"))
                .containsExactly("Desk Spouse", "Desk Sister");
    }

    private static void refused(Map<String, Object> good, String field, Object value, String error) {
        Map<String, Object> input = new HashMap<>(good);
        input.put(field, value);
        assertThat(UserErrors.of(replace(input))).containsExactly(error);
    }

    private static JsonPath replace(Map<String, Object> input) {
        return GraphQl.mutate("contactReplace", "ContactReplaceInput", "contact { id contactPoints { id } }", input);
    }

    @Test
    void whatPeopleAskForIsHonouredAtOnce() {
        Desk desk = Desk.in("GB", "Europe/London");
        assertThat(desk.against(Map.of())).isEmpty();
        String stop = CaseFlow.done(Wishes.request(
                        Wishes.of(desk.caseId(), "CONTACT_POINT", Map.of("contactPointId", desk.phone()))))
                .getString("doNotContact.id");
        assertThat(desk.against(Map.of())).as("one request is one reason").containsExactly("UK-CONT-01");
        assertThat(desk.against(Map.of("contactPointId", desk.otherPhone()))).isEmpty();
        CaseFlow.done(Wishes.lift(stop, "letter"));
        assertThat(desk.against(Map.of())).isEmpty();
        CaseFlow.done(Wishes.request(
                Wishes.of(desk.caseId(), "TIME_WINDOW", Map.of("dailyFrom", "12:00", "dailyThrough", "12:59"))));
        JsonPath refused = desk.permission(Map.of());
        assertThat(refused.getString("nextAllowedAt")).isEqualTo(desk.at(1, "13:00"));
        assertThat(desk.verdict(Map.of("at", desk.at(1, "12:59:59")))).isEqualTo("REFUSED");
        assertThat(desk.verdict(Map.of("at", desk.at(1, "13:00")))).isEqualTo("ALLOWED");
    }

    @Test
    void aHoldStopsContactAboutItsLoanThroughItsLastDay() {
        Desk desk = Desk.in("GB", "Europe/London");
        String today = CaseFlow.today().toString();
        CaseFlow.done(GraphQl.mutate(
                "loanHoldPlace",
                "LoanHoldPlaceInput",
                "hold { id }",
                Map.of(
                        "loanId",
                        desk.loans().get(0),
                        "kind",
                        "MORATORIUM",
                        "from",
                        today,
                        "through",
                        CaseFlow.today().plusDays(1).toString(),
                        "reason",
                        "breathing space")));
        assertThat(desk.against(Map.of())).as("one hold is one reason").containsExactly("UK-BS-01");
        assertThat(desk.against(Map.of("loanIds", List.of(desk.loans().get(1)))))
                .isEmpty();
        assertThat(desk.permission(Map.of()).getString("nextAllowedAt"))
                .isEqualTo(CaseFlow.today()
                        .plusDays(2)
                        .atTime(8, 0)
                        .atZone(java.time.ZoneId.of("Europe/London"))
                        .toInstant()
                        .toString());
    }

    @Test
    void anAttorneyIsContactedInTheBorrowersPlace() {
        Desk desk = Desk.in("US", "America/New_York");
        CaseFlow.done(GraphQl.mutate(
                "borrowerConditionRecord",
                "BorrowerConditionInput",
                "condition { id }",
                Map.of(
                        "borrowerId", desk.borrower(),
                        "kind", "REPRESENTED_BY_ATTORNEY",
                        "from", CaseFlow.today().minusDays(1).toString())));
        assertThat(desk.against(Map.of("collector", Desk.trained("AGENCY")))).containsExactly("US-ATTY-01");
        assertThat(desk.against(Map.of())).isEmpty();
    }

    @Test
    void aMessageNeedsItsText() {
        Desk desk = Desk.in("US", "America/New_York");
        Map<String, Object> sms = new HashMap<>(Map.of("channel", "SMS", "collector", Desk.trained("AGENCY")));
        JsonPath unknown = desk.permission(sms);
        assertThat(unknown.getString("verdict")).isEqualTo("NEEDS_INPUT");
        assertThat(unknown.getList("missing")).containsExactly("templateCode");
        sms.put("templateCode", "NO-OPT-OUT");
        assertThat(desk.against(sms)).containsExactly("US-OPTOUT-01");
        sms.put("templateCode", "REMINDER-1");
        assertThat(desk.verdict(sms)).isEqualTo("ALLOWED");
    }

    @Test
    void aCollectorMustBeKnownAndTrained() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        assertThat(desk.against(Map.of("collector", "nobody"))).containsExactly("CN-TRAIN-01");
        Map<String, Object> unnamed = new HashMap<>();
        unnamed.put("collector", null);
        assertThat(desk.permission(unnamed).getList("missing")).containsExactly("collector");
        assertThat(desk.against(Map.of("at", desk.at(60, "12:00")))).isEmpty();
        assertThat(desk.against(Map.of("at", desk.at(65, "12:00")))).containsExactly("CN-TRAIN-01");
    }

    /** What an agency leaves out, or says otherwise, does not free it of the rules for agencies. */
    @Test
    void onWhoseBehalfAContactIsFollowsFromWhoAsks() {
        Desk desk = Desk.in("US", "America/New_York");
        String agency = Agencies.any();
        String agent = Staff.trained(Staff.code(), Map.of("agency", agency));
        CaseFlow.done(GraphQl.mutate(
                "casePlace", "CasePlaceInput", "case { id }", Map.of("caseId", desk.caseId(), "agency", agency)));
        Map<String, Object> night = desk.proposal(Map.of("at", desk.at(1, "05:30")));
        night.put("collector", agent);
        assertThat(asked(Tokens.ofAgency("gt", agency), night)).contains("US-TIME-01");
        assertThat(asked(Tokens.ofAgency(desk.collector(), agency), night)).contains("US-TIME-01");
        night.put("collector", desk.collector());
        assertThat(asked(Tokens.ofAgency(desk.collector(), agency), night)).contains("US-TIME-01");
        assertThat(asked(Tokens.of(agent, "COLLECTOR"), night))
                .as("the one who is named")
                .doesNotContain("US-TIME-01");
        night.put("collector", agent);
        assertThat(asked(Tokens.staff(), night)).contains("US-TIME-01");
        night.remove("collector");
        night.put("channel", "AI_CALL");
        assertThat(asked(Tokens.of(agent, "COLLECTOR"), night)).contains("US-TIME-01");
        assertThat(asked(Tokens.of("nobody", "COLLECTOR"), night)).doesNotContain("US-TIME-01");
        night.put("participants", List.of(agent));
        assertThat(asked(Tokens.of("nobody", "COLLECTOR"), night)).contains("US-TIME-01");
        night.put("actorType", "AGENCY");
        assertThat(asked(Tokens.of("nobody", "COLLECTOR"), night)).contains("US-TIME-01");
        for (String other : List.of("FIRST_PARTY", "DEBT_BUYER", "SYSTEM")) {
            night.put("actorType", other);
            assertThat(asked(Tokens.ofAgency("gt", agency), night)).containsExactly("input.actorType");
        }
    }

    @Test
    void aMachineThatCallsNeedsNoCollector() {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        Map<String, Object> machine = new HashMap<>(Map.of("channel", "AI_CALL"));
        machine.put("collector", null);
        assertThat(desk.verdict(machine)).isEqualTo("ALLOWED");
        JsonPath logged = desk.log(desk.at(-1, "12:00"), "NO_ANSWER", Map.of("channel", "AI_CALL"));
        String action = logged.getString("action.id");
        assertThat(GraphQl.ask(
                                "query($id: ID!) { node(id: $id) { ... on CollectionAction { breaches { ruleId } } } }",
                                Map.of("id", action))
                        .getList("node.breaches.ruleId"))
                .isEmpty();
    }

    /** The rules that are against it, or the field that is wrong. */
    private static List<String> asked(String token, Map<String, ?> proposal) {
        JsonPath answer = GraphQl.send(
                        token,
                        "query($input: ContactProposalInput!) { contactPermission(input: $input) { reasons { ruleId effect } } }",
                        Map.of("input", proposal))
                .jsonPath();
        String error = answer.getString("errors[0].message");
        return error == null
                ? answer.getList("data.contactPermission.reasons.findAll { it.effect == 'REFUSE' }.ruleId")
                : List.of(error.substring(0, error.indexOf(':')));
    }

    @Test
    void severalRegimesApplyAndTheStrictestWins() {
        Desk desk = Desk.in("US", "America/New_York", "CN");
        Map<String, Object> evening = Map.of("collector", Desk.trained("AGENCY"), "at", desk.at(1, "21:30"));
        JsonPath refused = desk.permission(evening);
        assertThat(refused.getList("regimes")).containsExactly("HOUSE", "CN", "US");
        assertThat(refused.getList("reasons.findAll { it.effect == 'REFUSE' }.ruleId"))
                .contains("US-TIME-01");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("caseId", "nonsense", "input.caseId: There is no such object."),
                arguments("caseId", "QwAAAAAAAAAAAAAAAAAAAAA", "input.caseId: There is no such object."),
                arguments(
                        "contactId",
                        "nonsense",
                        "input.contactId: This party is not a contact: leave out the contact."),
                arguments("contactPointId", "nonsense", "input.contactPointId: There is no such object."),
                arguments("loanIds", List.of("nonsense"), "input.loanIds.0: The case has no such loan."),
                arguments("party", "NONE", "input.party: A contact needs a party other than NONE."),
                arguments("party", "CONTACT", "input.contactId: This party is a contact: give the contact."),
                arguments("channel", "NOTE", "input.channel: NOTE is not a contact."),
                arguments("purpose", "INTERNAL", "input.purpose: INTERNAL is not a contact."),
                arguments("at", "1969-12-31T23:59:59Z", "input.at: The time must be in 1970 or later"),
                arguments("at", "2999-01-01T00:00:00Z", "input.at: The time must be in 1970 or later"),
                arguments("collector", "", "input.collector: A code has 1 to 64 characters."),
                arguments("actorType", "AGENCY", "input.actorType: The actor type follows"),
                arguments("actorType", "SYSTEM", "input.actorType: The actor type follows"),
                arguments("participants", List.of("a", "a"), "input.participants.1: Name each participant only once."),
                arguments(
                        "templateCode",
                        "unheard of",
                        "input.templateCode: There is no text with this code; the query messageTexts lists all texts."));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadFieldIsNamed(String field, Object value, String message) {
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        Response response = GraphQl.send(
                "query($input: ContactProposalInput!) { contactPermission(input: $input) { verdict } }",
                Map.of("input", desk.proposal(Map.of(field, value))));
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(response.jsonPath().getString("errors[0].message")).startsWith(message);
    }

    /** Somebody in Los Angeles with a number of New York, and a brother with one of Honolulu and one that is toll-free. */
    private static JsonPath ofTwoPlaces() {
        return CaseFlow.done(GraphQl.mutate(
                "borrowerRegister",
                "BorrowerRegisterInput",
                "borrower { id contactPoints { id } contacts { id contactPoints { id atWork } } }",
                Map.of(
                        "number",
                        "B-" + java.util.UUID.randomUUID(),
                        "name",
                        "Desk Mover",
                        "country",
                        "US",
                        "timeZone",
                        "America/Los_Angeles",
                        "contactPoints",
                        List.of(Map.of("channel", "PHONE", "value", "+12125550124")),
                        "contacts",
                        List.of(Map.of(
                                "name",
                                "Desk Brother",
                                "relationship",
                                "SIBLING",
                                "declaredByBorrower",
                                true,
                                "contactPoints",
                                List.of(
                                        Map.of("channel", "PHONE", "value", "+18085550123", "atWork", true),
                                        Map.of("channel", "PHONE", "value", "+18005550199")))))));
    }

    private static String verdict(String caseId, String at, Map<String, Object> more) {
        Map<String, Object> input = new HashMap<>(
                Map.of("caseId", caseId, "party", "BORROWER", "channel", "AI_CALL", "purpose", "COLLECT", "at", at));
        input.putAll(more);
        return GraphQl.ask(
                        "query($input: ContactProposalInput!) { it: contactPermission(input: $input) { verdict missing } }",
                        Map.of("input", input))
                .getString("it.verdict");
    }

    @Test
    void everyNumberOnRecordTellsWhereAnAmericanMayBe() {
        JsonPath person = ofTwoPlaces();
        String borrower = person.getString("borrower.id");
        CaseFlow.loan(borrower, "USD", 3, 40);
        String id = CaseFlow.openCase(borrower);
        // Pacific time is three hours behind Eastern time: 08:00 to 18:00 in Los Angeles are right in both.
        assertThat(verdict(id, "2026-03-04T15:59:59Z", Map.of())).isEqualTo("REFUSED");
        assertThat(verdict(id, "2026-03-04T16:00:00Z", Map.of())).isEqualTo("ALLOWED");
        assertThat(verdict(id, "2026-03-05T01:59:59Z", Map.of())).isEqualTo("ALLOWED");
        assertThat(verdict(id, "2026-03-05T02:00:00Z", Map.of())).isEqualTo("REFUSED");
        CaseFlow.done(GraphQl.mutate(
                "contactPointSetStanding",
                "ContactPointSetStandingInput",
                "contactPoint { id }",
                Map.of("contactPointId", person.getString("borrower.contactPoints[0].id"), "standing", "WRONG_PARTY")));
        assertThat(verdict(id, "2026-03-05T02:00:00Z", Map.of()))
                .as("it is another person's")
                .isEqualTo("ALLOWED");
    }

    @Test
    void aContactIsJudgedByTheClockOfTheContactsOwnNumbers() {
        JsonPath person = ofTwoPlaces();
        String borrower = person.getString("borrower.id");
        CaseFlow.loan(borrower, "USD", 3, 40);
        String id = CaseFlow.openCase(borrower);
        Map<String, Object> brother = Map.of(
                "party",
                "CONTACT",
                "contactId",
                person.getString("borrower.contacts[0].id"),
                "purpose",
                "RESTORE_CONTACT");
        // Honolulu is ten hours behind UTC.
        assertThat(verdict(id, "2026-03-04T17:59:59Z", brother)).isEqualTo("REFUSED");
        assertThat(verdict(id, "2026-03-04T18:00:00Z", brother)).isEqualTo("ALLOWED");
        assertThat(verdict(id, "2026-03-05T06:59:59Z", brother)).isEqualTo("ALLOWED");
        assertThat(verdict(id, "2026-03-05T07:00:00Z", brother)).isEqualTo("REFUSED");
    }

    @Test
    void aTextThatNamesTheDebtDoesNotGoToAThirdPerson() {
        Desk desk = Desk.in("GB", "Europe/London");
        Map<String, Object> sms = new HashMap<>(desk.spouse("RELAY_MESSAGE"));
        sms.put("channel", "SMS");
        sms.put("templateCode", "DUNLIN-REMINDER");
        JsonPath refused = desk.permission(sms);
        assertThat(refused.getString("verdict")).isEqualTo("REFUSED");
        assertThat(refused.getMap("reasons[0]"))
                .containsEntry("ruleId", "UK-3P-01")
                .containsEntry("effect", "REFUSE");
        assertThat(UserErrors.of(Permits.ask(desk, sms))).contains("CONTACT_REFUSED input.proposal");
        sms.put("templateCode", "DUNLIN-CALL-BACK-REQUEST");
        assertThat(desk.verdict(sms)).isEqualTo("ALLOWED");
    }

    @Test
    void whereTheEmployerForbidsContactTheMarkOfANumberTellsOrThePlaceIsAskedFor() {
        Desk desk = Desk.in("US", "America/New_York");
        Map<String, Object> agency = Map.of("collector", Desk.trained("AGENCY"));
        assertThat(desk.verdict(agency)).isEqualTo("ALLOWED");
        CaseFlow.done(GraphQl.mutate(
                "borrowerConditionRecord",
                "BorrowerConditionInput",
                "condition { id }",
                Map.of(
                        "borrowerId",
                        desk.borrower(),
                        "kind",
                        "EMPLOYER_FORBIDS",
                        "from",
                        CaseFlow.today().minusDays(1).toString())));
        JsonPath asks = desk.permission(agency);
        assertThat(asks.getString("verdict")).isEqualTo("NEEDS_INPUT");
        assertThat(asks.getList("missing")).containsExactly("place");
        assertThat(desk.verdict(Map.of("collector", agency.get("collector"), "place", "HOME")))
                .isEqualTo("ALLOWED");
        markAtWork(desk.phone(), true);
        assertThat(desk.against(agency)).containsExactly("US-WORK-01");
        markAtWork(desk.phone(), false);
        assertThat(desk.verdict(agency)).isEqualTo("ALLOWED");
    }

    private static void markAtWork(String point, boolean atWork) {
        assertThat(CaseFlow.done(GraphQl.mutate(
                                "contactPointSetStanding",
                                "ContactPointSetStandingInput",
                                "contactPoint { atWork }",
                                Map.of("contactPointId", point, "standing", "VERIFIED", "atWork", atWork)))
                        .getBoolean("contactPoint.atWork"))
                .isEqualTo(atWork);
    }

    @Test
    void aFreshInstallationHasTextsForAgencies() {
        List<String> texts = GraphQl.ask("{ messageTexts { code traits builtIn } }")
                .getList("messageTexts.findAll { it.builtIn }.code");
        assertThat(texts).contains("DUNLIN-REMINDER", "DUNLIN-VALIDATION-NOTICE", "DUNLIN-VISIT-NOTICE");
        Desk desk = Desk.in("US", "America/New_York");
        String agent = Desk.trained("AGENCY");
        for (String text : texts) {
            assertThat(desk.verdict(Map.of(
                            "collector",
                            agent,
                            "channel",
                            "EMAIL",
                            "contactPointId",
                            desk.email(),
                            "purpose",
                            "REMIND",
                            "templateCode",
                            text)))
                    .as(text)
                    .isEqualTo("ALLOWED");
        }
    }
}
