package io.dunlin.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.Staff;
import io.dunlin.testing.TestDatabase;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Records everything that contact rules ask about, with every input field. */
final class RuleFacts {

    /** Where the borrower lives. */
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private final String run;
    private final BiFunction<String, Map<String, ?>, JsonPath> mutate;

    /**
     * @param run the code of the lender and of the collector
     * @param mutate calls a mutation with an input, and gives the payload of one that was accepted
     */
    RuleFacts(String run, BiFunction<String, Map<String, ?>, JsonPath> mutate) {
        this.run = run;
        this.mutate = mutate;
    }

    void lender() {
        mutate.apply("lenderRegister", Map.of("code", run, "name", "Acme", "country", "US", "licence", "BANK"));
        Map<String, Object> corrected = new HashMap<>(Map.of("code", run, "name", "Acme", "licence", "BANK"));
        corrected.putAll(Map.of("postalAddress", "1 Test Street", "telephone", "+12025550100"));
        corrected.putAll(Map.of("email", "desk@example.org", "website", "https://example.org", "expectedVersion", 0));
        mutate.apply("lenderCorrect", corrected);
    }

    void claimer() {
        Staff.known(Staff.CLAIMER);
    }

    void collector() {
        Map<String, ?> team = Map.of("code", run, "name", "Team");
        mutate.apply("teamDefine", team);
        mutate.apply(
                "collectorRegister",
                Map.of(
                        "code",
                        run,
                        "name",
                        "Bo Li",
                        "employer",
                        "Acme",
                        "actorType",
                        "AGENCY",
                        "agency",
                        run,
                        "team",
                        run));
        mutate.apply("collectorRegister", Map.of("code", own(), "name", "Al Wu", "employer", "Lender"));
        mutate.apply("collectorTrainingRecord", input("collectorCode", run, """
                course=Law topic=OTHER passedOn=2024-01-01 validThrough=2024-12-31"""));
        for (String topic : List.of("COLLECTION_LAW", "COMMUNICATION", "INFORMATION_SECURITY")) {
            Map<String, Object> together = new HashMap<>(input("topic", topic, """
                    course=Law passedOn=2024-01-01 validThrough=2024-12-31"""));
            together.put("collectorCodes", List.of(run, own()));
            mutate.apply("collectorTrainingRecordAll", together);
        }
        mutate.apply("collectorTrainingRevoke", input("collectorCode", own(), """
                course=Law passedOn=2024-01-01 reason=test"""));
        mutate.apply(
                "collectorCorrect",
                Map.of("code", own(), "name", "Al Wu Li", "employer", "Us", "agency", run, "expectedVersion", 0));
        mutate.apply("collectorTeamSet", Map.of("code", own(), "team", run, "expectedVersion", 1));
        mutate.apply("teamDefine", Map.of("code", run, "name", "Team", "leadCode", own(), "expectedVersion", 0));
        mutate.apply("collectorDeactivate", Map.of("code", own(), "reason", "test", "expectedVersion", 2));
        mutate.apply("collectorReactivate", Map.of("code", own(), "reason", "test", "expectedVersion", 3));
    }

    /** A collector of the lender's own. */
    private String own() {
        return run + "-own";
    }

    void people(String borrower, String contact) {
        mutate.apply("contactConsentRecord", input("contactId", contact, """
                consent=AGREED at=2024-01-31T10:00:00Z evidence=test"""));
        mutate.apply("borrowerConditionRecord", input("borrowerId", borrower, """
                kind=VULNERABLE from=2024-01-01 through=2024-12-31 evidence=test detail=test"""));
    }

    /** Another contact in the place of one. */
    void replacement(String contact) {
        Map<String, Object> replaced =
                input("contactId", contact, "requestedAt=2024-06-01T15:30:00Z source=test evidence=test");
        replaced.put("written", true);
        replaced.put("contact", Map.of("name", "Cy Lee", "relationship", "FRIEND"));
        mutate.apply("contactReplace", replaced);
    }

