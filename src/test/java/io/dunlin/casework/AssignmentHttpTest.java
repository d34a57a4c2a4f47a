package io.dunlin.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.people.agency.Agencies;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Staff;
import io.dunlin.testing.Statements;
import io.dunlin.testing.Together;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets which case: by assignment, and by a claim. */
@QuarkusTest
class AssignmentHttpTest {

    private static final String UNKNOWN = "NOT_FOUND input.assignee";
    private static final String ILLEGAL = "ILLEGAL_STATE input.assignee";
    private static final String CLOSED = "ILLEGAL_STATE input.caseId";

    /** Every kind of collector with every kind of case. */
    @Test
    void aCaseGoesOnlyToWhoExistsIsActiveFitAndOfTheHouseThatHasIt() {
        String first = Agencies.any();
        String second = Agencies.any();
        Map<String, String> cases = cases(first);
        Map<String, String> people = people(first, second);
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        wanted.put("unknown", List.of(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, CLOSED + " " + UNKNOWN));
        wanted.put("inactive", List.of(ILLEGAL, ILLEGAL, ILLEGAL, ILLEGAL, CLOSED + " " + ILLEGAL));
        wanted.put("untrained", List.of("", ILLEGAL, ILLEGAL, ILLEGAL, CLOSED));
        wanted.put("lawOnly", List.of("", ILLEGAL, ILLEGAL, ILLEGAL, CLOSED));
        wanted.put("threeTopics", List.of("", "", ILLEGAL, ILLEGAL, CLOSED));
        wanted.put("vulnerability", List.of("", ILLEGAL, "", ILLEGAL, CLOSED));
        wanted.put("ofTheAgency", List.of(ILLEGAL, ILLEGAL, ILLEGAL, "", CLOSED + " " + ILLEGAL));
        wanted.put("ofAnotherAgency", List.of(ILLEGAL, ILLEGAL, ILLEGAL, ILLEGAL, CLOSED + " " + ILLEGAL));
        wanted.forEach((who, answers) -> {
            List<String> actual = new ArrayList<>();
            cases.forEach((kind, id) -> {
                actual.add(String.join(" ", UserErrors.of(assign(Map.of("caseId", id, "assignee", people.get(who))))));
                String now = CaseFlow.collectionCase(id, "assignee").getString("assignee");
                assertThat(people.get(who).equals(now))
                        .isEqualTo(actual.get(actual.size() - 1).isEmpty());
            });
            assertThat(actual).as(who + " with each of " + cases.keySet()).isEqualTo(answers);
        });
    }

    private static Map<String, String> cases(String agency) {
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("US", Desk.in("US", "America/New_York").caseId());
        cases.put("CN", Desk.in("CN", "Asia/Shanghai").caseId());
        Desk frail = Desk.in("US", "America/New_York");
        vulnerable(frail, CaseFlow.today());
        cases.put("VULNERABLE", frail.caseId());
        String placed = Desk.in("US", "America/New_York").caseId();
        GraphQl.done(GraphQl.mutate(
                "casePlace", "CasePlaceInput", "case { id }", Map.of("caseId", placed, "agency", agency)));
        cases.put("PLACED", placed);
        cases.put("CLOSED", closed());
        return cases;
    }

    private static Map<String, String> people(String first, String second) {
        Map<String, String> people = new HashMap<>(Map.of("unknown", "nobody"));
        people.put("inactive", Staff.trained());
        Staff.deactivate(people.get("inactive"));
        people.put("untrained", Staff.registered(Staff.code(), Map.of()));
        people.put("lawOnly", trainedIn("COLLECTION_LAW"));
        people.put("threeTopics", trainedIn("COLLECTION_LAW", "COMMUNICATION", "INFORMATION_SECURITY"));
        people.put("vulnerability", trainedIn("VULNERABILITY"));
        people.put("ofTheAgency", Staff.trained(Staff.code(), Map.of("agency", first)));
        people.put("ofAnotherAgency", Staff.trained(Staff.code(), Map.of("agency", second)));
        return people;
    }

    private static String trainedIn(String... topics) {
        String code = Staff.registered(Staff.code(), Map.of());
        for (String topic : topics) {
            Staff.train(
                    code,
                    topic,
                    CaseFlow.today().minusDays(10),
                    CaseFlow.today().plusDays(10));
        }
        return code;
    }

