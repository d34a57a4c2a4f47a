package io.dunlin.casework;

import static io.dunlin.casework.CaseFlow.borrower;
import static io.dunlin.casework.CaseFlow.call;
import static io.dunlin.casework.CaseFlow.collectionCase;
import static io.dunlin.casework.CaseFlow.done;
import static io.dunlin.casework.CaseFlow.loan;
import static io.dunlin.casework.CaseFlow.openCase;
import static io.dunlin.casework.CaseFlow.pay;
import static io.dunlin.casework.CaseFlow.queue;
import static io.dunlin.casework.CaseFlow.today;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CaseFlowsHttpTest {

    private static final String END =
            "status closedOn closeReason pastDueDays priority priorityReasons pastDue { amount }";

    private int days;
    private String borrowerId;
    private JsonPath registered;

    @BeforeEach
    void register() {
        Staff.known(Staff.CLAIMER);
        days = CaseFlow.daysOfItsOwn();
        registered = borrower();
        borrowerId = registered.getString("borrower.id");
    }

    @Test
    void aLoanThatIsLateHasACaseThatStandsInTheQueueAndExplainsItself() {
        assertThat(openCase(borrowerId)).isNull();
        String first = loan(borrowerId, "USD", 1, days);
        String second = loan(borrowerId, "EUR", 1, 30);
        String id = openCase(borrowerId);
        assertThat(GraphQl.ask("query($id: ID!) { loan(id: $id) { openCase { id } } }", Map.of("id", second))
                        .getString("loan.openCase.id"))
                .isEqualTo(id);
        JsonPath it = collectionCase(
                id,
                "number status openedOn closedOn borrower { id openCase { id } } loans { id openCase { id } }"
                        + " pastDue { amount currency } pastDueDays priority priorityReasons actions { totalCount }");
        assertThat(it.getString("status")).isEqualTo("OPEN");
        assertThat(it.getString("openedOn"))
                .isEqualTo(today().minusDays(days - 1L).toString());
        assertThat(it.getString("borrower.openCase.id")).isEqualTo(id);
        assertThat(it.<String>getList("loans.id")).containsExactly(first, second);
        assertThat(it.<String>getList("loans.openCase.id")).containsExactly(id, id);
        assertThat(it.<String>getList("pastDue.amount")).containsExactlyInAnyOrder("100.00", "100.00");
        assertThat(it.<String>getList("pastDue.currency")).containsExactlyInAnyOrder("EUR", "USD");
        assertThat(it.getInt("pastDueDays")).isEqualTo(days);
        // M7 is the seventh rung; 100 has three digits and begins with 1; nobody has spoken with the borrower
        assertThat(it.getInt("priority")).isEqualTo(761);
        assertThat(it.<String>getList("priorityReasons").get(0)).isEqualTo("M7, " + days + " days past due: 700");
        assertThat(queue(days, List.of())).containsExactly(id);
    }

    @Test
    void aConversationChangesThePriorityAtOnceAndIsTheLastContact() {
        String loanId = loan(borrowerId, "USD", 2, days);
        String id = openCase(borrowerId);
        assertThat(parts(id)).containsEntry("NEVER_CONTACTED", 30);
        CaseFlow.log(call(id, "NO_ANSWER"));
        assertThat(parts(id)).as("nobody answered").containsEntry("NEVER_CONTACTED", 30);
        String talk = CaseFlow.log(call(id, "RIGHT_PARTY_CONTACT")).getString("action.id");
        assertThat(parts(id)).containsOnlyKeys("STAGE", "AMOUNT");
        String payment = pay(loanId, "50.00");
        JsonPath last = collectionCase(
                id,
                "lastAction { id } lastContact { id } lastPayment { id }"
                        + " borrower { reachability { reachable since failedAttempts sentence } }");
        assertThat(last.getString("lastAction.id")).isEqualTo(talk);
        assertThat(last.getString("lastContact.id")).isEqualTo(talk);
        assertThat(last.getString("lastPayment.id")).isEqualTo(payment);
        assertThat(last.getBoolean("borrower.reachability.reachable")).isTrue();
        assertThat(last.getString("borrower.reachability.since")).isNotNull();
        String correction = done(GraphQl.mutate(
                        "caseCorrectAction",
                        "CaseCorrectActionInput",
                        "action { id }",
                        Map.of("actionId", talk, "outcome", "NO_ANSWER", "reason", "misread")))
                .getString("action.id");
        assertThat(parts(id)).containsEntry("NEVER_CONTACTED", 30);
        CaseFlow.log(call(id, "BUSY"));
        JsonPath failed = collectionCase(
                id, "lastAction { outcome } lastContact { id } borrower { reachability { reachable failedAttempts } }");
        assertThat(failed.getString("lastAction.outcome")).isEqualTo("BUSY");
        assertThat(failed.<Object>get("lastContact")).isNull();
        assertThat(failed.getInt("borrower.reachability.failedAttempts")).isEqualTo(3);
        assertThat(failed.getBoolean("borrower.reachability.reachable")).isFalse();
        assertThat(correction).isNotEqualTo(talk);
    }

    /** The parts by their codes; they add up to the priority. */
    private static Map<String, Integer> parts(String id) {
        JsonPath it = collectionCase(id, "priority priorityParts { code points sentence }");
        Map<String, Integer> parts = new HashMap<>();
        it.<Map<String, Object>>getList("priorityParts").forEach(part -> {
            assertThat((String) part.get("sentence")).endsWith(".");
            parts.put((String) part.get("code"), (Integer) part.get("points"));
        });
        assertThat(parts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(it.getInt("priority"));
        return parts;
    }

    @Test
    void actionsAreReadBackWithAllThatTheyNameAndTheirCorrections() {
        String loanId = loan(borrowerId, "USD", 1, days);
        String id = openCase(borrowerId);
        String contactId = registered.getString("borrower.contacts[0].id");
        String pointId = registered.getString("borrower.contacts[0].contactPoints[0].id");
        Map<String, Object> call = new HashMap<>(call(id, "RIGHT_PARTY_CONTACT"));
        call.put("party", "CONTACT");
        call.putAll(Map.of("loanId", loanId, "contactId", contactId, "contactPointId", pointId));
        String wrong = CaseFlow.log(call).getString("action.id");
        String right = done(GraphQl.mutate(
                        "caseCorrectAction",
                        "CaseCorrectActionInput",
                        "action { id }",
                        Map.of("actionId", wrong, "outcome", "NO_ANSWER", "reason", "pressed the wrong key")))
                .getString("action.id");

        JsonPath log = collectionCase(
                id,
                "actions { totalCount edges { node { id outcome reason performedBy loan { id } contact { id name }"
                        + " contactPoint { id value } case { id } corrects { id outcome } correctedBy { id } } } }");
        assertThat(log.getInt("actions.totalCount")).isEqualTo(2);
        JsonPath one = log.setRootPath("data.it.actions.edges.node.find { it.id == '%s' }".formatted(wrong));
        assertThat(one.getString("outcome")).isEqualTo("RIGHT_PARTY_CONTACT");
        assertThat(one.getString("correctedBy.id")).isEqualTo(right);
        JsonPath other = log.setRootPath("data.it.actions.edges.node.find { it.id == '%s' }".formatted(right));
        assertThat(other.getString("outcome")).isEqualTo("NO_ANSWER");
        assertThat(other.getString("reason")).isEqualTo("pressed the wrong key");
        assertThat(other.getString("performedBy")).isEqualTo("tester");
        assertThat(other.getString("corrects.id")).isEqualTo(wrong);
        assertThat(other.getString("corrects.outcome")).isEqualTo("RIGHT_PARTY_CONTACT");
        assertThat(other.getString("loan.id")).isEqualTo(loanId);
        assertThat(other.getString("contact.id")).isEqualTo(contactId);
        assertThat(other.getString("contactPoint.id")).isEqualTo(pointId);
        assertThat(other.getString("case.id")).isEqualTo(id);
    }

    @Test
    void aPlanForALaterDayTakesTheCaseOutOfTheQueue() {
        loan(borrowerId, "USD", 1, days);
        String id = openCase(borrowerId);
        Map<String, Object> call = new HashMap<>(call(id, "RIGHT_PARTY_CONTACT"));
        call.put("nextActionOn", today().plusDays(1).toString());
        assertThat(CaseFlow.log(call).getString("case.nextActionOn"))
                .isEqualTo(today().plusDays(1).toString());
        assertThat(queue(days, List.of())).isEmpty();
    }

    @Test
    void payingWhatIsPastDueCuresAndAReversalOpensANewCase() {
        String loanId = loan(borrowerId, "USD", 200, days);
        String id = openCase(borrowerId);
        String pastDue = GraphQl.ask(
                        "query($id: ID!) { loan(id: $id) { pastDue { total { amount } } } }", Map.of("id", loanId))
                .getString("loan.pastDue.total.amount");
        String payment = pay(loanId, pastDue);
        assertClosed(id, "CURED");
        assertThat(openCase(borrowerId)).isNull();

        done(GraphQl.mutate(
                "paymentReverse",
                "PaymentReverseInput",
                "payment { reversedAt }",
                Map.of("paymentId", payment, "reason", "returned by the bank")));
        assertClosed(id, "CURED");
        assertThat(openCase(borrowerId)).isNotNull().isNotEqualTo(id);
        assertThat(queue(days, List.of())).containsExactly(openCase(borrowerId));
    }

    @Test
    void payingEverythingSettles() {
        String loanId = loan(borrowerId, "USD", 1, days);
        String id = openCase(borrowerId);
        pay(loanId, "40.00");
        assertThat(openCase(borrowerId)).isEqualTo(id);
        pay(loanId, "60.00");
        assertClosed(id, "SETTLED");
    }

    @Test
    void aChargeOffClosesTheCaseAndTheNextDefaultOpensAnother() {
        String loanId = loan(borrowerId, "USD", 1, days);
        String id = openCase(borrowerId);
        done(GraphQl.mutate(
                "loanChargeOff",
                "LoanChargeOffInput",
                "loan { status }",
                Map.of("loanId", loanId, "on", today().toString(), "reason", "uncollectible")));
        assertClosed(id, "CHARGED_OFF");

        String next = loan(borrowerId, "USD", 1, days);
        String opened = openCase(borrowerId);
        assertThat(opened).isNotNull().isNotEqualTo(id);
        JsonPath it = collectionCase(opened, "status loans { id }");
        assertThat(it.getString("status")).isEqualTo("OPEN");
        assertThat(it.<String>getList("loans.id")).containsExactly(next);
    }

    @Test
    void aHoldThatFreezesContactPutsTheCaseOnHoldUntilItIsLifted() {
        String loanId = loan(borrowerId, "USD", 1, days);
        String id = openCase(borrowerId);
        String hold = done(GraphQl.mutate(
                        "loanHoldPlace",
                        "LoanHoldPlaceInput",
                        "hold { id }",
                        Map.of(
                                "loanId",
                                loanId,
                                "kind",
                                "COMPLAINT",
                                "from",
                                today().toString(),
                                "reason",
                                "complains about the call",
                                "freezesDelinquency",
                                false)))
                .getString("hold.id");
        assertThat(status(id)).isEqualTo("ON_HOLD");
        assertThat(queue(days, List.of())).isEmpty();
        assertThat(queue(days, List.of("ON_HOLD"))).containsExactly(id);

        done(GraphQl.mutate(
                "loanHoldLift",
                "LoanHoldLiftInput",
                "hold { liftedOn }",
                Map.of("holdId", hold, "on", today().toString(), "reason", "answered")));
        assertThat(status(id)).isEqualTo("OPEN");
        assertThat(queue(days, List.of())).containsExactly(id);
    }

    @Test
    void aCaseIsClaimedOnceAndGivenBack() {
        loan(borrowerId, "USD", 1, days);
        String id = openCase(borrowerId);
        assertThat(claim()).isEqualTo(id);
        assertThat(claim()).isNull();
        assertThat(status(id)).isEqualTo("IN_PROGRESS");
        done(GraphQl.mutate("caseAssign", "CaseAssignInput", "case { assignee }", Map.of("caseId", id)));
        assertThat(status(id)).isEqualTo("OPEN");
        assertThat(claim()).isEqualTo(id);
    }

    private String claim() {
        return done(Staff.claims(
                        "case { id }", Map.of("where", Map.of("pastDueDays", Map.of("gte", days, "lte", days)))))
                .getString("case.id");
    }

    private void assertClosed(String id, String reason) {
        JsonPath it = collectionCase(id, END);
        assertThat(it.getString("status")).isEqualTo("CLOSED");
        assertThat(it.getString("closeReason")).isEqualTo(reason);
        assertThat(it.getString("closedOn")).isEqualTo(today().toString());
        assertThat(it.getInt("priority")).isZero();
        assertThat(it.getInt("pastDueDays")).isZero();
        assertThat(it.getList("priorityReasons")).isEmpty();
        assertThat(queue(days, List.of())).doesNotContain(id);
    }

    private static String status(String id) {
        return collectionCase(id, "status").getString("status");
    }
}
