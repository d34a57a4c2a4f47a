package io.dunlin.loan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.kernel.Outcome;
import io.dunlin.platform.node.NodeId;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.HoldKind;
import io.dunlin.vocabulary.ProductKind;
import io.dunlin.vocabulary.RepaymentMode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many at once, each in a transaction of its own. */
@QuarkusTest
class LoanRacesTest {

    @Inject
    LoanMutations loans;

    private LocalDate today;
    private String loan;

    @BeforeEach
    void book() {
        today = Lending.today();
        loan = Lending.booked(today.minusDays(50));
    }

    private static UUID key(String id) {
        return NodeId.decode(id).orElseThrow().uuid();
    }

    private Outcome<UUID> pay(@Nullable String idempotencyKey, String reference) {
        return loans.pay(idempotencyKey, key(loan), reference, BigDecimal.TEN, today);
    }

    /** The outcomes of all, which start together. */
    private static List<Outcome<UUID>> together(int count, IntFunction<Outcome<UUID>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Outcome<UUID>>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    start.await();
                    return work.apply(number);
                }));
            }
            start.countDown();
            List<Outcome<UUID>> outcomes = new ArrayList<>();
            for (Future<Outcome<UUID>> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    /** One was accepted, and all others were refused for the one reason. */
    private static void assertOne(List<Outcome<UUID>> outcomes, ErrorCode otherwise) {
        List<String> told = outcomes.stream()
                .map(outcome ->
                        outcome.fold(id -> "accepted", no -> no.get(0).code().name()))
                .sorted()
                .toList();
        assertThat(told).containsOnlyOnce("accepted");
        assertThat(told.stream().filter(otherwise.name()::equals)).hasSize(outcomes.size() - 1);
    }

    @Test
    void twentyPaymentsOfOneLoanAtOnceLoseNothing() throws Exception {
        int version = Lending.loan(loan, "version").getInt("version");
        List<Outcome<UUID>> outcomes = together(20, i -> pay(null, "P-" + i));
        assertThat(outcomes).allMatch(outcome -> outcome instanceof Outcome.Accepted<UUID>);
        JsonPath after = Lending.loan(
                loan,
                "version outstanding { total { amount } } payments { totalCount edges { node {"
                        + " unallocated { amount } allocations { installment amount { amount } } } } }");
        assertThat(after.getInt("version")).isEqualTo(version + 20);
        assertThat(after.getString("outstanding.total.amount")).isEqualTo("1000.00");
        assertThat(after.getInt("payments.totalCount")).isEqualTo(20);
        List<Integer> paid = after.getList("payments.edges.node.allocations.flatten().installment");
        assertThat(paid.stream().filter(number -> number == 1)).hasSize(10);
        assertThat(paid.stream().filter(number -> number == 2)).hasSize(10);
    }

    @Test
    void aReferenceIsTakenOnce() throws Exception {
        assertOne(together(10, i -> pay(null, "P")), ErrorCode.DUPLICATE);
    }

    @Test
    void identicalRequestsWithOneKeyWriteOnceAndGiveTheSameAnswer() throws Exception {
        String key = Lending.unique("K");
        List<Outcome<UUID>> outcomes = together(2, i -> pay(key, "P"));
        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Accepted.class).isEqualTo(outcomes.get(1));
        assertThat(Lending.loan(loan, "payments { totalCount }").getInt("payments.totalCount"))
                .isEqualTo(1);
    }

    @Test
    void aPaymentIsReversedOnce() throws Exception {
        UUID payment = key(Lending.paid(loan, "5", today));
        assertOne(together(8, i -> loans.reverse(payment, "Bounced")), ErrorCode.ILLEGAL_STATE);
    }

    @Test
    void ofHoldsThatOverlapOneIsPlaced() throws Exception {
        assertOne(
                together(8, i -> loans.hold(key(loan), HoldKind.DISPUTE, today.minusDays(i), null, true, false, true)),
                ErrorCode.ILLEGAL_STATE);
    }

    @Test
    void aLoanIsChargedOffOnce() throws Exception {
        assertOne(together(8, i -> loans.chargeOff(key(loan), today)), ErrorCode.ILLEGAL_STATE);
    }

    @Test
    void aLoanNumberIsTakenOnceByLoansOfSeveralBorrowers() throws Exception {
        List<UUID> borrowers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            borrowers.add(key(Lending.borrower()));
        }
        String number = Lending.unique("L");
        assertOne(together(6, i -> loans.book(booking(number, borrowers.get(i)))), ErrorCode.DUPLICATE);
    }

    @Test
    void changesOfSeveralLoansOfOneBorrowerTakeTurns() throws Exception {
        UUID borrower = key(Lending.borrower());
        List<UUID> all = new ArrayList<>();
        for (Outcome<UUID> outcome : together(8, i -> loans.book(booking(Lending.unique("L"), borrower)))) {
            outcome.fold(all::add, no -> null);
        }
        assertThat(all).hasSize(8);
        List<Outcome<UUID>> outcomes =
                together(16, i -> loans.pay(null, all.get(i % 8), "P-" + i, BigDecimal.ONE, today));
        assertThat(outcomes).allMatch(outcome -> outcome instanceof Outcome.Accepted<UUID>);
        Map<String, Object> shown = Lending.loan(
                        NodeId.encode(io.dunlin.platform.node.NodeType.LOAN, all.get(3)), "payments { totalCount }")
                .getMap("payments");
        assertThat(shown).containsEntry("totalCount", 2);
    }

    private Booking booking(String number, UUID borrower) {
        return new Booking(
                number,
                borrower,
                BigDecimal.TEN,
                "USD",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                RepaymentMode.LEVEL_PAYMENT,
                DayCount.THIRTY_360,
                2,
                0,
                today.minusDays(45),
                null,
                null,
                ProductKind.PERSONAL_LOAN);
    }
}
