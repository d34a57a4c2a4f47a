package io.dunlin.loan;

import static io.dunlin.loan.Lending.booked;
import static io.dunlin.loan.Lending.borrower;
import static io.dunlin.loan.Lending.errors;
import static io.dunlin.loan.Lending.everythingOf;
import static io.dunlin.loan.Lending.loan;
import static io.dunlin.loan.Lending.paid;
import static io.dunlin.loan.Lending.terms;
import static io.dunlin.loan.Lending.today;
import static io.dunlin.loan.Lending.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Waivers, costs, refunds and transfers, and who has to agree to them. */
@QuarkusTest
class AdjustmentsHttpTest {

    private static final String SHOWN = """
            adjustment { id version kind status amount { amount } applied { amount } approvedBy effectiveOn reason recordedBy
                         reversedAt loan { id } toLoan { id } }
            loan { id version status outstanding { fee { amount } cost { amount } principal { amount } total { amount } }
                   pastDue { total { amount } } delinquency { stage { code } } transitions { edges { node { cause to { code } } } } }
            toLoan { id outstanding { total { amount } } }
            case { id status }
            """;

    private LocalDate today;
    private String borrower;
    private String loan;

    /** Two installments of 100 are past due, with a late fee each. */
    @BeforeEach
    void book() {
        today = today();
        borrower = borrower();
        loan = booked(with(terms(borrower, today.minusMonths(2).minusDays(10)), "lateFee", "5.00"));
    }

    private Map<String, Object> input(String kind, String amount) {
        Map<String, Object> input = new HashMap<>();
        input.put("loanId", loan);
        input.put("kind", kind);
        input.put("amount", amount);
        input.put("currency", "USD");
        input.put("effectiveOn", today.toString());
        input.put("reason", "Agreed on the phone");
        return input;
    }

    private static JsonPath adjust(Map<String, ?> input) {
        return GraphQl.mutate("loanAdjust", "LoanAdjustInput", SHOWN, input);
    }

    private static JsonPath decide(String user, String decision, JsonPath adjusted, Integer version) {
        Map<String, Object> input = new HashMap<>(Map.of("reason", "Looked at it"));
        input.put("adjustmentId", adjusted.getString("adjustment.id"));
        input.put("expectedVersion", version);
        String type = decision.equals("loanAdjustReverse") ? "LoanAdjustReverseInput" : "LoanAdjustDecisionInput";
        return GraphQl.ask(
                        Tokens.staff(user),
                        "mutation($input: %s!) { it: %s(input: $input) { %s userErrors { code field message } } }"
                                .formatted(type, decision, SHOWN),
                        Map.of("input", input))
                .setRootPath("data.it");
    }

    private static JsonPath reverse(JsonPath adjusted) {
        return decide(Tokens.USER, "loanAdjustReverse", adjusted, null);
    }

    @Test
    void aWaiverTakesWhatIsThereAndItsReversalGivesItBack() {
        Map<String, Object> before = everythingOf(loan);
        Map<String, Object> once = with(
                input("WAIVE_FEE", "12.00"), "idempotencyKey", UUID.randomUUID().toString());
        JsonPath waived = adjust(once);
        assertThat(errors(waived)).isEmpty();
        assertThat(waived.getString("adjustment.status")).isEqualTo("BOOKED");
        assertThat(waived.getString("adjustment.amount.amount")).isEqualTo("12.00");
        assertThat(waived.getString("adjustment.applied.amount")).isEqualTo("10.00");
        assertThat(waived.getString("adjustment.recordedBy")).isEqualTo(Tokens.USER);
        assertThat(waived.getString("adjustment.approvedBy")).isNull();
        assertThat(waived.getString("loan.outstanding.fee.amount")).isEqualTo("0.00");
        assertThat(waived.getString("loan.outstanding.total.amount")).isEqualTo("1200.00");
        assertThat(waived.getString("case.status")).isEqualTo("OPEN");
        assertThat(adjust(once).getString("adjustment.id")).isEqualTo(waived.getString("adjustment.id"));
        JsonPath listed = loan(loan, "adjustments { id kind status applied { amount } reason loan { id } }");
        assertThat(listed.getList("adjustments")).hasSize(1);
        assertThat(listed.getString("adjustments[0].applied.amount")).isEqualTo("10.00");
        assertThat(listed.getString("adjustments[0].reason")).isEqualTo("Agreed on the phone");
        JsonPath found = GraphQl.ask(
                "query($id: ID!) { node(id: $id) { ... on LoanAdjustment { kind loan { id } } } }",
                Map.of("id", waived.getString("adjustment.id")));
        assertThat(found.getString("node.loan.id")).isEqualTo(loan);

        JsonPath reversed = reverse(waived);
        assertThat(errors(reversed)).isEmpty();
        assertThat(reversed.getString("adjustment.status")).isEqualTo("REVERSED");
        assertThat(reversed.getString("adjustment.applied.amount")).isEqualTo("0.00");
        assertThat(reversed.getString("adjustment.reversedAt")).isNotNull();
        assertThat(reversed.getInt("adjustment.version")).isEqualTo(1);
        Map<String, Object> after = everythingOf(loan);
        assertThat(after.remove("version")).isNotEqualTo(before.remove("version"));
        assertThat(after).isEqualTo(before);
        assertThat(errors(reverse(waived))).containsExactly("ILLEGAL_STATE input.adjustmentId");
    }