    /** How a contact went. */
    Map<String, Object> conduct() {
        Map<String, Object> conduct =
                new HashMap<>(Map.of("actorType", "AGENCY", "participants", List.of(run), "entryConsent", true));
        conduct.putAll(Map.of("recordingReference", "test", "entered", false, "delinquencyReason", "ILLNESS"));
        conduct.putAll(Map.of("identityDisclosed", true, "purposeDisclosed", true, "debtDisclosed", false));
        return conduct;
    }

    /** Everything that can be corrected, one after the other, and at last that nothing of it took place. */
    void corrections(String action, String contact, String point, String loan) {
        Map<String, Object> all = input("actionId", action, """
                outcome=UNDELIVERED note=test reason=test party=CONTACT channel=EMAIL purpose=VERIFY_INFORMATION place=WORKPLACE
                performedAt=2024-06-01T16:30:00Z""".replace("\n", " "));
        all.putAll(conduct());
        all.remove("actorType");
        all.putAll(
                Map.of("contactId", contact, "contactPointId", point, "loanIds", List.of(loan), "durationSeconds", 1));
        String first = mutate.apply("caseCorrectAction", all).getString("action.id");
        Map<String, Object> stopped = input("actionId", first, "outcome=STOP_REQUESTED reason=test");
        stopped.put("stop", Map.of("scope", "CHANNEL", "channel", "IM"));
        String second = mutate.apply("caseCorrectAction", stopped).getString("action.id");
        Map<String, Object> agreed =
                input("actionId", second, "outcome=CALL_BACK_AGREED reason=test callBackAt=" + noonTomorrow());
        Map<String, Object> voided =
                input("actionId", mutate.apply("caseCorrectAction", agreed).getString("action.id"), "reason=test");
        voided.put("voided", true);
        mutate.apply("caseCorrectAction", voided);
    }

    void verified(String action) {
        mutate.apply("informationVerify", input("actionId", action, "field=address claimed=test result=CONFIRMED"));
    }

    /** A request that is lifted, and others that stand, of a contact. */
    void wishes(String caseId, JsonPath borrower, String point) {
        String contact = borrower.getString("contacts[0].id");
        String said = "requestedAt=2024-06-01T15:30:00Z source=test evidence=test ";
        Map<String, Object> wish = input("caseId", caseId, said + "scope=CHANNEL channel=SMS");
        wish.putAll(Map.of("written", true, "contactId", contact));
        String request = mutate.apply("doNotContactRequest", wish).getString("doNotContact.id");
        Map<String, Object> number =
                input("borrowerId", borrower.getString("id"), said + "scope=CONTACT_POINT contactPointId=" + point);
        number.put("written", true);
        mutate.apply("doNotContactRequest", number);
        Map<String, Object> hours = input("caseId", caseId, said);
        hours.putAll(window());
        hours.put("written", false);
        mutate.apply("doNotContactRequest", hours);
        mutate.apply("doNotContactLift", Map.of("doNotContactId", request, "evidence", "test"));
    }

    /** Not now, whatever the time is, and not at noon: contacts follow. */
    private static Map<String, String> window() {
        boolean night = LocalTime.now(ZONE).getHour() < 6;
        return Map.of(
                "scope",
                "TIME_WINDOW",
                "dailyFrom",
                night ? "22:00" : "02:00",
                "dailyThrough",
                night ? "23:59" : "03:59");
    }

    /** What comes before a visit: a reminder, and a call that was tried. */
    private void before(String caseId) {
        String action = "party=BORROWER performedAt=2024-06-01T15:30:00Z ";
        Map<String, Object> reminder =
                input("caseId", caseId, action + "channel=LETTER purpose=REMIND outcome=DELIVERED");
        reminder.put("templateCode", "REMINDER-1");
        mutate.apply("caseLogAction", reminder);
        Map<String, Object> call = input("caseId", caseId, action + "channel=CALL purpose=COLLECT outcome=NO_ANSWER");
        call.put("permitId", permit(caseId));
        mutate.apply("caseLogAction", call);
    }

