package io.dunlin.people.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunlin.casework.CaseFlow;
import io.dunlin.casework.Desk;
import io.dunlin.people.agency.Agencies;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Staff;
import io.dunlin.testing.Together;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class CollectorsHttpTest {

    private static final String COLLECTOR =
            "collector { id version code name employer actorType agency { code } active trainedThrough fitThrough }";

    private final String code = "C-" + UUID.randomUUID();

    @Test
    void aNewCollectorIsActiveAndNotTrained() {
        Map<String, Object> collector = register(with("code", " " + code)).getMap("collector");
        assertThat(collector)
                .containsEntry("code", code)
                .containsEntry("name", "Bo Li")
                .containsEntry("employer", "Acme")
                .containsEntry("actorType", "FIRST_PARTY")
                .containsEntry("active", true)
                .containsEntry("version", 0)
                .containsEntry("trainedThrough", null)
                .containsEntry("fitThrough", null);
        assertThat(GraphQl.ask(
                                "query($id: ID!) { node(id: $id) { ... on Collector { code team { code } openCases actionsToday } } }",
                                Map.of("id", collector.get("id")))
                        .getMap("node"))
                .containsEntry("code", code)
                .containsEntry("team", null)
                .containsEntry("openCases", 0)
                .containsEntry("actionsToday", 0);
    }

    @Test
    void aCollectorOfAnAgencyIsOne() {
        assertThat(register(with("actorType", "AGENCY")).getString("collector.actorType"))
                .isEqualTo("AGENCY");
        assertThat(UserErrors.of(register(with("actorType", "SYSTEM"))))
                .containsExactly("DUPLICATE input.code", "INVALID input.actorType");
    }

    @Test
    void aCodeNamesOneCollectorOnlyAndAKeyIsGoodOnce() {
        Map<String, Object> input = with("idempotencyKey", code);
        register(input);
        assertThat(UserErrors.of(register(input))).isEmpty();
        assertThat(UserErrors.of(register(with("name", "Other")))).containsExactly("DUPLICATE input.code");
    }

    @Test
    void trainedThroughIsTheLastDayOfAllTrainings() {
        register(with("code", code));
        LocalDate today = today();
        assertThat(trained(today.minusDays(30), today.plusDays(335))).isEqualTo(today.plusDays(335));
        assertThat(trained(today.minusDays(400), today.minusDays(35))).isEqualTo(today.plusDays(335));
        assertThat(trained(today, today)).isEqualTo(today.plusDays(335));
        assertThat(trained(today, today.plusDays(365))).isEqualTo(today.plusDays(365));
    }

    @Test
    void fitThroughIsTheLastDayOnWhichAllThreeTopicsHold() {
        register(with("code", code));
        LocalDate today = today();
        Staff.train(code, "COLLECTION_LAW", today.minusDays(100), today.plusDays(9));
        Staff.train(code, "COMMUNICATION", today.minusDays(50), today.plusDays(20));
        Staff.train(code, "OTHER", today.minusDays(50), today.plusDays(90));
        Staff.train(code, "VULNERABILITY", today.minusDays(50), today.plusDays(90));
        assertThat(fitThrough()).isNull();
        Staff.train(code, "INFORMATION_SECURITY", today.minusDays(80), today.minusDays(51));
        assertThat(fitThrough()).as("no day on which all three hold").isNull();
        Staff.train(code, "INFORMATION_SECURITY", today.minusDays(60), today.minusDays(50));
        assertThat(fitThrough())
                .as("one day, which is past")
                .isEqualTo(today.minusDays(50).toString());
        Staff.train(code, "INFORMATION_SECURITY", today, today.plusDays(30));
        assertThat(fitThrough()).isEqualTo(today.plusDays(9).toString());
    }

    @Test
    void aTrainingIsRepeatedWithItsKey() {
        register(with("code", code));
        Map<String, Object> input = training("idempotencyKey", code);
        train(input);
        assertThat(UserErrors.of(train(input))).isEmpty();
        input.put("course", "Another");
        assertThat(UserErrors.of(train(input))).containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
    }

    static Stream<Arguments> badTrainings() {
        return Stream.of(
                arguments("collectorCode", "nobody", "NOT_FOUND input.collectorCode"),
                arguments("collectorCode", "", "NOT_FOUND input.collectorCode"),
                arguments("passedOn", "1969-12-31", "OUT_OF_RANGE input.passedOn"),
                arguments("passedOn", "2998-12-31", "OUT_OF_RANGE input.passedOn"),
                arguments("validThrough", "2025-12-31", "OUT_OF_RANGE input.validThrough"),
                arguments("validThrough", "3000-01-01", "OUT_OF_RANGE input.validThrough"));
    }

    @ParameterizedTest
    @MethodSource("badTrainings")
    void aTrainingWithABadFieldIsRefused(String field, String value, String error) {
        register(with("code", code));
        Map<String, Object> input = training("validThrough", "2998-12-31");
        input.put(field, value);
        JsonPath refused = train(input);
        assertThat(UserErrors.of(refused)).containsExactly(error);
        assertThat(refused.<Object>get("collector")).isNull();
    }

    @Test
    void aClassIsRecordedWholeOrNotAtAll() {
        register(with("code", code));
        String other = Staff.registered(Staff.code(), Map.of());
        Map<String, Object> input = new HashMap<>(Map.of(
                "collectorCodes", List.of("nobody", other, code, other, "no one"),
                "course", "Law",
                "topic", "COLLECTION_LAW",
                "passedOn", "2026-01-02",
                "validThrough", "2026-01-01"));
        JsonPath refused = trainAll(input);
        assertThat(UserErrors.of(refused))
                .containsExactly(
                        "NOT_FOUND input.collectorCodes.0",
                        "INVALID input.collectorCodes.3",
                        "NOT_FOUND input.collectorCodes.4",
                        "OUT_OF_RANGE input.validThrough");
        assertThat(refused.getList("collectors")).isEmpty();
        assertThat(trainings()).isEmpty();

        input.putAll(
                Map.of("collectorCodes", List.of(other, code), "validThrough", "2026-12-31", "idempotencyKey", code));
        assertThat(GraphQl.done(trainAll(input)).getList("collectors.code")).containsExactly(other, code);
        assertThat(GraphQl.done(trainAll(input)).getList("collectors.code")).containsExactly(other, code);
        assertThat(trainings())
                .containsExactly("Law COLLECTION_LAW 2026-01-02 2026-12-31 %s null".formatted(Tokens.USER));
        input.putAll(Map.of("collectorCodes", List.of(), "idempotencyKey", code + "-2"));
        assertThat(UserErrors.of(trainAll(input))).containsExactly("OUT_OF_RANGE input.collectorCodes");
    }

    @Test
    void aRevokedTrainingStaysInSightAndDoesNotCount() {
        register(with("code", code));
        train(training("topic", "COMMUNICATION"));
        Map<String, Object> revocation = new HashMap<>(
                Map.of("collectorCode", code, "course", "Law", "passedOn", "2026-01-01", "reason", "never passed"));
        JsonPath revoked = GraphQl.done(revoke(revocation));
        assertThat(revoked.<Object>get("collector.trainedThrough")).isNull();
        assertThat(trainings())
                .singleElement()
                .asString()
                .startsWith("Law COMMUNICATION")
                .doesNotEndWith("null");
        assertThat(UserErrors.of(revoke(revocation))).containsExactly("ILLEGAL_STATE input.course");
        revocation.put("passedOn", "2026-01-02");
        assertThat(UserErrors.of(revoke(revocation))).containsExactly("NOT_FOUND input.course");
        revocation.put("collectorCode", "nobody");
        assertThat(UserErrors.of(revoke(revocation))).containsExactly("NOT_FOUND input.collectorCode");
    }

    @Test
    void aCorrectionChangesWhatItNamesAndKeepsTheRest() {
        register(with("code", code));
        JsonPath changed = GraphQl.done(correct(Map.of("code", code, "name", " Al Li ", "expectedVersion", 0)));
        assertThat(changed.getMap("collector"))
                .containsEntry("name", "Al Li")
                .containsEntry("employer", "Acme")
                .containsEntry("version", 1);
        assertThat(GraphQl.done(correct(Map.of("code", code, "name", "Al Li"))).getInt("collector.version"))
                .as("nothing new")
                .isEqualTo(1);
        JsonPath stale = correct(Map.of("code", code, "employer", "Us", "expectedVersion", 0));
        assertThat(UserErrors.of(stale)).containsExactly("STALE_VERSION input.expectedVersion");
        assertThat(stale.getInt("collector.version")).isEqualTo(1);
        assertThat(UserErrors.of(correct(Map.of("code", "nobody", "name", ""))))
                .containsExactly("OUT_OF_RANGE input.name", "NOT_FOUND input.code");
    }

    /** Whose employer was written otherwise than the code of the agency was not linked by the migration, and got no case. */
    @Test
    void aCorrectionSaysForWhomACollectorWorks() {
        String agency = Agencies.registered("buyer-" + code, Map.of("actorType", "DEBT_BUYER"));
        Staff.trained(code, Map.of("employer", "The Buyer"));
        String own = Desk.in("US", "America/New_York").caseId();
        String placed = Desk.in("US", "America/New_York").caseId();
        assign(own);
        GraphQl.done(GraphQl.mutate(
                "casePlace", "CasePlaceInput", "case { id }", Map.of("caseId", placed, "agency", agency)));
        JsonPath changed =
                GraphQl.done(correct(Map.of("code", code, "name", "Al", "agency", " " + agency, "expectedVersion", 0)));
        assertThat(changed.getMap("collector"))
                .containsEntry("actorType", "DEBT_BUYER")
                .containsEntry("agency", Map.of("code", agency))
                .containsEntry("employer", "The Buyer")
                .containsEntry("version", 1);
        assertThat(CaseFlow.collectionCase(own, "assignee").<Object>get("assignee"))
                .as("a case of the house before")
                .isNull();
        assign(placed);
        assertThat(GraphQl.done(correct(Map.of("code", code, "name", "Bo"))).getString("collector.agency.code"))
                .as("left out")
                .isEqualTo(agency);
        assertThat(GraphQl.done(correct(Map.of("code", code, "agency", agency))).getInt("collector.version"))
                .as("nothing new")
                .isEqualTo(2);
        assertThat(CaseFlow.collectionCase(placed, "assignee").getString("assignee"))
                .isEqualTo(code);
        Map<String, Object> ours = new HashMap<>(Map.of("code", code));
        ours.put("agency", null);
        assertThat(GraphQl.done(correct(ours)).getMap("collector"))
                .containsEntry("actorType", "FIRST_PARTY")
                .containsEntry("agency", null)
                .containsEntry("version", 3);
        assertThat(CaseFlow.collectionCase(placed, "assignee").<Object>get("assignee"))
                .isNull();
        assertThat(UserErrors.of(correct(Map.of("code", "nobody", "agency", "none"))))
                .containsExactlyInAnyOrder("NOT_FOUND input.code", "NOT_FOUND input.agency");
        GraphQl.done(Agencies.decided("agencyEnd", agency));
        assertThat(UserErrors.of(correct(Map.of("code", code, "agency", agency))))
                .containsExactly("ILLEGAL_STATE input.agency");
    }

    private void assign(String caseId) {
        GraphQl.done(GraphQl.mutate(
                "caseAssign", "CaseAssignInput", "case { id }", Map.of("caseId", caseId, "assignee", " " + code)));
    }

    @Test
    void whoIsInactiveIsActivatedAndTheOtherWayRound() {
        register(with("code", code));
        assertThat(UserErrors.of(decide("collectorReactivate"))).containsExactly("ILLEGAL_STATE input.code");
        assertThat(GraphQl.done(decide("collectorDeactivate")).getBoolean("collector.active"))
                .isFalse();
        assertThat(UserErrors.of(decide("collectorDeactivate"))).containsExactly("ILLEGAL_STATE input.code");
        assertThat(GraphQl.done(decide("collectorReactivate")).getMap("collector"))
                .containsEntry("active", true)
                .containsEntry("version", 2);
    }

    @Test
    void meShowsTheCallersEntry() {
        String token = Tokens.of(code, "COLLECTOR");
        assertThat(GraphQl.ask(token, "{ me { collector { code } } }", Map.of()).<Object>get("me.collector"))
                .isNull();
        register(with("code", code));
        assertThat(GraphQl.ask(token, "{ me { collector { code trainings { course } } } }", Map.of())
                        .getString("me.collector.code"))
                .isEqualTo(code);
    }

    @Test
    void pagesAreByCodeAndFilteredByActivityTeamAndEndOfTrainings() {
        String team = "T-" + code;
        GraphQl.done(GraphQl.mutate("teamDefine", "TeamDefineInput", "team { id }", Map.of("code", team, "name", "T")));
        LocalDate today = today();
        for (int i = 0; i < 5; i++) {
            String one = Staff.registered(code + i, Map.of("team", team));
            for (String topic : Staff.TOPICS) {
                Staff.train(one, topic, today.minusDays(9), today.plusDays(i));
            }
        }
        Staff.deactivate(code + 4);
        Staff.registered(code + "5", Map.of("team", team));
        JsonPath first = list(2, null, Map.of("team", List.of(team)));
        assertThat(first.getList("edges.node.code")).containsExactly(code + 0, code + 1);
        assertThat(first.getInt("totalCount")).isEqualTo(6);
        JsonPath second = list(9, first.getString("pageInfo.endCursor"), Map.of("team", List.of(team), "active", true));
        assertThat(second.getList("edges.node.code")).containsExactly(code + 2, code + 3, code + 5);
        assertThat(second.getInt("totalCount")).isEqualTo(5);
        Map<String, Object> ending = Map.of(
                "team",
                List.of(team, "none"),
                "trainingEndsThrough",
                today.plusDays(1).toString());
        assertThat(list(9, null, ending).getList("edges.node.code")).containsExactly(code + 0, code + 1);
        assertThat(list(9, null, Map.of("team", List.of())).getInt("totalCount"))
                .isZero();
    }

    @RepeatedTest(3)
    void ofRegistrationsWithOneCodeAtOnceAllButOneAreDuplicates() throws Exception {
        assertThat(Together.times(4, () -> UserErrors.of(register(with("code", code)))).stream()
                        .filter(errors -> !errors.isEmpty()))
                .hasSize(3)
                .allMatch(errors -> errors.equals(List.of("DUPLICATE input.code")));
    }

    private static JsonPath list(int first, String after, Map<String, ?> where) {
        Map<String, Object> arguments = new HashMap<>(Map.of("first", first, "where", where));
        arguments.put("after", after);
        return GraphQl.ask(
                        "query($first: Int, $after: String, $where: CollectorWhere) { it: collectors(first: $first,"
                                + " after: $after, where: $where) { edges { node { code } } pageInfo { endCursor } totalCount } }",
                        arguments)
                .setRootPath("data.it");
    }

    private List<String> trainings() {
        return mine("trainings { course topic passedOn validThrough recordedBy revokedAt }")
                .<Map<String, Object>>getList("trainings")
                .stream()
                .map(one -> Stream.of("course", "topic", "passedOn", "validThrough", "recordedBy", "revokedAt")
                        .map(field -> String.valueOf(one.get(field)))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private String fitThrough() {
        return mine("fitThrough").getString("fitThrough");
    }

    /** The collector as it is. */
    private JsonPath mine(String selection) {
        return GraphQl.ask(Tokens.of(code, "COLLECTOR"), "{ me { collector { %s } } }".formatted(selection), Map.of())
                .setRootPath("data.me.collector");
    }

    private LocalDate trained(LocalDate passedOn, LocalDate validThrough) {
        Map<String, Object> input = training("passedOn", passedOn.toString());
        input.put("validThrough", validThrough.toString());
        return LocalDate.parse(train(input).getString("collector.trainedThrough"));
    }

    private static LocalDate today() {
        return LocalDate.parse(GraphQl.ask("{ businessDate }").getString("businessDate"));
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> input = new HashMap<>(Map.of("code", code, "name", "Bo Li", "employer", "Acme"));
        input.put(field, value);
        return input;
    }

    private Map<String, Object> training(String field, String value) {
        Map<String, Object> input = new HashMap<>(
                Map.of("collectorCode", code, "course", "Law", "passedOn", "2026-01-01", "validThrough", "2026-12-31"));
        input.put(field, value);
        return input;
    }

    private static JsonPath register(Map<String, Object> input) {
        return GraphQl.mutate("collectorRegister", "CollectorRegisterInput", COLLECTOR, input);
    }

    private static JsonPath correct(Map<String, Object> input) {
        return GraphQl.mutate("collectorCorrect", "CollectorCorrectInput", COLLECTOR, input);
    }

    private JsonPath decide(String mutation) {
        return GraphQl.mutate(mutation, "CollectorDecisionInput", COLLECTOR, Map.of("code", code, "reason", "test"));
    }

    private static JsonPath train(Map<String, Object> input) {
        return GraphQl.mutate("collectorTrainingRecord", "CollectorTrainingInput", COLLECTOR, input);
    }

    private static JsonPath trainAll(Map<String, Object> input) {
        return GraphQl.mutate(
                "collectorTrainingRecordAll", "CollectorTrainingRecordAllInput", "collectors { code }", input);
    }

    private static JsonPath revoke(Map<String, Object> input) {
        return GraphQl.mutate("collectorTrainingRevoke", "CollectorTrainingRevokeInput", COLLECTOR, input);
    }
}