    @Test
    void aboveTheLimitOfTheOneWhoAsksAnotherPersonHasToApprove() {
        String collector = Tokens.of("col", "COLLECTOR");
        String document =
                "mutation($input: LoanAdjustInput!) { it: loanAdjust(input: $input) { %s userErrors { code field } } }"
                        .formatted(SHOWN);
        for (String amount : List.of("25.00", "25.01")) {
            JsonPath asked = GraphQl.ask(collector, document, Map.of("input", input("WRITE_DOWN_PRINCIPAL", amount)))
                    .setRootPath("data.it");
            assertThat(asked.getString("adjustment.status")).isEqualTo(amount.equals("25.00") ? "BOOKED" : "PROPOSED");
        }
        Map<String, Object> before = everythingOf(loan);
        JsonPath proposed = adjust(input("WRITE_DOWN_PRINCIPAL", "600.00"));
        assertThat(errors(proposed)).isEmpty();
        assertThat(proposed.getString("adjustment.status")).isEqualTo("PROPOSED");
        assertThat(proposed.getString("adjustment.applied.amount")).isEqualTo("0.00");
        assertThat(everythingOf(loan)).isEqualTo(before);
        assertThat(errors(decide(Tokens.USER, "loanAdjustApprove", proposed, 0)))
                .containsExactly("FORBIDDEN input.adjustmentId");
        JsonPath stale = decide("second", "loanAdjustApprove", proposed, 7);
        assertThat(errors(stale)).containsExactly("STALE_VERSION input.expectedVersion");
        assertThat(stale.getInt("adjustment.version")).isZero();
        assertThat(errors(reverse(proposed))).containsExactly("ILLEGAL_STATE input.adjustmentId");

        JsonPath approved = decide("second", "loanAdjustApprove", proposed, 0);
        assertThat(errors(approved)).isEmpty();
        assertThat(approved.getString("adjustment.status")).isEqualTo("BOOKED");
        assertThat(approved.getString("adjustment.approvedBy")).isEqualTo("second");
        assertThat(approved.getString("adjustment.applied.amount")).isEqualTo("600.00");
        assertThat(approved.getString("loan.outstanding.principal.amount")).isEqualTo("575.00");
        assertThat(errors(decide("third", "loanAdjustApprove", proposed, null)))
                .containsExactly("ILLEGAL_STATE input.adjustmentId");

        JsonPath other = adjust(input("WAIVE_FEE", "501.00"));
        JsonPath refused = decide("second", "loanAdjustRefuse", other, 0);
        assertThat(refused.getString("adjustment.status")).isEqualTo("REFUSED");
        assertThat(refused.getString("adjustment.approvedBy")).isNull();
        assertThat(errors(decide("second", "loanAdjustApprove", other, 1)))
                .containsExactly("ILLEGAL_STATE input.adjustmentId");
    }

    @Test
    void costsArePaidFirst() {
        JsonPath added = adjust(input("ADD_COST", "40.00"));
        assertThat(added.getString("loan.outstanding.cost.amount")).isEqualTo("40.00");
        assertThat(added.getString("loan.outstanding.total.amount")).isEqualTo("1250.00");
        assertThat(added.getString("loan.pastDue.total.amount")).isEqualTo("250.00");
        JsonPath paid = Lending.pay(Lending.payment(loan, "50", today));
        assertThat(paid.<String>getList("payment.allocations.component")).containsExactly("COST", "FEE", "PRINCIPAL");
    }