    private static void vulnerable(Desk desk, LocalDate from) {
        GraphQl.done(GraphQl.mutate(
                "borrowerConditionRecord",
                "BorrowerConditionInput",
                "condition { id }",
                Map.of("borrowerId", desk.borrower(), "kind", "VULNERABLE", "from", from.toString())));
    }

    private static String closed() {
        String borrower = CaseFlow.borrower().getString("borrower.id");
        String loan = CaseFlow.loan(borrower, "USD", 1, 40);
        String id = CaseFlow.openCase(borrower);
        CaseFlow.pay(loan, "100.00");
        assertThat(CaseFlow.collectionCase(id, "status").getString("status")).isEqualTo("CLOSED");
        return id;
    }

    /** China's rule counts a training for 365 days, the day of the examination included. */
    @ParameterizedTest
    @CsvSource({"0, 0, true", "10, -1, false", "10, 0, true", "364, 400, true", "365, 400, false"})
    void aTrainingCountsFromItsFirstDayThroughItsLast(int passedDaysAgo, int validForDays, boolean fit) {
        String code = Staff.registered(Staff.code(), Map.of());
        for (String topic : Staff.TOPICS) {
            Staff.train(
                    code,
                    topic,
                    CaseFlow.today().minusDays(passedDaysAgo),
                    CaseFlow.today().plusDays(validForDays));
        }
        Desk desk = Desk.in("CN", "Asia/Shanghai");
        assertThat(UserErrors.of(assign(Map.of("caseId", desk.caseId(), "assignee", code))))
                .isEqualTo(fit ? List.of() : List.of(ILLEGAL));
    }

    /** Whoever looks for cases by conditions finds those whose calls the guard would not refuse for want of a training. */
    @ParameterizedTest
    @CsvSource({
        "US, America/New_York, US", "US, America/New_York, CN", "CN, Asia/Shanghai, US", "CN, Asia/Shanghai, CN",
        "GB, Europe/London, GB", "DE, Europe/Berlin, CN", "JP, Asia/Tokyo, JP", "IN, Asia/Kolkata, IN"
    })
    void anAssignmentAsksTheRulesThatTheGuardAsks(String country, String zone, String lender) {
        Desk desk = Desk.in(country, zone, lender);
        for (String code : List.of(Staff.trained(), Staff.registered(Staff.code(), Map.of()))) {
            List<String> against = desk.against(Map.of("collector", code));
            assertThat(UserErrors.of(assign(Map.of("caseId", desk.caseId(), "assignee", code)))
                            .isEmpty())
                    .isEqualTo(!against.contains("CN-TRAIN-01"));
        }
    }

    @Test
    void aVulnerableBorrowerIsOneFromTheFirstDayOn() {
        String code = Staff.registered(Staff.code(), Map.of());
        Desk desk = Desk.in("US", "America/New_York");
        vulnerable(desk, CaseFlow.today().plusDays(1));
        assertThat(UserErrors.of(assign(Map.of("caseId", desk.caseId(), "assignee", code))))
                .isEmpty();
        vulnerable(desk, CaseFlow.today());
        assertThat(UserErrors.of(assign(Map.of("caseId", desk.caseId(), "assignee", code))))
                .containsExactly(ILLEGAL);
    }

    @Test
    void anAgencyNamesItsOwnPeopleAndKnowsNobodyElse() {
        String agency = Agencies.any();
        String caseId = Desk.in("US", "America/New_York").caseId();
        GraphQl.done(GraphQl.mutate(
                "casePlace", "CasePlaceInput", "case { id }", Map.of("caseId", caseId, "agency", agency)));
        String own = Staff.trained(Staff.code(), Map.of("agency", agency));
        String team = team();
        String token = Tokens.ofAgency(own, agency);
        assertThat(errors(token, Map.of("caseId", caseId, "assignee", Staff.trained())))
                .containsExactly(UNKNOWN);
        assertThat(errors(token, Map.of("caseId", caseId, "team", team))).containsExactly("NOT_FOUND input.team");
        assertThat(errors(token, Map.of("caseId", caseId, "assignee", own))).isEmpty();
        assertThat(UserErrors.of(assign(Map.of("caseId", caseId, "team", team))))
                .containsExactly("ILLEGAL_STATE input.team");
    }

