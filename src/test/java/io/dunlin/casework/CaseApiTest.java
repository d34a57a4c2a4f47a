package io.dunlin.casework;

import static io.dunlin.casework.Loans.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.Staff;
import io.dunlin.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
public class CaseApiTest {

    private static final String PAGE =
            "query($first: Int, $after: String, $where: CaseWhere) { it: %s(first: $first, after: $after, where: $where) {"
                    + " totalCount pageInfo { hasNextPage hasPreviousPage endCursor startCursor } edges { cursor node { id } } } }";

    @Inject
    Loans loans;

    @Inject
    MovableClock clock;

    @BeforeEach
    void set() {
        Staff.known(Staff.CLAIMER, "ann", "bob", "filterer");
        clock.set(TODAY);
        loans.closeAllCases();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void aCaseExplainsItself() {
        UUID borrower = loans.defaulted(10);
        JsonPath it = GraphQl.ask(
                        "query($id: ID!) { it: collectionCase(id: $id) { id version number status openedOn closedOn closeReason"
                                + " assignee pastDueDays priority priorityReasons nextActionOn actions { totalCount edges { cursor }"
                                + " pageInfo { hasNextPage startCursor } } } }",
                        Map.of("id", id(borrower)))
                .setRootPath("data.it");
        assertThat(it.getString("id")).isEqualTo(id(borrower));
        assertThat(it.getString("number")).matches("C-\\d{8}");
        assertThat(it.getString("status")).isEqualTo("OPEN");
        assertThat(it.getString("openedOn")).isEqualTo("2026-06-06");
        assertThat(it.getInt("pastDueDays")).isEqualTo(10);
        assertThat(it.getInt("priority")).isEqualTo(171);
        assertThat(it.<String>getList("priorityReasons"))
                .containsExactly(
                        "M1, 10 days past due: 100",
                        "USD 1000.00 outstanding: 41",
                        "Nobody has spoken with the borrower in this case: 30");
        assertThat(it.getInt("actions.totalCount")).isZero();
        assertThat(it.getBoolean("actions.pageInfo.hasNextPage")).isFalse();
    }

    @Test
    void anAssignedCaseIsInProgressUntilItIsGivenBack() {
        UUID borrower = loans.defaulted(10);
        JsonPath assigned = assign(Map.of("caseId", id(borrower), "assignee", "ann", "expectedVersion", 0));
        assertThat(assigned.getString("case.status")).isEqualTo("IN_PROGRESS");
        assertThat(assigned.getInt("case.version")).isEqualTo(1);
        assertThat(assign(Map.of("caseId", id(borrower), "assignee", "ann")).getInt("case.version"))
                .isEqualTo(1);
        JsonPath stale = assign(Map.of("caseId", id(borrower), "assignee", "bob", "expectedVersion", 0));
        assertThat(stale.getString("userErrors[0].code")).isEqualTo("STALE_VERSION");
        assertThat(stale.<String>getList("userErrors[0].field")).containsExactly("input", "expectedVersion");
        assertThat(stale.getString("case.assignee")).isEqualTo("ann");
        JsonPath back = assign(Map.of("caseId", id(borrower)));
        assertThat(back.getString("case.status")).isEqualTo("OPEN");
        assertThat(back.getString("case.assignee")).isNull();
    }

    @Test
    void aClosedCaseIsAssignedToNobodyButWhatHappenedIsStillRecorded() {
        UUID borrower = loans.defaulted(10);
        String id = id(borrower);
        loans.closeAllCases();
        JsonPath refused = assign(Map.of("caseId", id, "assignee", "ann"));
        assertThat(refused.getString("userErrors[0].code")).isEqualTo("ILLEGAL_STATE");
        assertThat(refused.<Object>get("case")).isNull();
        JsonPath logged = log(call(id, Map.of()));
        assertThat(logged.getList("userErrors")).isEmpty();
        assertThat(logged.getString("case.status")).isEqualTo("CLOSED");
    }

    @Test
    void aClaimIsRepeatedWithItsKeyAndEndsWithAnEmptyQueue() {
        UUID borrower = loans.defaulted(10);
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            JsonPath claimed = claim(Map.of("idempotencyKey", key));
            assertThat(claimed.getString("case.id")).isEqualTo(id(borrower));
            assertThat(claimed.getString("case.assignee")).isEqualTo(Staff.CLAIMER);
        }
        JsonPath none = claim(Map.of());
        assertThat(none.<Object>get("case")).isNull();
        assertThat(none.getList("userErrors")).isEmpty();
        JsonPath reused = claim(Map.of("idempotencyKey", key, "where", Map.of("unassigned", true)));
        assertThat(reused.getString("userErrors[0].code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        JsonPath disordered = claim(Map.of("where", Map.of("pastDueDays", Map.of("gte", 2, "lte", 1))));
        assertThat(disordered.<String>getList("userErrors[0].field")).containsExactly("input", "where", "pastDueDays");
    }

    @Test
    void anActionAndItsCorrectionPointAtEachOther() {
        UUID borrower = loans.defaulted(10);
        UUID contact = loans.contact(borrower);
        Map<String, Object> input = call(
                id(borrower),
                Map.of(
                        "party",
                        "CONTACT",
                        "contactId",
                        NodeId.encode(NodeType.CONTACT, contact),
                        "contactPointId",
                        NodeId.encode(NodeType.CONTACT_POINT, loans.point(borrower, contact)),
                        "note",
                        "first line\nsecond\t\"line\"",
                        "durationSeconds",
                        86400,
                        "nextActionOn",
                        "2026-06-20"));
        JsonPath logged = log(input);
        assertThat(logged.getList("userErrors")).isEmpty();
        assertThat(logged.getString("action.direction")).isEqualTo("OUTBOUND");
        assertThat(logged.getString("action.performedAt")).isEqualTo("2026-06-15T11:00:00Z");
        assertThat(logged.getString("action.performedBy")).isEqualTo("tester");
        assertThat(logged.getString("action.note")).isEqualTo("first line\nsecond\t\"line\"");
        assertThat(logged.getString("action.case.id")).isEqualTo(id(borrower));
        assertThat(logged.getString("case.nextActionOn")).isEqualTo("2026-06-20");
        assertThat(logged.getInt("case.version")).isEqualTo(1);

        String first = logged.getString("action.id");
        JsonPath corrected = correct(Map.of("actionId", first, "outcome", "BUSY", "reason", "typed wrongly"));
        assertThat(corrected.getList("userErrors")).isEmpty();
        assertThat(corrected.getString("action.outcome")).isEqualTo("BUSY");
        assertThat(corrected.getString("action.note")).isEqualTo("first line\nsecond\t\"line\"");
        assertThat(corrected.getString("action.corrects.id")).isEqualTo(first);
        assertThat(corrected.getString("action.corrects.outcome")).isEqualTo("NO_ANSWER");
        assertThat(corrected.getString("action.corrects.correctedBy.id")).isEqualTo(corrected.getString("action.id"));
        JsonPath again = correct(Map.of("actionId", first, "outcome", "BUSY", "reason", "again"));
        assertThat(again.getString("userErrors[0].code")).isEqualTo("ILLEGAL_STATE");
        JsonPath nothing = correct(Map.of("actionId", corrected.getString("action.id"), "reason", "no reason"));
        assertThat(nothing.getString("userErrors[0].code")).isEqualTo("REQUIRED");
    }

    @Test
    void aPlanThatHasComeIsDoneWithByAnActionAndALaterOneStays() {
        UUID borrower = loans.defaulted(10);
        log(call(id(borrower), Map.of("nextActionOn", "2026-06-17")));
        assertThat(log(call(id(borrower), Map.of())).getString("case.nextActionOn"))
                .isEqualTo("2026-06-17");
        clock.set(TODAY.plusDays(2));
        assertThat(log(call(id(borrower), Map.of())).getString("case.nextActionOn"))
                .isNull();
    }

    @Test
    void pagesOfTheQueueHoldEveryCaseOnceInOrder() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            expected.add(0, id(loans.defaulted(5 + i)));
        }
        for (int size : List.of(1, 2, 3, 6, 7, 8)) {
            List<String> seen = new ArrayList<>();
            String after = null;
            boolean more = true;
            while (more) {
                Map<String, Object> variables = new HashMap<>();
                variables.put("first", size);
                variables.put("after", after);
                JsonPath page =
                        GraphQl.ask(PAGE.formatted("workQueue"), variables).setRootPath("data.it");
                seen.addAll(page.getList("edges.node.id"));
                assertThat(page.getInt("totalCount")).isEqualTo(7);
                assertThat(page.getBoolean("pageInfo.hasPreviousPage")).isEqualTo(after != null);
                after = page.getString("pageInfo.endCursor");
                more = page.getBoolean("pageInfo.hasNextPage");
            }
            assertThat(seen).isEqualTo(expected);
        }
    }

