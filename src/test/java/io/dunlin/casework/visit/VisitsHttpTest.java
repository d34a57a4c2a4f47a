package io.dunlin.casework.visit;

import static io.dunlin.casework.visit.Visits.approve;
import static io.dunlin.casework.visit.Visits.cancel;
import static io.dunlin.casework.visit.Visits.complete;
import static io.dunlin.casework.visit.Visits.made;
import static io.dunlin.casework.visit.Visits.plan;
import static io.dunlin.casework.visit.Visits.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.visit.Visits.Home;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Together;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class VisitsHttpTest {

    private Home home;

    @BeforeEach
    void open() {
        home = Home.open();
    }

    @Test
    void aVisitIsPlannedApprovedAndPerformed() {
        Map<String, Object> input = plan(home);
        input.put("participants", List.of(" ann", "bob"));
        JsonPath planned = CaseFlow.done(planned(input));
        assertThat(planned.getMap("visit"))
                .containsEntry("status", "PLANNED")
                .containsEntry("plannedFor", input.get("plannedFor"))
                .containsEntry("place", "HOME")
                .containsEntry("address", "****")
                .containsEntry("participants", List.of("ann", "bob"))
                .containsEntry("approvedBy", null)
                .containsEntry("case", Map.of("id", home.caseId()));
        String id = planned.getString("visit.id");
        JsonPath revealed = CaseFlow.done(GraphQl.mutate(
                "personalDataReveal",
                "PersonalDataRevealInput",
                "fields { value }",
                Map.of("subject", id, "fields", List.of("VALUE"), "purpose", "CONTACT")));
        assertThat(revealed.getString("fields[0].value")).isEqualTo("1 Test Street");
        Visits.prepare(home);
        assertThat(CaseFlow.done(approve(id)).getMap("visit"))
                .containsEntry("status", "APPROVED")
                .containsEntry("approvedBy", "tester");
        assertThat(CaseFlow.done(complete(made(id))).getMap("visit"))
                .containsEntry("status", "PERFORMED")
                .containsEntry("approvedBy", "tester")
                .containsEntry("participants", List.of("ann", "bob"));
        assertThat(CaseFlow.collectionCase(home.caseId(), "visits { id status }")
                        .getList("visits"))
                .containsExactly(Map.of("id", id, "status", "PERFORMED"));
    }

    @Test
    void aVisitIsPlannedWithWhatTheRulesSayAndApprovedWhenTheyLetItPass() {
        JsonPath planned = CaseFlow.done(planned(plan(home)));
        String id = planned.getString("visit.id");
        assertThat(planned.getMap("permission"))
                .containsEntry("verdict", "REFUSED")
                .containsEntry("at", planned.getString("visit.plannedFor"));
        assertThat(planned.getList("permission.reasons.ruleId")).contains("HOUSE-VISIT-01");
        JsonPath refused = approve(id);
        assertThat(UserErrors.of(refused)).containsExactly("CONTACT_REFUSED input.visitId");
        assertThat(refused.<Object>get("visit")).isNull();
        assertThat(Visits.status(id)).isEqualTo("PLANNED");
        Visits.prepare(home);
        CaseFlow.done(approve(id));
        assertThat(CaseFlow.done(planned(plan(home))).getString("permission.verdict"))
                .isEqualTo("ALLOWED");
    }

    @Test
    void whatReallyHappenedIsAnActionLikeAnyOther() {
        Map<String, Object> input = made(planned(home));
        input.putAll(Map.of(
                "entryConsent",
                false,
                "recordingReference",
                "rec-1",
                "note",
                "two\nlines",
                "actorType",
                "FIRST_PARTY"));
        input.putAll(Map.of("identityDisclosed", true, "purposeDisclosed", true, "debtDisclosed", false));
        input.putAll(Map.of("outcome", "HARDSHIP_CLAIMED", "delinquencyReason", "FORGOTTEN"));
        assertThat(UserErrors.of(complete(input))).containsExactly("INVALID input.delinquencyReason");
        input.put("outcome", "MET");
        input.putAll(Map.of("entered", false, "delinquencyReason", "ILLNESS"));
        JsonPath completed = CaseFlow.done(complete(input));
        assertThat(completed.getMap("action"))
                .containsEntry("channel", "VISIT")
                .containsEntry("direction", "OUTBOUND")
                .containsEntry("party", "BORROWER")
                .containsEntry("outcome", "MET")
                .containsEntry("performedAt", "2026-03-01T10:00:00Z")
                .containsEntry("performedBy", "tester")
                .containsEntry("note", "two\nlines")
                .containsEntry("actorType", "FIRST_PARTY")
                .containsEntry("participants", List.of("ann", "cy"))
                .containsEntry("place", "HOME")
                .containsEntry("entered", false)
                .containsEntry("delinquencyReason", "ILLNESS")
                .containsEntry("entryConsent", false)
                .containsEntry("recordingReference", "rec-1")
                .containsEntry("identityDisclosed", true)
                .containsEntry("purposeDisclosed", true)
                .containsEntry("debtDisclosed", false)
                .containsEntry("contactPoint", Map.of("value", "****"));
        assertThat(CaseFlow.collectionCase(home.caseId(), "actions { edges { node { id } } }")
                        .getList("actions.edges.node.id"))
                .containsExactly(completed.<Object>get("action.id"));
    }

    /** What can be done with a visit in each status: {@link VisitStatusTest} has the same as a table. */
    @Test
    void everyStatusRefusesWhatCannotHappenAnyMore() {
        Visits.prepare(home);
        for (String status : List.of("PLANNED", "APPROVED", "PERFORMED", "CANCELLED")) {
            for (String event : List.of("APPROVE", "COMPLETE", "CANCEL")) {
                String visit = visit(status);
                int before = Visits.actions(home);
                JsonPath answer = happen(event, visit);
                String after = VisitStatus.valueOf(status)
                        .after(VisitEvent.valueOf(event))
                        .map(VisitStatus::name)
                        .orElse(status);
                assertThat(UserErrors.of(answer))
                        .as(status + " " + event)
                        .isEqualTo(after.equals(status) ? List.of("ILLEGAL_STATE input.visitId") : List.of());
                assertThat(Visits.status(visit)).as(status + " " + event).isEqualTo(after);
                boolean logged = event.equals("COMPLETE") && !after.equals(status);
                assertThat(Visits.actions(home)).isEqualTo(before + (logged ? 1 : 0));
            }
        }
    }

    private String visit(String status) {
        String visit = planned(home);
        switch (status) {
            case "APPROVED" -> CaseFlow.done(approve(visit));
            case "PERFORMED" -> CaseFlow.done(complete(made(visit)));
            case "CANCELLED" -> CaseFlow.done(cancel(visit, "moved"));
            default -> assertThat(status).isEqualTo("PLANNED");
        }
        return visit;
    }

    private static JsonPath happen(String event, String visit) {
        return switch (event) {
            case "APPROVE" -> approve(visit);
            case "COMPLETE" -> complete(made(visit));
            default -> cancel(visit, "moved");
        };
    }

    static Stream<Arguments> badPlans() {
        return Stream.of(
                arguments("caseId", "nonsense", "NOT_FOUND input.caseId"),
                arguments("contactPointId", "nonsense", "NOT_FOUND input.contactPointId"),
                arguments("plannedFor", "2026-01-01T00:00:00Z", "OUT_OF_RANGE input.plannedFor"),
                arguments("plannedFor", "2999-01-01T00:00:00Z", "OUT_OF_RANGE input.plannedFor"));
    }

    @ParameterizedTest
    @MethodSource("badPlans")
    void aPlanWithABadFieldIsRefused(String field, String value, String error) {
        Map<String, Object> input = plan(home);
        input.put(field, value);
        refusedPlan(input, error);
    }

    @Test
    void aVisitGoesToAnAddressOfTheBorrower() {
        Map<String, Object> input = plan(home);
        input.put("contactPointId", home.phone());
        refusedPlan(input, "INVALID input.contactPointId");
        for (String other : List.of(home.contactPoint(), Home.open().address())) {
            input.put("contactPointId", other);
            refusedPlan(input, "NOT_FOUND input.contactPointId");
        }
        input.remove("contactPointId");
        assertThat(CaseFlow.done(planned(input)).<Object>get("visit.address")).isNull();
    }

    @Test
    void aVisitHasOneToTwentyParticipantsOfWhomNoneIsNamedTwice() {
        Map<String, Object> wrong = Map.of(
                "OUT_OF_RANGE input.participants", List.of(),
                "REQUIRED input.participants.1", List.of("ann", " "),
                "OUT_OF_RANGE input.participants.0", List.of("x".repeat(101)),
                "INVALID input.participants.0", List.of("a\nb"),
                "DUPLICATE input.participants.2", List.of("ann", "bob", " ann"));
        wrong.forEach((error, participants) -> {
            Map<String, Object> plan = plan(home);
            plan.put("participants", participants);
            refusedPlan(plan, error);
            Map<String, Object> made = made(planned(home));
            made.put("participants", participants);
            assertThat(UserErrors.of(complete(made))).containsExactly(error);
        });
        Map<String, Object> crowd = plan(home);
        String[] names = new String[21];
        Arrays.setAll(names, i -> "c" + i);
        crowd.put("participants", List.of(names));
        refusedPlan(crowd, "OUT_OF_RANGE input.participants");
        crowd.put("participants", List.of(names).subList(0, 20));
        CaseFlow.done(planned(crowd));
    }

    @Test
    void aClosedCaseHasNoNewVisitsButOneThatWasMadeIsRecorded() {
        String visit = planned(home);
        String loan = CaseFlow.collectionCase(home.caseId(), "loans { id }").getString("loans[0].id");
        CaseFlow.pay(loan, "200.00");
        refusedPlan(plan(home), "ILLEGAL_STATE input.caseId");
        CaseFlow.done(complete(made(visit)));
    }

    static Stream<Arguments> badCompletions() {
        return Stream.of(
                arguments("visitId", "", "NOT_FOUND input.visitId"),
                arguments("visitId", "VgAAAAAAAAAAAAAAAAAAAAA", "NOT_FOUND input.visitId"),
                arguments("performedAt", "1969-12-31T23:59:59Z", "OUT_OF_RANGE input.performedAt"),
                arguments("performedAt", "2999-01-01T00:00:00Z", "OUT_OF_RANGE input.performedAt"),
                arguments("recordingReference", "", "OUT_OF_RANGE input.recordingReference"),
                arguments("recordingReference", "x".repeat(501), "OUT_OF_RANGE input.recordingReference"),
                arguments("note", "", "OUT_OF_RANGE input.note"),
                arguments("note", "a\u0000", "INVALID input.note"));
    }

    @ParameterizedTest
    @MethodSource("badCompletions")
    void aCompletionWithABadFieldIsRefusedAndWritesNothing(String field, String value, String error) {
        String visit = planned(home);
        Map<String, Object> input = made(visit);
        input.put(field, value);
        JsonPath refused = complete(input);
        assertThat(UserErrors.of(refused)).containsExactly(error);
        assertThat(refused.<Object>get("visit")).isNull();
        assertThat(refused.<Object>get("action")).isNull();
        assertThat(Visits.status(visit)).isEqualTo("PLANNED");
        assertThat(Visits.actions(home)).isZero();
    }

    @Test
    void aVisitThatIsNotThereIsNotFoundAndACancellationNeedsAReason() {
        assertThat(UserErrors.of(approve("nonsense"))).containsExactly("NOT_FOUND input.visitId");
        assertThat(UserErrors.of(cancel(home.caseId(), "moved"))).containsExactly("NOT_FOUND input.visitId");
        assertThat(UserErrors.of(cancel(planned(home), " "))).containsExactly("REQUIRED input.reason");
    }

    @Test
    void keysAreGoodOnce() {
        Map<String, Object> plan = plan(home);
        plan.put("idempotencyKey", home.caseId());
        String visit = CaseFlow.done(planned(plan)).getString("visit.id");
        assertThat(CaseFlow.done(planned(plan)).getString("visit.id")).isEqualTo(visit);
        Map<String, Object> made = made(visit);
        made.put("idempotencyKey", visit);
        String action = CaseFlow.done(complete(made)).getString("action.id");
        assertThat(CaseFlow.done(complete(made)).getString("action.id")).isEqualTo(action);
        assertThat(Visits.actions(home)).isEqualTo(1);
    }

    @RepeatedTest(5)
    void ofTwoWhoCompleteAVisitAtOnceOneIsTooLate() throws Exception {
        String visit = planned(home);
        List<String> errors = Together.times(4, () -> UserErrors.of(complete(made(visit)))).stream()
                .flatMap(List::stream)
                .toList();
        assertThat(errors).isEqualTo(Collections.nCopies(3, "ILLEGAL_STATE input.visitId"));
        assertThat(Visits.actions(home)).isEqualTo(1);
    }

    private void refusedPlan(Map<String, Object> input, String error) {
        int before = visits();
        JsonPath refused = planned(input);
        assertThat(UserErrors.of(refused)).containsExactly(error);
        assertThat(refused.<Object>get("visit")).isNull();
        assertThat(visits()).isEqualTo(before);
    }

    private int visits() {
        return CaseFlow.collectionCase(home.caseId(), "visits { id }")
                .getList("visits")
                .size();
    }
}
