package io.dunlin.casework.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.people.agency.Agencies;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActionConductHttpTest {

    private static final String CONDUCT =
            "actorType participants place entered entryConsent delinquencyReason recordingReference identityDisclosed"
                    + " purposeDisclosed debtDisclosed";

    private String caseId;

    @BeforeEach
    void open() {
        String borrower = CaseFlow.borrower().getString("borrower.id");
        CaseFlow.loan(borrower, "USD", 2, 30);
        caseId = CaseFlow.openCase(borrower);
    }

    @Test
    void whatIsNotToldIsNotKnown() {
        Map<String, Object> nulls = new HashMap<>();
        for (String field : CONDUCT.split(" ")) {
            nulls.put(field, null);
        }
        for (Map<String, Object> untold : List.of(Map.<String, Object>of(), nulls)) {
            Map<String, Object> action = CaseFlow.done(log(untold)).getMap("action");
            assertThat(action).containsEntry("actorType", "FIRST_PARTY").containsEntry("participants", List.of());
            for (String field : CONDUCT.split(" ")) {
                if (!field.equals("actorType") && !field.equals("participants")) {
                    assertThat(action).containsEntry(field, null);
                }
            }
        }
    }

    @Test
    void howAContactWentIsKeptAndACorrectionTakesItOver() {
        Map<String, Object> told = told();
        JsonPath logged = CaseFlow.done(log(told));
        Map<String, Object> expected = new HashMap<>(told);
        expected.remove("channel");
        expected.put("participants", List.of("ann", "bob, c"));
        assertThat(logged.<String, Object>getMap("action")).containsAllEntriesOf(expected);
        JsonPath corrected = CaseFlow.done(GraphQl.mutate(
                "caseCorrectAction",
                "CaseCorrectActionInput",
                "action { corrects { id } %s }".formatted(CONDUCT),
                Map.of("actionId", logged.getString("action.id"), "outcome", "NOT_MET", "reason", "misread")));
        assertThat(corrected.<String, Object>getMap("action"))
                .containsAllEntriesOf(expected)
                .containsEntry("corrects", Map.of("id", logged.getString("action.id")));
    }

    /** Only on a visit is anything entered; without a visit nobody enters. */
    @Test
    void nothingIsEnteredByTelephone() {
        refused("entered", true, "INVALID input.entered");
        assertThat(CaseFlow.done(log(Map.of("entered", false))).getBoolean("action.entered"))
                .isFalse();
    }

    @Test
    void aCaseShowsTheLastReasonThatWasGiven() {
        assertThat(reason()).isNull();
        log(Map.of("delinquencyReason", "ILLNESS", "performedAt", "2026-03-02T10:00:00Z"));
        String last = log(Map.of("delinquencyReason", "UNEMPLOYMENT", "performedAt", "2026-03-03T10:00:00Z"))
                .getString("action.id");
        log(Map.of("delinquencyReason", "FORGOTTEN"));
        log(Map.of("performedAt", "2026-03-04T10:00:00Z"));
        assertThat(reason()).isEqualTo("UNEMPLOYMENT");
        CaseFlow.done(GraphQl.mutate(
                "caseCorrectAction",
                "CaseCorrectActionInput",
                "action { id }",
                Map.of("actionId", last, "outcome", "BUSY", "reason", "misread")));
        assertThat(reason()).isEqualTo("UNEMPLOYMENT");
    }

    private String reason() {
        return CaseFlow.collectionCase(caseId, "delinquencyReason").getString("delinquencyReason");
    }

    /** What was done about earlier loans may be told, and nothing of before anybody can have been known. */
    @Test
    void anActionIsNotOlderThanTheBorrowerIsKnown() {
        LocalDate disbursed = CaseFlow.today().minusDays(30).minusMonths(1);
        String earliest = disbursed.minusYears(30) + "T00:00:00Z";
        assertThat(UserErrors.of(log(Map.of("performedAt", earliest)))).isEmpty();
        for (String early : List.of(
                Instant.parse(earliest).minusSeconds(1).toString(), "1970-01-02T00:00:00Z", "1980-01-01T00:00:00Z")) {
            refused("performedAt", early, "OUT_OF_RANGE input.performedAt");
        }
    }

    /** Whoever takes part first decides, else whoever logs it: the register says for whom they work. */
    @Test
    void onWhoseBehalfItWasFollowsFromWhoDidIt() {
        String agent = Desk.trained("AGENCY");
        String buyer = Desk.trained("DEBT_BUYER");
        assertThat(actor(Tokens.staff(), Map.of("participants", List.of(agent))))
                .isEqualTo("AGENCY");
        assertThat(actor(Tokens.staff(), Map.of("participants", List.of(buyer, agent))))
                .isEqualTo("DEBT_BUYER");
        assertThat(actor(Tokens.staff(), Map.of("participants", List.of("nobody", agent))))
                .isEqualTo("FIRST_PARTY");
        assertThat(actor(Tokens.of(agent, "COLLECTOR"), Map.of())).isEqualTo("AGENCY");
        assertThat(actor(Tokens.of(agent, "COLLECTOR"), Map.of("channel", "NOTE", "outcome", "NONE")))
                .isEqualTo("AGENCY");
        CaseFlow.done(GraphQl.mutate(
                "casePlace",
                "CasePlaceInput",
                "case { id }",
                Map.of("caseId", caseId, "agency", Agencies.registered(caseId))));
        String own = Desk.trained("FIRST_PARTY");
        assertThat(actor(Tokens.ofAgency("unheard of", caseId), Map.of())).isEqualTo("AGENCY");
        assertThat(actor(Tokens.ofAgency(own, caseId), Map.of("participants", List.of(own))))
                .isEqualTo("AGENCY");
        assertThat(actor(Tokens.ofAgency(agent, caseId), Map.of("participants", List.of(buyer))))
                .isEqualTo("AGENCY");
        assertThat(actor(Tokens.ofAgency(buyer, caseId), Map.of("actorType", "DEBT_BUYER")))
                .isEqualTo("DEBT_BUYER");
        for (String other : List.of("FIRST_PARTY", "DEBT_BUYER", "SYSTEM")) {
            assertThat(actor(Tokens.ofAgency(agent, caseId), Map.of("actorType", other)))
                    .isEqualTo("INVALID [input, actorType]");
        }
    }

    /** On whose behalf it is recorded, or the error. */
    private String actor(String token, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(CaseFlow.call(caseId, "NO_ANSWER"));
        input.putAll(more);
        JsonPath logged = GraphQl.ask(
                token,
                "mutation($input: CaseLogActionInput!) { it: caseLogAction(input: $input) { action { actorType }"
                        + " userErrors { code field } } }",
                Map.of("input", input));
        String actor = logged.getString("it.action.actorType");
        return actor != null
                ? actor
                : logged.getString("it.userErrors[0].code") + " " + logged.getList("it.userErrors[0].field");
    }

    @Test
    void aKeyIsGoodForTheSameConductOnly() {
        Map<String, Object> told = told();
        told.put("idempotencyKey", caseId);
        CaseFlow.done(log(told));
        CaseFlow.done(log(told));
        told.put("debtDisclosed", true);
        assertThat(UserErrors.of(log(told))).containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
    }

    @Test
    void badConductIsRefused() {
        List<String> crowd = IntStream.range(0, 21).mapToObj(i -> "c" + i).toList();
        refused("participants", crowd, "OUT_OF_RANGE input.participants");
        refused("participants", List.of("ann", ""), "REQUIRED input.participants.1");
        refused("participants", List.of("x".repeat(101)), "OUT_OF_RANGE input.participants.0");
        refused("participants", List.of("ann", "a\u0000"), "INVALID input.participants.1");
        refused("participants", List.of("ann", "bob", "ann "), "DUPLICATE input.participants.2");
        for (String actor : List.of("AGENCY", "DEBT_BUYER", "SYSTEM")) {
            refused("actorType", actor, "INVALID input.actorType");
        }
        refused("recordingReference", "", "OUT_OF_RANGE input.recordingReference");
        refused("recordingReference", "x".repeat(501), "OUT_OF_RANGE input.recordingReference");
        refused("recordingReference", "a\nb", "INVALID input.recordingReference");
    }

    @Test
    void fiveFaultsOfDifferentFieldsAreToldAtOnce() {
        Map<String, Object> wrong = new HashMap<>(Map.of(
                "durationSeconds", -1,
                "note", "",
                "party", "CONTACT",
                "nextActionOn", "2020-01-01",
                "actorType", "SYSTEM"));
        JsonPath refused = log(wrong);
        assertThat(UserErrors.of(refused))
                .containsExactlyInAnyOrder(
                        "OUT_OF_RANGE input.durationSeconds",
                        "OUT_OF_RANGE input.note",
                        "REQUIRED input.contactId",
                        "OUT_OF_RANGE input.nextActionOn",
                        "INVALID input.actorType");
        assertThat(refused.<Object>get("action")).isNull();
        assertThat(CaseFlow.collectionCase(caseId, "actions { totalCount }").getInt("actions.totalCount"))
                .isZero();
    }

    @Test
    void everyIdThatIsWrongIsToldAtOnce() {
        JsonPath other = CaseFlow.borrower();
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("loanId", "x", "contactId", "y", "contactPointId", "z"),
                Map.of(
                        "loanId",
                        CaseFlow.loan(other.getString("borrower.id"), "USD", 1, 1),
                        "contactId",
                        other.getString("borrower.contacts[0].id"),
                        "contactPointId",
                        other.getString("borrower.contactPoints[0].id")))) {
            Map<String, Object> input = new HashMap<>(wrong);
            input.put("party", "CONTACT");
            assertThat(UserErrors.of(log(input)))
                    .containsExactlyInAnyOrder(
                            "NOT_FOUND input.loanId", "NOT_FOUND input.contactId", "NOT_FOUND input.contactPointId");
        }
    }

    @Test
    void noneOfItIsRequired() {
        JsonPath type = GraphQl.ask("{ __type(name: \"CaseLogActionInput\") { inputFields { name type { kind } } } }");
        List<Map<String, Object>> fields = type.getList("__type.inputFields");
        assertThat(fields.stream()
                        .filter(field -> "NON_NULL".equals(((Map<?, ?>) field.get("type")).get("kind")))
                        .map(field -> field.get("name")))
                .containsExactlyInAnyOrder("channel", "purpose", "party", "performedAt", "outcome");
    }

    private static Map<String, Object> told() {
        Map<String, Object> told = new HashMap<>(Map.of(
                "actorType",
                "FIRST_PARTY",
                "participants",
                List.of(" ann", "bob, c"),
                "place",
                "WORKPLACE",
                "entryConsent",
                false,
                "entered",
                true,
                "channel",
                "VISIT",
                "delinquencyReason",
                "REDUCED_INCOME"));
        told.putAll(Map.of(
                "recordingReference",
                "rec-1",
                "identityDisclosed",
                true,
                "purposeDisclosed",
                true,
                "debtDisclosed",
                false));
        return told;
    }

    private void refused(String field, Object value, String error) {
        JsonPath refused = log(Map.of(field, value));
        assertThat(UserErrors.of(refused)).as(error).containsExactly(error);
        assertThat(refused.<Object>get("action")).isNull();
    }

    private JsonPath log(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(CaseFlow.call(caseId, "NO_ANSWER"));
        input.put("performedAt", "2026-03-01T10:00:00Z");
        input.putAll(more);
        return GraphQl.mutate("caseLogAction", "CaseLogActionInput", "action { id %s }".formatted(CONDUCT), input);
    }
}
