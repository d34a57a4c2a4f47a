package io.dunlin.arrangement.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.CaseFlow;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Together;
import io.dunlin.testing.Tokens;
import io.dunlin.testing.UserErrors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who cannot pay says so, and somebody else decides. */
@QuarkusTest
class HardshipHttpTest {

    private static final String HARDSHIP =
            "hardship { id version reason status monthlyIncome { amount currency } monthlyExpenses { amount } affordable { amount"
                    + " currency } expectedThrough declaredBy decidedBy decidedAt reviewOn endedAt note decisionReason endReason"
                    + " borrower { id } } borrower { id }";

    private static final Map<String, Object> SHEET =
            Map.of("monthlyIncome", "1200.50", "monthlyExpenses", "1300.00", "currency", "USD");

    private String today;
    private String borrower;
    private String number;

    @BeforeEach
    void register() {
        today = CaseFlow.today().toString();
        JsonPath person = CaseFlow.borrower();
        borrower = person.getString("borrower.id");
        number = GraphQl.ask("query($id: ID!) { borrower(id: $id) { number } }", Map.of("id", borrower))
                .getString("borrower.number");
    }

    @Test
    void whatIsDeclaredIsMaskedForStaffAndShownToTheBorrower() {
        String last = CaseFlow.today().plusMonths(6).toString();
        Map<String, Object> more = new HashMap<>(SHEET);
        more.putAll(Map.of("expectedThrough", last, "note", "two\nlines"));
        JsonPath declared = CaseFlow.done(declare(Tokens.staff(), more));
        assertThat(declared.<String, Object>getMap("hardship"))
                .containsEntry("reason", "ILLNESS")
                .containsEntry("status", "DECLARED")
                .containsEntry("version", 0)
                .containsEntry("declaredBy", "tester")
                .containsEntry("expectedThrough", last)
                .containsEntry("note", "two\nlines")
                .containsEntry("monthlyIncome", null)
                .containsEntry("monthlyExpenses", null)
                .containsEntry("affordable", null)
                .containsEntry("decidedBy", null)
                .containsEntry("borrower", Map.of("id", borrower));
        assertThat(declared.getString("borrower.id")).isEqualTo(borrower);
        String id = declared.getString("hardship.id");
        JsonPath own = GraphQl.ask(
                        Tokens.ofBorrower("own", number),
                        "{ hardshipCases { edges { node { id monthlyIncome { amount currency } monthlyExpenses { amount } affordable"
                                + " { amount currency } } } totalCount } }",
                        Map.of())
                .setRootPath("data.hardshipCases");
        assertThat(own.getInt("totalCount")).isEqualTo(1);
        assertThat(own.<String, Object>getMap("edges[0].node"))
                .containsEntry("id", id)
                .containsEntry("monthlyIncome", Map.of("amount", "1200.50", "currency", "USD"))
                .containsEntry("monthlyExpenses", Map.of("amount", "1300.00"))
                .containsEntry("affordable", Map.of("amount", "-99.50", "currency", "USD"));
        JsonPath revealed = CaseFlow.done(GraphQl.mutate(
                "personalDataReveal",
                "PersonalDataRevealInput",
                "fields { field value }",
                Map.of("subject", id, "fields", List.of("INCOME", "EXPENSES"), "purpose", "AUDIT")));
        assertThat(revealed.<String>getList("fields.value")).containsExactly("1200.50 USD", "1300.00 USD");
        assertThat(GraphQl.ask("query($id: ID!) { node(id: $id) { __typename id } }", Map.of("id", id))
                        .getString("node.__typename"))
                .isEqualTo("HardshipCase");
    }

    @Test
    void aBorrowerDeclaresForNobodyElse() {
        String own = Tokens.ofBorrower("own", number);
        String shown = "hardship { declaredBy }";
        Map<String, Object> input = new HashMap<>(Map.of("borrowerId", borrower, "reason", "ILLNESS"));
        assertThat(CaseFlow.done(send(own, "hardshipDeclare", "HardshipDeclareInput", shown, input))
                        .getString("hardship.declaredBy"))
                .isEqualTo("own");
        input.put("borrowerId", CaseFlow.borrower().getString("borrower.id"));
        assertThat(UserErrors.of(send(own, "hardshipDeclare", "HardshipDeclareInput", shown, input)))
                .containsExactly("NOT_FOUND input.borrowerId");
    }