    @Test
    void aTeamsCaseIsClaimedByItsMembersOnly() {
        String team = team();
        String member = Staff.trained(Staff.code(), Map.of("team", team));
        int days = CaseFlow.daysOfItsOwn();
        String borrower = CaseFlow.borrower().getString("borrower.id");
        CaseFlow.loan(borrower, "USD", 1, days);
        String id = CaseFlow.openCase(borrower);
        GraphQl.done(assign(Map.of("caseId", id, "team", team)));
        JsonPath given = CaseFlow.collectionCase(id, "assignee team { code openCases } assignedTo { code }");
        assertThat(given.getString("team.code")).isEqualTo(team);
        assertThat(given.getInt("team.openCases")).isEqualTo(1);
        assertThat(given.<Object>get("assignedTo")).isNull();
        assertThat(claim(Staff.trained(), days).<Object>get("case")).isNull();
        assertThat(claim(member, days).getString("case.assignedTo.code")).isEqualTo(member);
        assertThat(CaseFlow.collectionCase(id, "team { code }").getString("team.code"))
                .isEqualTo(team);
        assertThat(UserErrors.of(assign(Map.of("caseId", id, "team", team, "assignee", member))))
                .containsExactly("INVALID input.team");
        assertThat(UserErrors.of(assign(Map.of("caseId", id, "team", "none")))).containsExactly("NOT_FOUND input.team");
        GraphQl.done(assign(Map.of("caseId", id)));
        assertThat(CaseFlow.collectionCase(id, "team { code }").<Object>get("team"))
                .isNull();
    }

    @Test
    void aTeamsCaseIsAnybodysOnceTheTeamHasNoActiveMember() {
        String team = team();
        int days = CaseFlow.daysOfItsOwn();
        String borrower = CaseFlow.borrower().getString("borrower.id");
        CaseFlow.loan(borrower, "USD", 1, days);
        String id = CaseFlow.openCase(borrower);
        String member = Staff.trained(Staff.code(), Map.of("team", team));
        GraphQl.done(assign(Map.of("caseId", id, "team", team)));
        String other = Staff.trained();
        assertThat(claim(other, days).<Object>get("case")).isNull();
        Staff.deactivate(member);
        assertThat(claim(other, days).getString("case.id")).isEqualTo(id);
    }

    @Test
    void whatACollectorMayNotWorkAnyMoreReturnsToTheQueueWhenATrainingIsRevoked() {
        int days = CaseFlow.daysOfItsOwn();
        Desk plain = Desk.in("US", "America/New_York", "US", days);
        Desk frail = Desk.in("US", "America/New_York", "US", days);
        vulnerable(frail, CaseFlow.today());
        String code = trainedIn("VULNERABILITY");
        for (Desk desk : List.of(plain, frail)) {
            GraphQl.done(assign(Map.of("caseId", desk.caseId(), "assignee", code)));
        }
        GraphQl.done(GraphQl.mutate(
                "collectorTrainingRevoke",
                "CollectorTrainingRevokeInput",
                "collector { code }",
                Map.of(
                        "collectorCode",
                        code,
                        "course",
                        "Course in VULNERABILITY",
                        "passedOn",
                        CaseFlow.today().minusDays(10).toString(),
                        "reason",
                        "test")));
        assertThat(CaseFlow.collectionCase(plain.caseId(), "assignee").getString("assignee"))
                .isEqualTo(code);
        assertThat(CaseFlow.collectionCase(frail.caseId(), "assignee").<Object>get("assignee"))
                .isNull();
        assertThat(claim(Staff.trained(), days).getString("case.id")).isEqualTo(frail.caseId());
    }

    @Test
    void onlyActiveCollectorsClaim() {
        String inactive = Staff.trained();
        Staff.deactivate(inactive);
        String ofAgency = Staff.trained(Staff.code(), Map.of("agency", Agencies.any()));
        for (String who : List.of("nobody-" + Staff.code(), inactive, ofAgency)) {
            JsonPath refused = claim(who, CaseFlow.daysOfItsOwn());
            assertThat(refused.<Object>get("case")).isNull();
            assertThat(refused.getList("userErrors.code")).containsExactly("FORBIDDEN");
        }
    }