    /** A permit for a letter, which no rule of the time of day stops. */
    private String permit(String caseId) {
        Map<String, Object> letter = input("caseId", caseId, "party=BORROWER channel=LETTER purpose=SERVICE");
        letter.put("collectors", List.of(own()));
        return mutate.apply("contactPermit", Map.of("proposal", letter)).getString("permit.id");
    }

    /** A permit that is given back, and a breach about which something is done. */
    void compliance(String caseId, BiFunction<String, Map<String, ?>, JsonPath> ask) {
        mutate.apply("contactPermitRelease", Map.of("permitId", permit(caseId)));
        String begun = permit(caseId);
        mutate.apply(
                "contactPermitStart",
                Map.of("permitId", begun, "startedAt", Instant.now().toString()));
        Map<String, Object> permits = Map.of("caseId", caseId, "status", List.of("STARTED"), "mine", true);
        ask.apply("contactPermits", Map.of("first", 1, "where", permits));
        ask.apply("contactPermits", Map.of("first", 1, "where", Map.of("borrowerId", "x")));
        ask.apply("node", Map.of("id", begun));
        Map<String, Object> where = Map.of("caseId", caseId, "status", List.of("OPEN"), "performedBy", "tester");
        String breach =
                ask.apply("breaches", Map.of("first", 1, "where", where)).getString("edges[0].node.id");
        Map<String, Object> done = input("breachId", breach, "status=REMEDIED note=test");
        String rule = mutate.apply("breachResolve", done).getString("breach.ruleId");
        JsonPath revealed = mutate.apply(
                "personalDataReveal",
                Map.of("subject", breach, "fields", List.of("RESOLUTION"), "purpose", "AUDIT", "note", "test"));
        assertThat(revealed.getString("fields[0].value")).endsWith("test");
        Instant now = Instant.now();
        Map<String, Object> period = Map.of(
                "caseId", caseId,
                "verdict", List.of("REFUSED"),
                "ruleId", rule,
                "from", now.minus(Duration.ofHours(1)).toString(),
                "through", now.plus(Duration.ofHours(1)).toString());
        ask.apply("breaches", Map.of("first", 1, "where", Map.of("ruleId", rule)));
        ask.apply("complianceDecisions", Map.of("first", 1, "where", period));
        ask.apply("node", Map.of("id", breach));
    }

    /** A visit that is made, and one that is not. */
    void visits(String caseId, String borrower, String loan) {
        Map<String, String> home = Map.of("channel", "ADDRESS", "value", "1 Test Street");
        String address = mutate.apply("contactPointAdd", Map.of("ownerId", borrower, "contactPoint", home))
                .getString("contactPoint.id");
        Map<String, Object> plan = input("caseId", caseId, "place=HOME contactPointId=" + address);
        plan.put("plannedFor", noonTomorrow().toString());
        plan.put("participants", List.of(own()));
        String visit = mutate.apply("visitPlan", plan).getString("visit.id");
        before(caseId);
        mutate.apply("visitApprove", Map.of("visitId", visit));
        Map<String, Object> made =
                input("visitId", visit, "performedAt=2024-06-02T10:00:00Z outcome=STOP_REQUESTED note=test");
        made.put("stop", Map.of("scope", "CHANNEL", "channel", "VISIT"));
        made.put("permitId", permit(caseId));
        made.put("loanIds", List.of(loan));
        made.putAll(conduct());
        mutate.apply("visitComplete", made);
        Map<String, Object> letter = input("caseId", caseId, "party=BORROWER channel=LETTER purpose=SERVICE");
        mutate.apply("contactPermit", Map.of("proposal", letter, "reveal", List.of(address)));
        String second = mutate.apply("visitPlan", plan).getString("visit.id");
        Map<String, Object> agreed =
                input("visitId", second, "performedAt=2024-06-03T10:00:00Z outcome=CALL_BACK_AGREED");
        agreed.put("callBackAt", noonTomorrow().toString());
        agreed.putAll(conduct());
        mutate.apply("visitComplete", agreed);
        String third = mutate.apply("visitPlan", plan).getString("visit.id");
        Map<String, Object> promised =
                input("visitId", third, "performedAt=2024-06-03T10:00:00Z outcome=PROMISE_TO_PAY");
        promised.put(
                "promise",
                ArrangementFacts.terms(LocalDate.now(ZONE).plusDays(2).toString()));
        promised.putAll(conduct());
        mutate.apply("visitComplete", promised);
        String other = mutate.apply("visitPlan", plan).getString("visit.id");
        mutate.apply("visitCancel", Map.of("visitId", other, "reason", "test"));
    }