    @Test
    void aLoanThatAnAdjustmentBringsBackIsCurrentByTheAdjustment() {
        adjust(input("WAIVE_FEE", "10.00"));
        JsonPath written = adjust(input("WRITE_DOWN_PRINCIPAL", "200.00"));
        assertThat(written.getString("loan.delinquency.stage.code")).isEqualTo("CURRENT");
        List<String> causes = written.getList("loan.transitions.edges.node.cause");
        assertThat(causes.get(causes.size() - 1)).isEqualTo("ADJUSTMENT");
        assertThat(written.getString("case.status")).isEqualTo("CLOSED");
        JsonPath schedule = loan(
                loan,
                "installments { due { principal { amount } } }"
                        + " scheduleVersions { number effectiveOn cause installments { number dueOn principal { amount } } }");
        assertThat(schedule.getString("installments[0].due.principal.amount")).isEqualTo("0.00");
        assertThat(schedule.getList("scheduleVersions")).hasSize(1);
        assertThat(schedule.getString("scheduleVersions[0].cause")).isEqualTo("BOOKED");
        assertThat(schedule.getString("scheduleVersions[0].effectiveOn"))
                .isEqualTo(today.minusMonths(2).minusDays(10).toString());
        assertThat(schedule.getList("scheduleVersions[0].installments")).hasSize(12);
        assertThat(schedule.getString("scheduleVersions[0].installments[0].principal.amount"))
                .as("as agreed, whatever was written down")
                .isEqualTo("100.00");
        JsonPath earlier = adjust(with(
                input("ADD_COST", "5.00"), "effectiveOn", today.minusDays(20).toString()));
        assertThat(earlier.getString("loan.delinquency.stage.code")).isNotEqualTo("CURRENT");
    }

    @Test
    void moneyThatNobodyNeededIsRefundedOrMovedAndIsNotThereTwice() {
        String other = booked(terms(borrower, today.minusDays(90)));
        String payment = paid(loan, "1310", today);
        assertThat(errors(adjust(input("REFUND", "100.01")))).containsExactly("OUT_OF_RANGE input.amount");
        JsonPath moved = adjust(with(input("TRANSFER_UNALLOCATED", "60.00"), "toLoanId", other));
        assertThat(errors(moved)).isEmpty();
        assertThat(moved.getString("adjustment.toLoan.id")).isEqualTo(other);
        assertThat(moved.getString("toLoan.outstanding.total.amount")).isEqualTo("1140.00");
        assertThat(moved.getString("loan.status")).isEqualTo("SETTLED");
        assertThat(loan(loan, "payments { edges { node { unallocated { amount } } } }")
                        .getString("payments.edges[0].node.unallocated.amount"))
                .isEqualTo("40.00");
        JsonPath received = loan(other, "adjustments { applied { amount } loan { id } toLoan { id } }");
        assertThat(received.getString("adjustments[0].loan.id")).isEqualTo(loan);
        assertThat(received.getString("adjustments[0].applied.amount")).isEqualTo("60.00");
        assertThat(errors(adjust(input("REFUND", "40.01")))).containsExactly("OUT_OF_RANGE input.amount");

        Map<String, Object> bounced = Map.of("paymentId", payment, "reason", "Bounced");
        assertThat(errors(Lending.reverse(bounced))).containsExactly("ILLEGAL_STATE input.paymentId");
        assertThat(errors(adjust(with(
                        input("ADD_COST", "90.00"),
                        "effectiveOn",
                        today.minusDays(3).toString()))))
                .containsExactly("ILLEGAL_STATE input.loanId");
        JsonPath cancelled = GraphQl.mutate(
                "loanCancel", "LoanCancelInput", "loan { id }", Map.of("loanId", other, "reason", "Twice"));
        assertThat(errors(cancelled)).containsExactly("ILLEGAL_STATE input.loanId");
        JsonPath back = reverse(moved);
        assertThat(back.getString("toLoan.outstanding.total.amount")).isEqualTo("1200.00");
        assertThat(errors(Lending.reverse(bounced))).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsWritten() {
        String younger = booked(terms(borrower, today.minusDays(3)));
        Map<String, Object> before = everythingOf(loan);
        Map<String, Object> wrong = input("WAIVE_FEE", "0.001");
        wrong.putAll(Map.of("currency", "EUR", "reason", " ", "toLoanId", younger, "expectedVersion", 99));
        wrong.put("effectiveOn", today.plusDays(1).toString());
        assertThat(errors(adjust(wrong)))
                .containsExactlyInAnyOrder(
                        "INVALID input.currency",
                        "REQUIRED input.reason",
                        "INVALID input.toLoanId",
                        "STALE_VERSION input.expectedVersion",
                        "OUT_OF_RANGE input.effectiveOn");
        assertThat(errors(adjust(input("WAIVE_FEE", "1.001")))).containsExactly("INVALID input.amount");
        assertThat(errors(adjust(input("WAIVE_FEE", "0")))).containsExactly("OUT_OF_RANGE input.amount");
        assertThat(errors(adjust(with(
                        input("WAIVE_FEE", "1"),
                        "effectiveOn",
                        today.minusDays(99).toString()))))
                .containsExactly("OUT_OF_RANGE input.effectiveOn");
        Map<String, Object> transfer = input("TRANSFER_UNALLOCATED", "1.00");
        assertThat(errors(adjust(transfer))).containsExactly("REQUIRED input.toLoanId");
        assertThat(everythingOf(loan)).isEqualTo(before);
    }
}