    @Test
    void aClaimTakesTheFirstCaseForWhichTheCollectorIsFit() {
        int days = CaseFlow.daysOfItsOwn();
        List<Desk> desks = List.of(
                Desk.in("CN", "Asia/Shanghai", "US", days),
                Desk.in("US", "America/New_York", "CN", days),
                Desk.in("US", "America/New_York", "US", days),
                Desk.in("US", "America/New_York", "US", days));
        vulnerable(desks.get(2), CaseFlow.today());
        String untrained = Staff.registered(Staff.code(), Map.of());
        assertThat(claim(untrained, days).getString("case.id"))
                .isEqualTo(desks.get(3).caseId());
        assertThat(claim(untrained, days).<Object>get("case")).isNull();
        String trained = Staff.trained();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            rest.add(claim(trained, days).getString("case.id"));
        }
        assertThat(rest)
                .containsExactlyInAnyOrder(
                        desks.get(0).caseId(),
                        desks.get(1).caseId(),
                        desks.get(2).caseId());
    }

    /** Whoever gets a case while being deactivated has it no longer afterwards. */
    @Test
    void noCaseStaysWithACollectorWhoIsDeactivatedMeanwhile() throws Exception {
        for (int round = 0; round < 4; round++) {
            String code = Staff.trained();
            int days = CaseFlow.daysOfItsOwn();
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String borrower = CaseFlow.borrower().getString("borrower.id");
                CaseFlow.loan(borrower, "USD", 1, days);
                ids.add(CaseFlow.openCase(borrower));
            }
            AtomicInteger turn = new AtomicInteger();
            Together.times(7, () -> switch (turn.getAndIncrement()) {
                case 3 -> deactivate(code);
                case 4, 5 -> claim(code, days);
                default -> assign(Map.of("caseId", ids.get(turn.get() % 4), "assignee", code));
            });
            for (String id : ids) {
                assertThat(CaseFlow.collectionCase(id, "assignee").<Object>get("assignee"))
                        .isNull();
            }
            assertThat(UserErrors.of(assign(Map.of("caseId", ids.get(0), "assignee", code))))
                    .containsExactly(ILLEGAL);
        }
    }

    @Test
    void aListTakesOneStatementALevelHoweverManyThereAre() {
        String team = team();
        for (int i = 0; i < 2; i++) {
            GraphQl.done(
                    assign(Map.of("caseId", Desk.in("US", "America/New_York").caseId(), "assignee", member(team))));
        }
        list(team);
        int two = Statements.during(() -> list(team)).size();
        for (int i = 0; i < 3; i++) {
            GraphQl.done(
                    assign(Map.of("caseId", Desk.in("US", "America/New_York").caseId(), "assignee", member(team))));
        }
        assertThat(list(team).getList("collectors.edges")).hasSize(5);
        assertThat(Statements.during(() -> list(team))).hasSize(two);
        assertThat(two)
                .as("collectors, trainings, cases, actions, teams, members")
                .isEqualTo(6);
    }

    private static String member(String team) {
        return Staff.trained(Staff.code(), Map.of("team", team));
    }

    private static JsonPath list(String team) {
        return GraphQl.ask(
                "query($where: CollectorWhere) { collectors(where: $where) { edges { node { code fitThrough openCases"
                        + " actionsToday trainings { topic } team { code members { code } } } } } }",
                Map.of("where", Map.of("team", List.of(team))));
    }

    private static String team() {
        String code = Staff.code();
        GraphQl.done(
                GraphQl.mutate("teamDefine", "TeamDefineInput", "team { id }", Map.of("code", code, "name", "Team")));
        return code;
    }

    private static JsonPath deactivate(String code) {
        Staff.deactivate(code);
        return null;
    }

    private static JsonPath assign(Map<String, ?> input) {
        return GraphQl.mutate("caseAssign", "CaseAssignInput", "case { id }", input);
    }

    private static List<String> errors(String token, Map<String, ?> input) {
        return UserErrors.of(GraphQl.ask(
                        token,
                        "mutation($input: CaseAssignInput!) { it: caseAssign(input: $input) { userErrors { code field message } } }",
                        Map.of("input", input))
                .setRootPath("data.it"));
    }

    private static JsonPath claim(String user, int days) {
        Map<String, ?> where = Map.of("pastDueDays", Map.of("gte", days, "lte", days));
        return GraphQl.ask(
                        Tokens.of(user, "COLLECTOR"),
                        "mutation($input: CaseClaimNextInput!) { it: caseClaimNext(input: $input)"
                                + " { case { id assignedTo { code } } userErrors { code field message } } }",
                        Map.of("input", Map.of("where", where, "contactable", "ANY")))
                .setRootPath("data.it");
    }
}