    /** A call-back that is moved, and cancelled; and one of the borrower. */
    void callBacks(String caseId, String borrower, String phone, BiFunction<String, Map<String, ?>, JsonPath> ask) {
        Map<String, Object> plan = input("caseId", caseId, "note=test contactPointId=" + phone);
        plan.put("at", noonTomorrow().toString());
        String id = mutate.apply("callBackPlan", plan).getString("callBack.id");
        Map<String, Object> moved =
                input("callBackId", id, "at=" + noonTomorrow().plusSeconds(60));
        moved.put("expectedVersion", 0);
        mutate.apply("callBackMove", moved);
        Map<String, Object> cancelled = input("callBackId", id, "reason=test");
        cancelled.put("expectedVersion", 1);
        mutate.apply("callBackCancel", cancelled);
        mutate.apply("callBackPlan", input("borrowerId", borrower, "at=" + noonTomorrow()));
        Map<String, Object> where =
                new HashMap<>(Map.of("status", List.of("CANCELLED", "PLANNED"), "mine", true, "due", false));
        where.putAll(Map.of("from", "2024-01-01T00:00:00Z", "through", "2199-01-01T00:00:00Z", "plannedBy", "tester"));
        ask.apply("callBacks", Map.of("first", 1, "where", where));
    }

    /** Outside of everybody's quiet hours, and of those that were asked for. */
    private static Instant noonTomorrow() {
        return LocalDate.now(ZONE).plusDays(1).atTime(12, 0).atZone(ZONE).toInstant();
    }

    /** A contact that is meant to be made, with every input field. */
    Map<String, Object> proposal(String caseId, String loan, JsonPath borrower, String point) {
        Map<String, Object> proposal = input("caseId", caseId, """
                party=CONTACT channel=EMAIL purpose=VERIFY_INFORMATION at=2026-01-31T17:00:00Z actorType=AGENCY
                place=HOME templateCode=REMINDER-1""".replace("\n", " "));
        proposal.putAll(Map.of("loanIds", List.of(loan), "contactId", borrower.getString("contacts[0].id")));
        proposal.putAll(Map.of("contactPointId", point, "entryConsent", true));
        proposal.putAll(Map.of("collector", run, "participants", List.of(run)));
        return proposal;
    }

    /** A call of an agency before anything happened. */
    Map<String, Object> call(String caseId) {
        return input(
                "caseId",
                caseId,
                "party=BORROWER channel=CALL purpose=COLLECT at=2024-05-01T17:00:00Z actorType=AGENCY collector="
                        + run);
    }

    /** A week before anything happened. */
    Map<String, Object> calendar(String caseId) {
        return input("caseId", caseId, "from=2024-05-01T00:00:00Z through=2024-05-08T00:00:00Z actorType=FIRST_PARTY");
    }