    @Test
    void filtersFindWhatTheyName() {
        UUID open = loans.defaulted(10);
        UUID held = loans.defaulted(20);
        UUID taken = loans.defaulted(30);
        loans.hold(UUID.fromString(loans.value("select id from loan where borrower_id = ?", held)), TODAY, null);
        assign(Map.of("caseId", id(taken), "assignee", "filterer"));
        assertThat(queue(Map.of())).containsExactlyInAnyOrder(id(open), id(taken));
        assertThat(queue(Map.of("status", List.of("ON_HOLD")))).containsExactly(id(held));
        assertThat(queue(Map.of("status", List.of("OPEN")))).containsExactly(id(open));
        assertThat(queue(Map.of("status", List.of("IN_PROGRESS", "ON_HOLD"))))
                .containsExactlyInAnyOrder(id(taken), id(held));
        assertThat(queue(Map.of("status", List.of("CLOSED")))).isEmpty();
        assertThat(queue(Map.of("status", List.of()))).isEmpty();
        assertThat(queue(Map.of("unassigned", true))).containsExactly(id(open));
        assertThat(queue(Map.of("unassigned", false))).containsExactly(id(taken));
        assertThat(queue(Map.of("assignee", "filterer"))).containsExactly(id(taken));
        assertThat(queue(Map.of("pastDueDays", Map.of("gte", 11)))).containsExactly(id(taken));
        assertThat(queue(Map.of("pastDueDays", Map.of("gte", 10, "lte", 10)))).containsExactly(id(open));
        assertThat(list("collectionCases", Map.of("assignee", "filterer"))).containsExactly(id(taken));
    }

