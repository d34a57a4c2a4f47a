package io.dunlin.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.casework.visit.Visits;
import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CaseStatementCountHttpTest {

    private static final Logger LOG = Logger.getLogger(CaseStatementCountHttpTest.class);

    private static final int CASES = 40;

    private static final String PAGE = """
            query($first: Int, $where: CaseWhere) { it: %s(first: $first, where: $where) { edges { node {
              number status priorityReasons pastDueDays pastDue { amount currency }
              borrower { name openCase { number } contactPoints { value } contacts { name contactPoints { value } } }
              loans {
                number outstanding { total { amount } } pastDue { total { amount } } openCase { number }
                installments { number outstanding { total { amount } } }
                delinquency { pastDueDays stage { code } explanation { sentence oldestUnmet { number } holds { kind } } }
              }
              actions(first: 3) { edges { node {
                outcome loan { number } contact { name } contactPoint { value } case { number }
                corrects { outcome loan { number } } correctedBy { outcome contact { name } }
              } } }
            } } } }
            """;

    /** What contact rules ask about. */
    private static final String FACTS = """
            query($first: Int, $where: CaseWhere) { it: %s(first: $first, where: $where) { edges { node {
              borrower { conditions { kind } }
              doNotContact { scope liftedAt contact { name } contactPoint { value } }
              visits { status address participants case { number } }
              loans { productKind lender { code } }
              actions(first: 3) { edges { node { participants verifications { field result } } } }
            } } } }
            """;

    @Test
    void aPageOfCasesTakesTheSameStatementsHoweverManyCasesItHas() {
        int days = CaseFlow.daysOfItsOwn();
        openCases(days);
        for (String list : List.of("workQueue", "collectionCases")) {
            ask(list, days, CASES);
            List<String> five = Statements.during(() -> ask(list, days, 5));
            List<String> forty = Statements.during(() -> ask(list, days, CASES));
            LOG.infof("%s: %d statements for 5 cases, %d for %d", list, five.size(), forty.size(), CASES);
            assertThat(forty).as(list).hasSameSizeAs(five).hasSizeBetween(10, 40);
        }
    }

    @Test
    void whatContactRulesAskAboutTakesOneStatementForEachLevel() {
        int days = CaseFlow.daysOfItsOwn();
        openCases(days);
        askFacts(days, CASES);
        List<String> five = Statements.during(() -> askFacts(days, 5));
        List<String> forty = Statements.during(() -> askFacts(days, CASES));
        // the cases; their borrowers, and the conditions; requests, contacts, points; visits, and cases;
        // which loans, the loans, and lenders; actions, and verifications
        assertThat(forty).hasSameSizeAs(five).hasSize(13);
    }

    /** Cases with two loans, one of them on hold, and two actions, one of which corrects the other. */
    private static void openCases(int days) {
        LocalDate today = CaseFlow.today();
        List<Map<String, Object>> people =
                all("borrowerRegister", "borrower { id contacts { id contactPoints { id } } }", i -> CaseFlow.person());
        List<Map<String, Object>> loans = all(
                "loanBook",
                "loan { id openCase { id } }",
                i -> CaseFlow.terms(id(people.get(i)), "USD", 2, today.minusDays(days)));
        all("loanBook", "loan { id }", i -> CaseFlow.terms(id(people.get(i)), "USD", 2, today.minusDays(20)));
        String since = today.minusDays(5).toString();
        all(
                "loanHoldPlace",
                "loan { id }",
                i -> Map.of(
                        "loanId",
                        id(loans.get(i)),
                        "kind",
                        "DISPUTE",
                        "from",
                        since,
                        "reason",
                        "asks",
                        "freezesContact",
                        false));
        List<String> cases =
                loans.stream().map(loan -> id(child(loan, "openCase"))).toList();
        List<Map<String, Object>> calls = all(
                "caseLogAction", "action { id }", i -> callOfContact(cases.get(i), id(loans.get(i)), people.get(i)));
        all(
                "informationVerify",
                "action { id }",
                i -> Map.of("actionId", id(calls.get(i)), "field", "address", "claimed", "there", "result", "UNKNOWN"));
        all(
                "caseCorrectAction",
                "action { id }",
                i -> Map.of("actionId", id(calls.get(i)), "outcome", "REJECTED", "reason", "misheard"));
        facts(people, cases);
    }

    /** A condition, a request that names a contact and one that names a point, and a visit, for each. */
    private static void facts(List<Map<String, Object>> people, List<String> cases) {
        all(
                "borrowerConditionRecord",
                "BorrowerCondition",
                "condition { id }",
                i -> Map.of("borrowerId", id(people.get(i)), "kind", "VULNERABLE", "from", "2026-01-01"));
        all(
                "doNotContactRequest",
                "DoNotContact",
                "doNotContact { id }",
                i -> Wishes.of(
                        cases.get(i), "CONTACT_PERSON", Map.of("contactId", id(child(people.get(i), "contacts")))));
        all(
                "doNotContactRequest",
                "DoNotContact",
                "doNotContact { id }",
                i -> Wishes.of(
                        cases.get(i),
                        "CONTACT_POINT",
                        Map.of("contactPointId", id(child(child(people.get(i), "contacts"), "contactPoints")))));
        all(
                "visitPlan",
                "visit { id }",
                i -> Map.of(
                        "caseId",
                        cases.get(i),
                        "plannedFor",
                        Visits.soon(),
                        "place",
                        "HOME",
                        "participants",
                        List.of("ann", "bob")));
    }

    private static Map<String, Object> callOfContact(String caseId, String loanId, Map<String, Object> person) {
        Map<String, Object> contact = child(person, "contacts");
        Map<String, Object> call = new HashMap<>(CaseFlow.call(caseId, "BUSY"));
        call.putAll(Map.of(
                "party",
                "CONTACT",
                "purpose",
                "VERIFY_INFORMATION",
                "loanId",
                loanId,
                "contactId",
                id(contact),
                "contactPointId",
                id(child(contact, "contactPoints"))));
        call.putAll(Map.of("identityDisclosed", true, "purposeDisclosed", true, "debtDisclosed", false));
        return call;
    }

    /** Sends a mutation for each case, all in one request, and gives the first field of each payload. */
    private static List<Map<String, Object>> all(
            String mutation, String selection, IntFunction<Map<String, Object>> input) {
        return all(mutation, Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1), selection, input);
    }

    /** @param name what the names of its types begin with */
    private static List<Map<String, Object>> all(
            String mutation, String name, String selection, IntFunction<Map<String, Object>> input) {
        String type = name + "Input!";
        Map<String, Object> variables = new LinkedHashMap<>();
        StringBuilder declarations = new StringBuilder();
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < CASES; i++) {
            variables.put("i" + i, input.apply(i));
            declarations.append("$i%d: %s ".formatted(i, type));
            body.append("m%d: %s(input: $i%d) { ...r } ".formatted(i, mutation, i));
        }
        String field = selection.substring(0, selection.indexOf(' '));
        String payload = type.replace("Input!", "Payload");
        JsonPath answer = GraphQl.ask(
                "mutation(%s) { %s } fragment r on %s { %s userErrors { code } }"
                        .formatted(declarations, body, payload, selection),
                variables);
        return IntStream.range(0, CASES)
                .mapToObj(i -> answer.<Map<String, Object>>get("m%d.%s".formatted(i, field)))
                .toList();
    }

    private static String id(Map<String, Object> object) {
        return (String) object.get("id");
    }

    /** The object, or the first of the list, in that field. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> object, String field) {
        Object child = object.get(field);
        return (Map<String, Object>) (child instanceof List<?> list ? list.get(0) : child);
    }

    private static void ask(String list, int days, int first) {
        JsonPath page = GraphQl.ask(
                PAGE.formatted(list),
                Map.of("first", first, "where", Map.of("pastDueDays", Map.of("gte", days, "lte", days))));
        assertThat(page.getList("it.edges")).hasSize(first);
        assertThat(page.getList("it.edges.node.loans.flatten()")).hasSize(2 * first);
        assertThat(page.getList("it.edges.node.actions.edges.flatten()")).hasSize(2 * first);
        assertThat(page.<Object>getList("it.edges.node.actions.edges.flatten().node.corrects").stream()
                        .filter(corrected -> corrected != null))
                .hasSize(first);
    }

    private static void askFacts(int days, int first) {
        JsonPath page = GraphQl.ask(
                FACTS.formatted("workQueue"),
                Map.of("first", first, "where", Map.of("pastDueDays", Map.of("gte", days, "lte", days))));
        assertThat(page.getList("it.edges.node.borrower.conditions.flatten()")).hasSize(first);
        assertThat(page.getList("it.edges.node.doNotContact.flatten()")).hasSize(2 * first);
        assertThat(page.getList("it.edges.node.visits.flatten()")).hasSize(first);
        assertThat(page.getList("it.edges.node.loans.flatten().lender.code"))
                .hasSize(2 * first)
                .containsOnly("DEFAULT");
        assertThat(page.getList("it.edges.node.actions.edges.flatten().node.verifications.flatten()"))
                .hasSize(first);
    }
}