    /** A case from its declaration to its end, with all that cannot happen on the way. */
    @Test
    void aSecondPersonDecides() {
        String id = CaseFlow.done(declare(Tokens.staff("clerk"), SHEET)).getString("hardship.id");
        assertThat(UserErrors.of(declare(Tokens.staff(), Map.of()))).containsExactly("ILLEGAL_STATE input.borrowerId");
        assertThat(UserErrors.of(decide("clerk", id, "GRANTED", Map.of())))
                .containsExactly("FORBIDDEN input.hardshipId");
        assertThat(UserErrors.of(decide("lead", id, "GRANTED", Map.of("expectedVersion", 7))))
                .containsExactly("STALE_VERSION input.expectedVersion");
        JsonPath asked = CaseFlow.done(decide("lead", id, "NEEDS_INFORMATION", Map.of("reviewOn", today)));
        assertThat(asked.<String, Object>getMap("hardship"))
                .containsEntry("status", "NEEDS_INFORMATION")
                .containsEntry("version", 1)
                .containsEntry("decidedBy", "lead")
                .containsEntry("decisionReason", "because")
                .containsEntry("reviewOn", today);
        assertThat(UserErrors.of(decide("lead", id, "NEEDS_INFORMATION", Map.of())))
                .containsExactly("ILLEGAL_STATE input.hardshipId");
        JsonPath told = CaseFlow.done(declare(Tokens.staff("helper"), Map.of("reason", "UNEMPLOYMENT")));
        assertThat(told.<String, Object>getMap("hardship"))
                .containsEntry("id", id)
                .containsEntry("status", "DECLARED")
                .containsEntry("reason", "UNEMPLOYMENT")
                .containsEntry("declaredBy", "clerk")
                .containsEntry("reviewOn", null);
        for (String same : List.of("clerk", "helper")) {
            assertThat(UserErrors.of(decide(same, id, "GRANTED", Map.of("reviewOn", "2020-01-01"))))
                    .containsExactlyInAnyOrder("FORBIDDEN input.hardshipId", "OUT_OF_RANGE input.reviewOn");
        }
        String review = CaseFlow.today().plusDays(30).toString();
        CaseFlow.done(decide("lead", id, "GRANTED", Map.of("reviewOn", review, "expectedVersion", 2)));
        assertThat(ids(Map.of("reviewThrough", review, "borrowerId", borrower))).containsExactly(id);
        assertThat(ids(Map.of("reviewThrough", today, "borrowerId", borrower))).isEmpty();
        assertThat(UserErrors.of(decide("lead", id, "REFUSED", Map.of())))
                .containsExactly("ILLEGAL_STATE input.hardshipId");
        CaseFlow.done(decide("lead", id, "GRANTED", Map.of("reviewOn", review)));
        JsonPath ended = CaseFlow.done(end(id));
        assertThat(ended.<String, Object>getMap("hardship"))
                .containsEntry("status", "ENDED")
                .containsEntry("endReason", "works again")
                .containsEntry("reviewOn", null);
        assertThat(UserErrors.of(end(id))).containsExactly("ILLEGAL_STATE input.hardshipId");
        assertThat(UserErrors.of(decide("lead", id, "GRANTED", Map.of())))
                .containsExactly("ILLEGAL_STATE input.hardshipId");
        String second = CaseFlow.done(declare(Tokens.staff(), Map.of())).getString("hardship.id");
        assertThat(ids(Map.of("borrowerId", borrower))).containsExactly(id, second);
        assertThat(ids(Map.of("borrowerId", borrower, "status", List.of("ENDED"))))
                .containsExactly(id);
    }

    @Test
    void aRefusedHardshipMayBeDeclaredAgain() {
        String id = CaseFlow.done(declare(Tokens.staff(), Map.of())).getString("hardship.id");
        assertThat(UserErrors.of(decide("lead", id, "REFUSED", Map.of("reviewOn", today))))
                .containsExactly("INVALID input.reviewOn");
        CaseFlow.done(decide("lead", id, "REFUSED", Map.of()));
        assertThat(UserErrors.of(end(id))).containsExactly("ILLEGAL_STATE input.hardshipId");
        assertThat(CaseFlow.done(declare(Tokens.staff(), Map.of())).getString("hardship.id"))
                .isNotEqualTo(id);
    }

