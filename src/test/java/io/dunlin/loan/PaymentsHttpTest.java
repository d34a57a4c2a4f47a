package io.dunlin.loan;

import static io.dunlin.loan.Lending.booked;
import static io.dunlin.loan.Lending.borrower;
import static io.dunlin.loan.Lending.errors;
import static io.dunlin.loan.Lending.loan;
import static io.dunlin.loan.Lending.paid;
import static io.dunlin.loan.Lending.pay;
import static io.dunlin.loan.Lending.payment;
import static io.dunlin.loan.Lending.reverse;
import static io.dunlin.loan.Lending.terms;
import static io.dunlin.loan.Lending.today;
import static io.dunlin.loan.Lending.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PaymentsHttpTest {

    private LocalDate today;

    @BeforeEach
    void ask() {
        today = today();
    }

    /** A loan whose first two installments of 100 fell due 40 and about 10 days ago. */
    private String lateLoan() {
        LocalDate first = today.minusDays(40);
        return booked(with(terms(borrower(), first.minusDays(20)), "firstDueOn", first.toString()));
    }

    private LocalDate dueOn(String loan, int number) {
        return LocalDate.parse(
                loan(loan, "installments { dueOn }").getString("installments[" + (number - 1) + "].dueOn"));
    }

    /** 1200 dollars for fifty days at 1.20 a day, ten days ago. */
    private String young() {
        LocalDate disbursedOn = today.minusDays(10);
        Map<String, Object> terms = new HashMap<>(terms(borrower(), disbursedOn));
        terms.putAll(
                Map.of("annualRate", "0.36", "repaymentMode", "LUMP_SUM", "dayCount", "ACTUAL_360", "termMonths", 1));
        terms.put("firstDueOn", disbursedOn.plusDays(50).toString());
        return booked(terms);
    }

    @Test
    void aPaymentThatPaysTheLoanOffDoesNotAskForInterestThatIsNotEarned() {
        String loan = young();
        Map<String, Object> input = with(payment(loan, "1211.99", today), "payoff", true);
        JsonPath refused = pay(input);
        assertThat(errors(refused)).containsExactly("OUT_OF_RANGE input.amount");
        assertThat(refused.getString("userErrors[0].message")).startsWith("1212.00 USD");
        JsonPath exact = pay(with(input, "amount", "1212.00"));
        assertThat(errors(exact)).isEmpty();
        assertThat(exact.getString("loan.status")).isEqualTo("SETTLED");
        assertThat(exact.getString("payment.unallocated.amount")).isEqualTo("0.00");
        String adjustments = "status outstanding { total { amount } } adjustments { kind status amount { amount } "
                + "applied { amount } effectiveOn }";
        JsonPath settled = loan(loan, adjustments);
        assertThat(settled.getList("adjustments.kind")).containsExactly("REBATE_INTEREST");
        assertThat(settled.getList("adjustments.status")).containsExactly("BOOKED");
        assertThat(settled.getList("adjustments.applied.amount")).containsExactly("48.00");
        reverse(Map.of("paymentId", exact.getString("payment.id"), "reason", "Bounced"));
        JsonPath again = loan(loan, adjustments);
        assertThat(again.getString("status")).isEqualTo("ACTIVE");
        assertThat(again.getString("outstanding.total.amount")).isEqualTo("1260.00");
        assertThat(again.getList("adjustments.status")).containsExactly("REVERSED");
    }

    @Test
    void aCentMoreThanThePayoffIsLeft() {
        JsonPath over = pay(with(payment(young(), "1212.01", today), "payoff", true));
        assertThat(over.getString("loan.status")).isEqualTo("SETTLED");
        assertThat(over.getString("payment.unallocated.amount")).isEqualTo("0.01");
    }

    @Test
    void withoutPayoffAllInterestOfTheScheduleStaysOwed() {
        JsonPath plain = pay(with(payment(young(), "1212.00", today), "payoff", false));
        assertThat(plain.getString("loan.status")).isEqualTo("ACTIVE");
        assertThat(plain.getString("loan.outstanding.total.amount")).isEqualTo("48.00");
    }

    @Test
    void aPaymentOnTheDueDateIsOnTime() {
        String loan = lateLoan();
        paid(loan, "100", dueOn(loan, 1));
        JsonPath answer = pay(payment(loan, "100", dueOn(loan, 2)));
        assertThat(answer.getString("loan.delinquency.stage.code")).isEqualTo("CURRENT");
        assertThat(answer.getInt("loan.transitions.totalCount")).isZero();
        assertThat(answer.getList("loan.installments.settledOn"))
                .startsWith(dueOn(loan, 1).toString(), dueOn(loan, 2).toString())
                .element(2)
                .isNull();
    }

    @Test
    void aLatePaymentCuresFromItsDay() {
        String loan = lateLoan();
        JsonPath answer = pay(payment(loan, "200", today));
        assertThat(answer.getString("loan.delinquency.stage.code")).isEqualTo("CURRENT");
        assertThat(answer.getString("loan.delinquency.stageSince")).isEqualTo(today.toString());
        assertThat(loan(loan, "transitions { edges { node { to { code } cause } } }")
                        .getList("transitions.edges.node.cause"))
                .containsExactly("TIME", "TIME", "PAYMENT");
    }

    @Test
    void aPartialPaymentLowersTheAmountButNotTheDays() {
        String loan = lateLoan();
        JsonPath answer = pay(payment(loan, "99.99", today));
        assertThat(answer.getInt("loan.delinquency.pastDueDays")).isEqualTo(40);
        assertThat(answer.getString("loan.pastDue.total.amount")).isEqualTo("100.01");
        assertThat(answer.getList("payment.allocations")).hasSize(1);
        JsonPath rest = pay(payment(loan, "0.01", today));
        assertThat(rest.getInt("loan.delinquency.pastDueDays"))
                .isEqualTo((int) java.time.temporal.ChronoUnit.DAYS.between(dueOn(loan, 2), today));
    }

    @Test
    void anEarlyPaymentPaysComingInstallmentsInOrder() {
        String loan = booked(today);
        JsonPath answer = pay(payment(loan, "150", today));
        assertThat(answer.getList("payment.allocations.installment")).containsExactly(1, 2);
        assertThat(answer.getList("payment.allocations.amount.amount")).containsExactly("100.00", "50.00");
        assertThat(answer.getString("payment.unallocated.amount")).isEqualTo("0.00");
    }

    @Test
    void whatIsPaidTooMuchStandsUnallocatedAndTheLoanIsSettled() {
        String loan = booked(today);
        JsonPath answer = pay(payment(loan, "1200.50", today));
        assertThat(answer.getString("payment.unallocated.amount")).isEqualTo("0.50");
        assertThat(answer.getString("loan.status")).isEqualTo("SETTLED");
        assertThat(answer.getString("loan.outstanding.total.amount")).isEqualTo("0.00");
        assertThat(answer.getString("loan.delinquency.nextStageOn")).isNull();
        JsonPath more = pay(payment(loan, "1", today));
        assertThat(errors(more)).isEmpty();
        assertThat(more.getString("payment.unallocated.amount")).isEqualTo("1.00");
    }

    @Test
    void aBackDatedPaymentRewritesWhatFollowedIt() {
        String loan = lateLoan();
        LocalDate backThen = dueOn(loan, 1).plusDays(5);
        JsonPath answer = pay(payment(loan, "100", backThen));
        assertThat(errors(answer)).isEmpty();
        JsonPath after = loan(loan, "transitions { edges { node { from { code } to { code } on cause } } }");
        assertThat(after.getList("transitions.edges.node.to.code")).containsExactly("M1", "CURRENT", "M1");
        assertThat(after.getList("transitions.edges.node.on"))
                .containsExactly(
                        dueOn(loan, 1).plusDays(1).toString(),
                        backThen.toString(),
                        dueOn(loan, 2).plusDays(1).toString());
        assertThat(after.getString("transitions.edges[1].node.cause")).isEqualTo("PAYMENT");
    }

    @Test
    void penaltyAndFeeArePaidBeforeInterestAndPrincipal() {
        Map<String, Object> terms = new HashMap<>(terms(borrower(), today.minusDays(40)));
        terms.putAll(Map.of(
                "annualRate",
                "0.12",
                "penaltyRate",
                "0.365",
                "lateFee",
                "7.50",
                "graceDays",
                2,
                "firstDueOn",
                today.minusDays(10).toString()));
        String loan = booked(terms);
        JsonPath before = loan(loan, "installments { due { penalty { amount } fee { amount } principal { amount } } }");
        // A tenth of a per cent a day for ten days is one per cent of the principal.
        assertThat(before.getString("installments[0].due.fee.amount")).isEqualTo("7.50");
        assertThat(new java.math.BigDecimal(before.getString("installments[0].due.penalty.amount")))
                .isEqualByComparingTo(new java.math.BigDecimal(before.getString("installments[0].due.principal.amount"))
                        .movePointLeft(2)
                        .setScale(2, java.math.RoundingMode.HALF_EVEN));
        JsonPath answer = pay(payment(loan, "30", today));
        assertThat(answer.getList("payment.allocations.component"))
                .containsExactly("PENALTY", "FEE", "INTEREST", "PRINCIPAL");
    }

    @Test
    void aReversalBringsBackWhatThePaymentHadCured() {
        String loan = lateLoan();
        Map<String, Object> before = Lending.everythingOf(loan);
        String payment = paid(loan, "200", today);
        JsonPath answer = reverse(Map.of("paymentId", payment, "reason", "Bounced"));
        assertThat(errors(answer)).isEmpty();
        assertThat(answer.getString("payment.reversedAt")).isNotNull();
        assertThat(answer.getString("payment.reversalReason")).isEqualTo("Bounced");
        assertThat(answer.getList("payment.allocations")).isEmpty();
        assertThat(answer.getMap("loan.delinquency")).isEqualTo(before.get("delinquency"));
        assertThat(answer.getMap("loan.outstanding")).isEqualTo(before.get("outstanding"));
        assertThat(answer.getInt("loan.payments.totalCount")).isEqualTo(1);
        assertThat(answer.getInt("loan.version")).isEqualTo((int) before.get("version") + 2);
    }

    @Test
    void theReversalOfTheLastPaymentReopensASettledLoan() {
        String loan = booked(today.minusDays(3));
        String payment = paid(loan, "1200", today);
        JsonPath answer = reverse(Map.of("paymentId", payment, "reason", "Bounced"));
        assertThat(answer.getString("loan.status")).isEqualTo("ACTIVE");
    }

    @Test
    void theSameKeyWithTheSameInputWritesOnceAndGivesTheSamePayment() {
        String loan = booked(today);
        Map<String, Object> input = with(payment(loan, "5", today), "idempotencyKey", Lending.unique("K"));
        JsonPath first = pay(input);
        Map<String, Object> afterFirst = Lending.everythingOf(loan);
        JsonPath second = pay(input);
        assertThat(errors(second)).isEmpty();
        assertThat(second.getString("payment.id")).isEqualTo(first.getString("payment.id"));
        assertThat(Lending.everythingOf(loan)).isEqualTo(afterFirst);

        JsonPath other = pay(with(input, "amount", "6"));
        assertThat(errors(other)).containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
        assertThat(errors(reverse(Map.of(
                        "paymentId",
                        first.getString("payment.id"),
                        "reason",
                        "x",
                        "idempotencyKey",
                        input.get("idempotencyKey")))))
                .containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
        assertThat(Lending.everythingOf(loan)).isEqualTo(afterFirst);
    }

    @Test
    void aRepeatedKeyMayWriteTheAmountWithOtherDecimals() {
        String loan = booked(today);
        Map<String, Object> input = with(payment(loan, "5", today), "idempotencyKey", Lending.unique("K"));
        String paid = pay(input).getString("payment.id");
        JsonPath again = pay(with(input, "amount", "5.00"));
        assertThat(errors(again)).isEmpty();
        assertThat(again.getString("payment.id")).isEqualTo(paid);
        assertThat(again.getInt("loan.payments.totalCount")).isEqualTo(1);
        assertThat(errors(pay(with(input, "amount", "5.01"))))
                .containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
    }

    /** The answer of a mutation is made from what was read and written, not from what is read again. */
    @Test
    void theAnswerShowsTheLoanAsAQueryDoes() {
        String loan = lateLoan();
        JsonPath paid = pay(payment(loan, "150", dueOn(loan, 1).plusDays(3)));
        assertThat(paid.getMap("loan")).isEqualTo(Lending.everythingOf(loan));
        JsonPath reversed = reverse(Map.of("paymentId", paid.getString("payment.id"), "reason", "Bounced"));
        assertThat(reversed.getMap("loan")).isEqualTo(Lending.everythingOf(loan));
        JsonPath held = Lending.place(Lending.hold(loan, "DISPUTE", today.minusDays(35), null));
        assertThat(held.getMap("loan")).isEqualTo(Lending.everythingOf(loan));
        JsonPath lifted =
                Lending.lift(Map.of("holdId", held.getString("hold.id"), "on", today.toString(), "reason", "Settled"));
        assertThat(lifted.getMap("loan")).isEqualTo(Lending.everythingOf(loan));
        JsonPath lost = Lending.chargeOff(Map.of("loanId", loan, "on", today.toString(), "reason", "Lost"));
        assertThat(lost.getMap("loan")).isEqualTo(Lending.everythingOf(loan));
        JsonPath booked = Lending.book(with(terms(borrower(), today.minusDays(90)), "annualRate", "0.1200"));
        assertThat(booked.getMap("loan")).isEqualTo(Lending.everythingOf(booked.getString("loan.id")));
    }

    @Test
    void aRefusedRequestDoesNotUseUpItsKey() {
        String loan = booked(today);
        String key = Lending.unique("K");
        Map<String, Object> refused = with(payment(loan, "-5", today), "idempotencyKey", key);
        assertThat(errors(pay(refused))).containsExactly("OUT_OF_RANGE input.amount");
        assertThat(errors(pay(with(refused, "amount", "5")))).isEmpty();
    }

    @Test
    void textsAreKeptWithoutTheSpaceAroundThem() {
        String loan = booked(today);
        Map<String, Object> input = with(payment(loan, "5", today), "reference", "  R-1 ");
        assertThat(pay(input).getString("payment.reference")).isEqualTo("R-1");
        assertThat(errors(pay(with(input, "reference", "R-1")))).containsExactly("DUPLICATE input.reference");
    }

    @Test
    void paymentsArePagedInTheOrderInWhichTheyCount() {
        String loan = booked(today.minusDays(20));
        for (int i = 0; i < 7; i++) {
            paid(loan, String.valueOf(i + 1), today.minusDays(i * 5 % 7));
        }
        List<String> all =
                loan(loan, "payments { edges { node { effectiveOn } } }").getList("payments.edges.node.effectiveOn");
        assertThat(all).hasSize(7).isSorted();
        for (int size : new int[] {1, 3, 7}) {
            assertThat(Pages.walk(loan, "payments", size, "node { id effectiveOn }", "effectiveOn"))
                    .isEqualTo(all);
        }
    }
}