    /** Contacts that name a borrower, and no case. */
    void outside(String borrower, String point, BiFunction<String, Map<String, ?>, JsonPath> ask) {
        List<Map<String, String>> stops = List.of(
                window(),
                Map.of("scope", "CHANNEL", "channel", "IM"),
                Map.of("scope", "CONTACT_POINT", "contactPointId", point));
        Map<String, Object> agreed = input(
                "borrowerId",
                borrower,
                "direction=INBOUND party=BORROWER channel=CALL purpose=SERVICE outcome=CALL_BACK_AGREED");
        agreed.put("performedAt", Instant.now().toString());
        agreed.put("callBackAt", noonTomorrow().toString());
        assertThat(mutate.apply("caseLogAction", agreed).getList("effects.kind"))
                .containsExactly("CALL_BACK_PLANNED");
        for (Map<String, String> stop : stops) {
            Map<String, Object> asked = input(
                    "borrowerId",
                    borrower,
                    "direction=INBOUND party=BORROWER channel=CALL purpose=SERVICE outcome=STOP_REQUESTED"
                            + " performedAt=2024-05-02T17:00:00Z");
            asked.put("stop", stop);
            assertThat(mutate.apply("caseLogAction", asked).getList("effects.kind"))
                    .containsExactly("STOP_RECORDED");
        }
        Map<String, Object> call = input("borrowerId", borrower, "party=BORROWER channel=CALL purpose=SERVICE");
        assertThat(ask.apply("contactPermission", Map.of("input", call)).getString("verdict"))
                .isNotNull();
        Map<String, Object> month =
                input("borrowerId", borrower, "from=2024-05-01T00:00:00Z through=2024-05-08T00:00:00Z");
        assertThat(ask.apply("contactWindows", month).getList("contactPoint.id"))
                .isNotEmpty();
    }

    /** An input of texts: an id, and fields that are written as {@code name=value}. */
    private static Map<String, Object> input(String field, String id, String others) {
        Map<String, Object> input = new HashMap<>(Map.of(field, id));
        for (String other : others.strip().split(" ")) {
            String[] parts = other.split("=", 2);
            input.put(parts[0], parts[1]);
        }
        return input;
    }

    /** With an agency and back. */
    void placement(String caseId, int version) {
        Map<String, Object> which = Map.of("caseId", caseId, "expectedVersion", version);
        Map<String, Object> placed = new HashMap<>(which);
        placed.put("agency", run);
        placed.put("recallOn", LocalDate.now(ZONE).plusDays(30));
        mutate.apply("casePlace", placed);
        Map<String, Object> recalled = new HashMap<>(which);
        recalled.put("reason", "test");
        recalled.put("expectedVersion", version + 1);
        mutate.apply("caseRecall", recalled);
    }

    /** A log that is intact, and an anchor, written by hand, that is not: nothing that can be recorded makes one so. */
    void log(String caseId, BiFunction<String, Map<String, ?>, JsonPath> ask) {
        assertThat(ask.apply("caseVerifyLog", Map.of("caseId", caseId)).getBoolean("intact"))
                .isTrue();
        TestDatabase.execute("""
                with chain as (select c.* from log_chain c join borrower b on b.id = c.borrower_id where b.number = '%s'),
                     anchor as (insert into log_anchor (number, anchored_at, chains, entries, root, previous, hash, public_key, signature)
                                select coalesce((select max(number) from log_anchor), 0) + 1, now(), 1, length, head, head, head,
                                       head, head from chain returning number)
                insert into log_anchor_leaf select number, borrower_id, length, head from chain, anchor
                """.formatted(run));
        assertThat(ask.apply("caseVerifyLog", Map.of("caseId", caseId)).getString("firstFault.reason"))
                .isEqualTo("ANCHOR_BROKEN");
        TestDatabase.execute("""
                set session_replication_role = replica;
                delete from log_anchor_leaf l using log_anchor a where a.number = l.anchor and a.root = a.hash;
                delete from log_anchor where root = hash
                """);
    }
}