    @Test
    void aCaseShowsTheOpenHardshipOfItsBorrower() {
        CaseFlow.loan(borrower, "USD", 2, 30);
        String caseId = CaseFlow.openCase(borrower);
        assertThat(CaseFlow.collectionCase(caseId, "hardship { id }").<Object>get("hardship"))
                .isNull();
        String id = CaseFlow.done(declare(Tokens.staff(), Map.of())).getString("hardship.id");
        assertThat(CaseFlow.collectionCase(caseId, "hardship { id }").getString("hardship.id"))
                .isEqualTo(id);
        CaseFlow.done(end(id));
        assertThat(CaseFlow.collectionCase(caseId, "hardship { id }").<Object>get("hardship"))
                .isNull();
    }

    @Test
    void badInputIsToldAtOnce() {
        assertThat(UserErrors.of(declare(
                        Tokens.staff(),
                        Map.of(
                                "reason",
                                "FORGOTTEN",
                                "monthlyIncome",
                                "-1",
                                "monthlyExpenses",
                                "1000000000001",
                                "expectedThrough",
                                "2020-01-01",
                                "note",
                                ""))))
                .containsExactlyInAnyOrder(
                        "INVALID input.reason",
                        "REQUIRED input.currency",
                        "OUT_OF_RANGE input.monthlyIncome",
                        "OUT_OF_RANGE input.monthlyExpenses",
                        "OUT_OF_RANGE input.expectedThrough",
                        "OUT_OF_RANGE input.note");
        assertThat(UserErrors.of(declare(Tokens.staff(), Map.of("currency", "USD"))))
                .containsExactly("INVALID input.currency");
        assertThat(UserErrors.of(declare(Tokens.staff(), Map.of("monthlyIncome", "1.001", "currency", "USD"))))
                .containsExactly("INVALID input.monthlyIncome");
        assertThat(UserErrors.of(declare(Tokens.staff(), Map.of("monthlyIncome", "1", "currency", "XAU"))))
                .containsExactly("INVALID input.currency");
        assertThat(ids(Map.of("borrowerId", borrower))).isEmpty();
    }

    /** Of those who declare at the same time one does. */
    @Test
    void ofSeveralAtOnceOneIsDeclared() throws Exception {
        List<List<String>> answers = Together.times(4, () -> UserErrors.of(declare(Tokens.staff(), Map.of())));
        assertThat(answers).filteredOn(List::isEmpty).hasSize(1);
        assertThat(answers)
                .filteredOn(errors -> !errors.isEmpty())
                .allSatisfy(errors -> assertThat(errors).containsExactly("ILLEGAL_STATE input.borrowerId"));
        assertThat(ids(Map.of("borrowerId", borrower))).hasSize(1);
    }

    private JsonPath declare(String token, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("borrowerId", borrower, "reason", "ILLNESS"));
        input.putAll(more);
        return send(token, "hardshipDeclare", "HardshipDeclareInput", HARDSHIP, input);
    }

    private static JsonPath decide(String by, String id, String decision, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("hardshipId", id, "decision", decision, "reason", "because"));
        input.putAll(more);
        return send(Tokens.staff(by), "hardshipDecide", "HardshipDecideInput", HARDSHIP, input);
    }

    private static JsonPath end(String id) {
        return send(
                Tokens.staff(),
                "hardshipEnd",
                "HardshipEndInput",
                HARDSHIP,
                Map.of("hardshipId", id, "reason", "works again"));
    }

    private static JsonPath send(String token, String operation, String type, String selection, Map<String, ?> input) {
        return GraphQl.ask(
                        token,
                        "mutation($input: %s!) { it: %s(input: $input) { %s userErrors { code field message } } }"
                                .formatted(type, operation, selection),
                        Map.of("input", input))
                .setRootPath("data.it");
    }

    /** The ids of those that a filter finds, page by page. */
    private static List<String> ids(Map<String, ?> where) {
        JsonPath first = page(where, null);
        List<String> ids = new ArrayList<>(first.<String>getList("edges.node.id"));
        JsonPath page = first;
        while (page.getBoolean("pageInfo.hasNextPage")) {
            page = page(where, page.getString("pageInfo.endCursor"));
            ids.addAll(page.<String>getList("edges.node.id"));
        }
        assertThat(first.getInt("totalCount")).isEqualTo(ids.size());
        return ids;
    }

    private static JsonPath page(Map<String, ?> where, String after) {
        Map<String, Object> variables = new HashMap<>(Map.of("where", where));
        variables.put("after", after);
        return GraphQl.ask(
                        "query($where: HardshipWhere, $after: String) { it: hardshipCases(first: 1, after: $after, where: $where) {"
                                + " edges { node { id } } pageInfo { hasNextPage endCursor } totalCount } }",
                        variables)
                .setRootPath("data.it");
    }
}
