package io.dunlin.people.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunlin.casework.CaseFlow;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Staff;
import io.dunlin.testing.Together;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class AgenciesHttpTest {

    private static final String AGENCY =
            "id version code name actorType status countries contractThrough commissionRate"
                    + " postalAddress telephone email reviewedOn";

    private final String code = "AGENCY-" + UUID.randomUUID();

    private static LocalDate today() {
        return LocalDate.parse(GraphQl.ask("{ businessDate }").getString("businessDate"));
    }

    private Map<String, Object> all() {
        return new HashMap<>(Map.of(
                "code",
                " " + code + "\t",
                "name",
                " Acme Recovery ",
                "actorType",
                "DEBT_BUYER",
                "countries",
                List.of("US", "CN", "US"),
                "contractThrough",
                "2030-06-30",
                "commissionRate",
                "0.250",
                "postalAddress",
                "1 Test Street\nSpringfield",
                "telephone",
                "+1 202 555 0100",
                "email",
                "desk@example.org"));
    }

    private static JsonPath register(Map<String, ?> input) {
        return GraphQl.mutate("agencyRegister", "AgencyRegisterInput", "agency { %s }".formatted(AGENCY), input);
    }

    private JsonPath registered(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("code", code, "name", "Acme", "countries", List.of("US")));
        input.putAll(more);
        return register(input);
    }

    private JsonPath correct(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("code", code));
        input.putAll(more);
        return GraphQl.mutate("agencyCorrect", "AgencyCorrectInput", "agency { %s }".formatted(AGENCY), input);
    }

    private static Map<String, Object> field(String name, Object value) {
        Map<String, Object> field = new HashMap<>();
        field.put(name, value);
        return field;
    }

    @Test
    void aRegisteredAgencyIsFound() {
        JsonPath registered = register(all());
        assertThat(UserErrors.of(registered)).isEmpty();
        Map<String, Object> agency = registered.getMap("agency");
        assertThat(agency)
                .containsEntry("code", code)
                .containsEntry("name", "Acme Recovery")
                .containsEntry("actorType", "DEBT_BUYER")
                .containsEntry("status", "ACTIVE")
                .containsEntry("countries", List.of("CN", "US"))
                .containsEntry("contractThrough", "2030-06-30")
                .containsEntry("commissionRate", "0.25")
                .containsEntry("postalAddress", "1 Test Street\nSpringfield")
                .containsEntry("telephone", "+1 202 555 0100")
                .containsEntry("email", "desk@example.org")
                .containsEntry("reviewedOn", null)
                .containsEntry("version", 0);
        String asked =
                "query($id: ID!) { node(id: $id) { ... on Agency { %1$s } } agencies { %1$s } }".formatted(AGENCY);
        JsonPath found = GraphQl.ask(asked, Map.of("id", agency.get("id")));
        assertThat(found.getMap("node")).isEqualTo(agency);
        assertThat(found.getList("agencies")).contains(agency);
        assertThat(found.<String>getList("agencies.code")).isSorted();
    }

    @Test
    void whatIsLeftOutIsNotKnown() {
        Map<String, Object> agency = registered(field("actorType", null)).getMap("agency");
        assertThat(agency).containsEntry("actorType", "AGENCY").containsEntry("countries", List.of("US"));
        for (String left : List.of("contractThrough", "commissionRate", "postalAddress", "telephone", "email")) {
            assertThat(agency).containsEntry(left, null);
        }
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("code", " ", "REQUIRED input.code"),
                arguments("code", "x".repeat(101), "OUT_OF_RANGE input.code"),
                arguments("code", "a\u0007", "INVALID input.code"),
                arguments("name", " ", "REQUIRED input.name"),
                arguments("name", "x".repeat(201), "OUT_OF_RANGE input.name"),
                arguments("name", "a\u202eb", "INVALID input.name"),
                arguments("actorType", "FIRST_PARTY", "INVALID input.actorType"),
                arguments("actorType", "SYSTEM", "INVALID input.actorType"),
                arguments("countries", List.of(), "REQUIRED input.countries"),
                arguments("countries", List.of("US", "us"), "INVALID input.countries.1"),
                arguments("contractThrough", "1969-12-31", "OUT_OF_RANGE input.contractThrough"),
                arguments("contractThrough", "3000-01-01", "OUT_OF_RANGE input.contractThrough"),
                arguments("commissionRate", "-0.000001", "OUT_OF_RANGE input.commissionRate"),
                arguments("commissionRate", "1.000001", "OUT_OF_RANGE input.commissionRate"),
                arguments("commissionRate", "0.1234567", "INVALID input.commissionRate"),
                arguments("postalAddress", "", "OUT_OF_RANGE input.postalAddress"),
                arguments("postalAddress", "x".repeat(501), "OUT_OF_RANGE input.postalAddress"),
                arguments("postalAddress", "a\u0007", "INVALID input.postalAddress"),
                arguments("telephone", "x".repeat(51), "OUT_OF_RANGE input.telephone"),
                arguments("telephone", "1\n2", "INVALID input.telephone"),
                arguments("email", "nobody", "INVALID input.email"),
                arguments("email", "", "OUT_OF_RANGE input.email"),
                arguments("idempotencyKey", "", "OUT_OF_RANGE input.idempotencyKey"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadFieldIsRefusedAndNothingIsWritten(String name, Object value, String error) {
        JsonPath refused = registered(Map.of(name, value));
        assertThat(UserErrors.of(refused)).containsExactly(error);
        assertThat(refused.<Object>get("agency")).isNull();
        assertThat(GraphQl.ask("{ agencies { code } }").getList("agencies.code"))
                .doesNotContain(code);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadCorrectionIsRefusedAndNothingIsWritten(String name, Object value, String error) {
        if (name.equals("code")) {
            return; // what is not corrected
        }
        Map<String, Object> before = registered(Map.of()).getMap("agency");
        assertThat(UserErrors.of(correct(Map.of(name, value)))).containsExactly(error);
        assertThat(correct(Map.of("expectedVersion", 0)).getMap("agency.findAll { it.key != 'version' }"))
                .isEqualTo(without(before, "version"));
    }

    /** What an agency is decided how what was done in its cases was judged. */
    @Test
    void theTypeChangesWithThatOfItsPeopleWhileNothingIsPlaced() {
        registered(Map.of());
        String one = Staff.registered(Staff.code(), Map.of("agency", code));
        Agencies.reviewed(code, today().toString(), true);
        Map<String, Object> work = Map.of("caseId", caseToPlace(), "agency", code);
        GraphQl.done(GraphQl.mutate("casePlace", "CasePlaceInput", "case { id }", work));
        assertThat(UserErrors.of(correct(Map.of("actorType", "DEBT_BUYER"))))
                .containsExactly("ILLEGAL_STATE input.actorType");
        assertThat(UserErrors.of(correct(Map.of("actorType", "AGENCY")))).isEmpty();
        GraphQl.done(GraphQl.mutate(
                "caseRecall",
                "CaseRecallInput",
                "case { id }",
                Map.of("caseId", work.get("caseId"), "reason", "test")));
        assertThat(GraphQl.done(correct(Map.of("code", " " + code + " ", "actorType", "DEBT_BUYER")))
                        .getString("agency.actorType"))
                .isEqualTo("DEBT_BUYER");
        assertThat(GraphQl.ask(
                                "query($a: [String!]) { collectors(where: {agency: $a}) { edges { node { code actorType } } } }",
                                Map.of("a", List.of(code)))
                        .getList("collectors.edges.node"))
                .containsExactly(Map.of("code", one, "actorType", "DEBT_BUYER"));
    }

    private static String caseToPlace() {
        String borrower = CaseFlow.borrower().getString("borrower.id");
        CaseFlow.loan(borrower, "USD", 1, 40);
        return CaseFlow.openCase(borrower);
    }

    private static Map<String, Object> without(Map<String, Object> agency, String field) {
        Map<String, Object> rest = new HashMap<>(agency);
        rest.remove(field);
        return rest;
    }

    @Test
    void bothEndsOfWhatIsAllowedAreAllowed() {
        for (Map<String, ?> more : List.of(
                Map.of("contractThrough", "1970-01-01", "commissionRate", "0"),
                Map.of("contractThrough", "2999-12-31", "commissionRate", "1"),
                Map.of("code", "x".repeat(64) + code.substring(0, 36), "name", "x".repeat(200)))) {
            Map<String, Object> input = new HashMap<>(Map.of("code", "A-" + UUID.randomUUID()));
            input.putAll(more);
            assertThat(UserErrors.of(registered(input))).as(more.toString()).isEmpty();
        }
    }

    @Test
    void allFaultsAreToldAtOnce() {
        registered(Map.of());
        assertThat(UserErrors.of(registered(Map.of(
                        "name", " ", "countries", List.of("XX"), "commissionRate", "2", "actorType", "FIRST_PARTY"))))
                .containsExactlyInAnyOrder(
                        "REQUIRED input.name",
                        "INVALID input.countries.0",
                        "OUT_OF_RANGE input.commissionRate",
                        "DUPLICATE input.code",
                        "INVALID input.actorType");
    }

    @Test
    void ofRegistrationsWithOneCodeAtOnceAllButOneAreDuplicates() throws Exception {
        List<List<String>> errors = Together.times(4, () -> UserErrors.of(registered(Map.of())));
        assertThat(errors.stream().filter(List::isEmpty)).hasSize(1);
        assertThat(errors.stream().filter(error -> error.equals(List.of("DUPLICATE input.code"))))
                .hasSize(3);
    }

    @Test
    void theSameKeyActsOnce() {
        String key = UUID.randomUUID().toString();
        Object id = registered(Map.of("idempotencyKey", key)).get("agency.id");
        assertThat(registered(Map.of("idempotencyKey", key)).<Object>get("agency.id"))
                .isEqualTo(id);
        Map<String, Object> review = Map.of(
                "code", code, "reviewedOn", "2026-01-01", "passed", true, "findings", "x", "idempotencyKey", key + 2);
        for (int i = 0; i < 2; i++) {
            assertThat(GraphQl.mutate("agencyReviewRecord", "AgencyReviewInput", "agency { version }", review)
                            .getInt("agency.version"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aCorrectionChangesWhatItNames() {
        Map<String, Object> before = register(all()).getMap("agency");
        Map<String, Object> after = correct(Map.of("name", " Acme 2 ")).getMap("agency");
        Map<String, Object> expected = new HashMap<>(before);
        expected.put("name", "Acme 2");
        expected.put("version", 1);
        assertThat(after).isEqualTo(expected);
        Map<String, Object> changes = Map.of(
                "actorType",
                "AGENCY",
                "countries",
                List.of("GB"),
                "contractThrough",
                "2031-01-01",
                "commissionRate",
                "0",
                "postalAddress",
                "2 Test Street",
                "telephone",
                "1",
                "email",
                "other@example.org");
        expected.putAll(changes);
        expected.put("version", 2);
        assertThat(correct(changes).getMap("agency")).isEqualTo(expected);
    }

    @Test
    void nullRemovesWhatNeedNotBeKnown() {
        register(all());
        Map<String, Object> nulls = new HashMap<>();
        List<String> removable = List.of("contractThrough", "commissionRate", "postalAddress", "telephone", "email");
        removable.forEach(field -> nulls.put(field, null));
        Map<String, Object> agency = correct(nulls).getMap("agency");
        removable.forEach(field -> assertThat(agency).containsEntry(field, null));
        assertThat(agency).containsEntry("name", "Acme Recovery");
        for (String kept : List.of("name", "actorType", "countries")) {
            assertThat(UserErrors.of(correct(field(kept, null)))).containsExactly("REQUIRED input." + kept);
        }
    }

    @Test
    void whoChangesWhatSomebodyElseChangedIsTold() {
        registered(Map.of());
        correct(Map.of("name", "New"));
        JsonPath stale = correct(Map.of("name", "Mine", "expectedVersion", 0, "commissionRate", "2"));
        assertThat(UserErrors.of(stale))
                .containsExactly("OUT_OF_RANGE input.commissionRate", "STALE_VERSION input.expectedVersion");
        assertThat(stale.getString("agency.name")).isEqualTo("New");
        JsonPath decision = GraphQl.mutate(
                "agencySuspend",
                "AgencyDecisionInput",
                "agency { status }",
                Map.of("code", code, "reason", "x", "expectedVersion", 0));
        assertThat(UserErrors.of(decision)).containsExactly("STALE_VERSION input.expectedVersion");
        assertThat(decision.getString("agency.status")).isEqualTo("ACTIVE");
    }

    /** Every status and every action: what comes of it, or that it is refused. */
    @ParameterizedTest
    @CsvSource({
        "ACTIVE, agencySuspend, SUSPENDED",
        "ACTIVE, agencyResume, refused",
        "ACTIVE, agencyEnd, ENDED",
        "ACTIVE, agencyCorrect, ACTIVE",
        "ACTIVE, agencyReviewRecord, ACTIVE",
        "SUSPENDED, agencySuspend, refused",
        "SUSPENDED, agencyResume, ACTIVE",
        "SUSPENDED, agencyEnd, ENDED",
        "SUSPENDED, agencyCorrect, SUSPENDED",
        "SUSPENDED, agencyReviewRecord, SUSPENDED",
        "ENDED, agencySuspend, refused",
        "ENDED, agencyResume, refused",
        "ENDED, agencyEnd, refused",
        "ENDED, agencyCorrect, refused",
        "ENDED, agencyReviewRecord, refused"
    })
    void whatMayBeDoneFollowsFromTheStatus(String status, String action, String then) {
        brought(status);
        int version = version();
        JsonPath answer = act(action);
        assertThat(UserErrors.of(answer))
                .isEqualTo(then.equals("refused") ? List.of("ILLEGAL_STATE input.code") : List.of());
        String now = then.equals("refused") ? status : then;
        JsonPath agency = mine();
        assertThat(agency.getString("status")).isEqualTo(now);
        assertThat(agency.getInt("version")).isEqualTo(then.equals("refused") ? version : version + 1);
    }

    private void brought(String status) {
        registered(Map.of());
        if (!status.equals("ACTIVE")) {
            Agencies.done(Agencies.decided(status.equals("ENDED") ? "agencyEnd" : "agencySuspend", code));
        }
    }

    private JsonPath act(String action) {
        return switch (action) {
            case "agencyCorrect" -> correct(Map.of("name", "Other"));
            case "agencyReviewRecord" -> Agencies.reviewed(code, today().toString(), true);
            default -> Agencies.decided(action, code);
        };
    }

    private JsonPath mine() {
        return GraphQl.ask("{ agencies { code version status } }")
                .setRootPath("data.agencies.find { it.code == '" + code + "' }");
    }

    private int version() {
        return mine().getInt("version");
    }

    @Test
    void anAgencyThatThereIsNotIsNotFound() {
        for (String action :
                List.of("agencySuspend", "agencyResume", "agencyEnd", "agencyCorrect", "agencyReviewRecord")) {
            assertThat(UserErrors.of(act(action))).as(action).containsExactly("NOT_FOUND input.code");
        }
    }

    @Test
    void aDecisionNeedsAReason() {
        registered(Map.of());
        for (String mutation : List.of("agencySuspend", "agencyResume", "agencyEnd")) {
            for (String reason : List.of(" ", "x".repeat(501))) {
                Map<String, Object> input = Map.of("code", code, "reason", reason);
                assertThat(UserErrors.of(GraphQl.mutate(mutation, "AgencyDecisionInput", "agency { id }", input)))
                        .contains((reason.isBlank() ? "REQUIRED" : "OUT_OF_RANGE") + " input.reason");
            }
        }
        assertThat(mine().getString("status")).isEqualTo("ACTIVE");
    }

    @Test
    void ofManyWhoEndItAtOnceOneDoes() throws Exception {
        registered(Map.of());
        List<List<String>> errors = Together.times(5, () -> UserErrors.of(Agencies.decided("agencyEnd", code)));
        assertThat(errors.stream().filter(List::isEmpty)).hasSize(1);
        assertThat(errors.stream().filter(error -> error.equals(List.of("ILLEGAL_STATE input.code"))))
                .hasSize(4);
    }

    @Test
    void theLatestReviewThatWasPassedCounts() {
        registered(Map.of());
        LocalDate today = today();
        List<String> counts = new ArrayList<>();
        for (Object[] review : new Object[][] {
            {today.minusDays(9), false},
            {today.minusDays(8), true},
            {today.minusDays(9), true},
            {today, false},
            {today, true}
        }) {
            JsonPath answer = Agencies.reviewed(code, review[0].toString(), (boolean) review[1]);
            assertThat(UserErrors.of(answer)).isEmpty();
            counts.add(answer.getString("agency.reviewedOn"));
        }
        String first = today.minusDays(8).toString();
        assertThat(counts).isEqualTo(Arrays.asList(null, first, first, first, today.toString()));
    }

    @Test
    void aReviewIsOfADayThatWas() {
        registered(Map.of());
        LocalDate today = today();
        assertThat(UserErrors.of(Agencies.reviewed(code, today.plusDays(1).toString(), true)))
                .containsExactly("OUT_OF_RANGE input.reviewedOn");
        assertThat(UserErrors.of(Agencies.reviewed(code, "1969-12-31", true)))
                .containsExactly("OUT_OF_RANGE input.reviewedOn");
        assertThat(UserErrors.of(Agencies.reviewed(code, "1970-01-01", true))).isEmpty();
        Map<String, Object> empty =
                Map.of("code", code, "reviewedOn", today.toString(), "passed", true, "findings", " \n");
        assertThat(UserErrors.of(GraphQl.mutate("agencyReviewRecord", "AgencyReviewInput", "agency { id }", empty)))
                .containsExactly("REQUIRED input.findings");
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void thoseThatGetCasesAreListedByThemselves() {
        registered(Map.of());
        String asked = "{ yes: agencies(active: true) { code } no: agencies(active: false) { code } }";
        JsonPath before = GraphQl.ask(asked);
        assertThat(before.getList("yes.code")).contains(code);
        assertThat(before.getList("no.code")).doesNotContain(code);
        Agencies.done(Agencies.decided("agencySuspend", code));
        JsonPath after = GraphQl.ask(asked);
        assertThat(after.getList("yes.code")).doesNotContain(code);
        assertThat(after.getList("no.code")).contains(code);
    }

    @Test
    void anAgencySeesItselfAndNoOther() {
        String id = registered(Map.of()).getString("agency.id");
        String other = register(new HashMap<>(Map.of("code", code + "2", "name", "Other", "countries", List.of("US"))))
                .getString("agency.id");
        String asked =
                "query($id: ID!, $other: ID!) { agencies { code } own: node(id: $id) { id } other: node(id: $other) {"
                        + " id } }";
        JsonPath seen = GraphQl.ask(Tokens.ofAgency("ann", code), asked, Map.of("id", id, "other", other));
        assertThat(seen.getList("agencies.code")).containsExactly(code);
        assertThat(seen.getString("own.id")).isEqualTo(id);
        assertThat(seen.<Object>get("other")).isNull();
    }

    /** Who may what: a team lead registers and corrects, and decides nothing. */
    @ParameterizedTest
    @CsvSource({
        "TEAM_LEAD, agencyRegister agencyCorrect",
        "COMPLIANCE, agencyRegister agencyCorrect agencySuspend agencyResume agencyEnd agencyReviewRecord",
        "ADMIN, agencyRegister agencyCorrect agencySuspend agencyResume agencyEnd agencyReviewRecord",
        "COLLECTOR, ''",
        "SERVICE, ''",
        "OPERATOR, ''",
        "AUDITOR, ''"
    })
    void whoMayDoWhatFollowsFromTheRole(String role, String may) {
        for (String mutation : List.of("agencyCorrect", "agencySuspend", "agencyResume", "agencyEnd")) {
            String type = mutation.equals("agencyCorrect") ? "" : ", reason: \"x\"";
            String answer = GraphQl.send(
                            Tokens.of("ann", role),
                            "mutation { it: %s(input: {code: \"nobody\"%s}) { userErrors { code } } }"
                                    .formatted(mutation, type),
                            Map.of())
                    .asString();
            assertThat(answer).contains(List.of(may.split(" ")).contains(mutation) ? "NOT_FOUND" : "FORBIDDEN");
        }
        assertThat(GraphQl.ask(Tokens.of("ann", role), "{ agencies { code name } }", Map.of())
                        .getList("agencies"))
                .isNotNull();
    }
}