    @Test
    void theNumberOfStatementsDoesNotDependOnTheNumberOfCases() {
        String query =
                "query($first: Int) { workQueue(first: $first) { totalCount edges { node { number status priorityReasons"
                        + " last: actions(first: 3) { totalCount edges { node { outcome case { number } corrects { id }"
                        + " correctedBy { id outcome case { number } } } } } first: actions(first: 1) { edges { node { note } } } } } } }";
        for (int i = 0; i < 50; i++) {
            UUID borrower = loans.defaulted(10);
            UUID corrected = loans.action(borrower, null);
            loans.action(borrower, null);
            loans.action(borrower, corrected);
        }
        long few = statements(query, 2);
        assertThat(few).isBetween(5L, 12L);
        assertThat(statements(query, 50)).isEqualTo(few);
    }

    private long statements(String query, int first) {
        return Statements.during(() -> {
                    JsonPath answer = GraphQl.ask(query, Map.of("first", first));
                    assertThat(answer.getList("workQueue.edges")).hasSize(first);
                    assertThat(answer.<String>getList(
                                    "workQueue.edges.node.last.edges.flatten().node.correctedBy.outcome"))
                            .hasSize(first);
                })
                .size();
    }

    private List<String> queue(Map<String, ?> where) {
        return list("workQueue", where);
    }

    private List<String> list(String field, Map<String, ?> where) {
        return GraphQl.ask(PAGE.formatted(field), Map.of("where", where))
                .setRootPath("data.it")
                .getList("edges.node.id");
    }

    private String id(UUID borrower) {
        return NodeId.encode(NodeType.COLLECTION_CASE, loans.openCase(borrower));
    }

    public static Map<String, Object> call(String caseId, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "caseId", caseId,
                "channel", "CALL",
                "purpose", "COLLECT",
                "party", "BORROWER",
                "performedAt", "2026-06-15T11:00:00Z",
                "outcome", "NO_ANSWER"));
        input.putAll(more);
        return input;
    }

    public static JsonPath log(Map<String, ?> input) {
        return GraphQl.mutate(
                "caseLogAction",
                "CaseLogActionInput",
                "action { id direction performedAt performedBy note case { id } } case { version status nextActionOn }",
                input);
    }

    private static JsonPath correct(Map<String, ?> input) {
        return GraphQl.mutate(
                "caseCorrectAction",
                "CaseCorrectActionInput",
                "action { id outcome note corrects { id outcome correctedBy { id } } }",
                input);
    }

    private static JsonPath assign(Map<String, ?> input) {
        return GraphQl.mutate("caseAssign", "CaseAssignInput", "case { id version status assignee }", input);
    }

    private static JsonPath claim(Map<String, ?> input) {
        return Staff.claims("case { id version assignee }", input);
    }
}
