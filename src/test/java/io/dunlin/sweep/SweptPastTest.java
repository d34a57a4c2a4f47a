package io.dunlin.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.loan.FactsCheck;
import io.dunlin.loan.LoanMutations;
import io.dunlin.testing.MovableClock;
import io.dunlin.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweeps as of past days and facts that become known late: a paid loan is never chased, and cases have the days of what was known. */
@QuarkusTest
class SweptPastTest {

    private static final LocalDate DISBURSED = LocalDate.of(2026, 9, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 10, 1);
    private static final LocalDate PAID = LocalDate.of(2026, 10, 25);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Inject
    Portfolio people;

    @Inject
    Tables tables;

    @Inject
    Sweeps sweeps;

    @Inject
    SweepStore store;

    @Inject
    FactsCheck facts;

    @Inject
    LoanMutations loans;

    @Inject
    MovableClock clock;

    private UUID borrower;
    private UUID loan;

    /** A loan of 1,000 that is due at once on the first of October, as an import on the last of November leaves it. */
    @BeforeEach
    void bring() {
        tables.empty();
        clock.set(TODAY);
        borrower = people.borrower();
        loan = people.single(borrower, DISBURSED);
    }

    @AfterEach
    void forget() {
        clock.release();
        tables.empty();
    }

    private void sweep(LocalDate asOf) {
        sweeps.sweep(sweeps.replica(50, 1), asOf, false);
    }

    private List<String> edges() {
        return tables.strings("""
                select format('%s>%s %s %s', from_stage, to_stage, to_char(crossed_on, 'MM-DD'), cause)
                  from loan_transition t join loan_standing s using (loan_id, generation) where loan_id = ? order by sequence
                """, loan);
    }

    private List<String> cases() {
        return tables.strings("""
                select format('%s..%s %s', to_char(opened_on, 'MM-DD'), to_char(closed_on, 'MM-DD'), close_reason)
                  from collection_case where borrower_id = ? order by number
                """, borrower);
    }

    private void assertPaid() {
        assertThat(edges()).containsExactly("CURRENT>M1 10-02 TIME", "M1>CURRENT 10-25 PAYMENT");
        assertThat(cases()).containsExactly("10-02..10-25 SETTLED");
        assertThat(tables.string(
                        "select format('%s %s', status, trim_scale(outstanding)) from loan where id = ?", loan))
                .isEqualTo("SETTLED 0");
        assertThat(facts.disagreements(TODAY)).isEmpty();
    }

    @Test
    void aSweepOfADayBeforeThePaymentForgetsItNot() {
        people.importPayment(loan, "1000", PAID);
        sweep(PAID.minusDays(3));
        assertThat(edges()).containsExactly("CURRENT>M1 10-02 TIME");
        assertThat(tables.string(
                        "select format('%s %s', replay, next_review_on) from loan_standing where loan_id = ?", loan))
                .isEqualTo("t " + PAID);
        sweep(LocalDate.of(2026, 10, 30));
        sweep(PAID.minusDays(10));
        sweep(TODAY.minusDays(1));
        sweep(TODAY);
        assertPaid();
    }

    @Test
    void aSweepThatIsStillAtWorkAfterMidnightForgetsNotWhatTheNewDayBrings() {
        OverdueSweep replica = sweeps.replica(50, 1);
        clock.set(PAID.minusDays(1));
        SweepRun night = replica.start(PAID.minusDays(1), false, "test");
        clock.set(PAID);
        people.importPayment(loan, "1000", PAID);
        replica.workThrough(night);
        replica.stop(null);
        assertThat(store.run(night.id()).orElseThrow().status()).isEqualTo(SweepStatus.COMPLETED);
        clock.set(TODAY);
        sweep(TODAY);
        assertPaid();
    }

    @Test
    void whatWasReviewedThroughALaterDayIsNotTakenBack() {
        sweep(TODAY);
        people.importPayment(loan, "1000", PAID);
        sweep(PAID.minusDays(3));
        assertThat(edges()).containsExactly("CURRENT>M1 10-02 TIME", "M1>M2 11-01 TIME");
        sweep(TODAY);
        assertThat(edges()).containsExactly("CURRENT>M1 10-02 TIME", "M1>CURRENT 10-25 PAYMENT");
        assertThat(cases()).containsExactly("10-02..11-30 SETTLED");
    }

    /** As the release before left it: reviewed as of the 22nd, then by time alone. */
    @Test
    void aLoanThatWasForgottenIsHealedByTheNextSweep() throws IOException {
        people.importPayment(loan, "1000", PAID);
        sweep(PAID.minusDays(3));
        tables.change(
                "update loan_standing set replay = false, next_review_on = ? where loan_id = ?",
                LocalDate.of(2026, 11, 1),
                loan);
        sweep(TODAY);
        assertThat(edges()).containsExactly("CURRENT>M1 10-02 TIME", "M1>M2 11-01 TIME");
        assertThat(cases()).containsExactly("10-02.. ");
        migrate("V12__loans_that_a_past_sweep_forgot.sql");
        sweep(TODAY);
        assertThat(edges()).containsExactly("CURRENT>M1 10-02 TIME", "M1>CURRENT 10-25 PAYMENT");
        assertThat(cases()).containsExactly("10-02..11-30 SETTLED");
        assertThat(facts.disagreements(TODAY)).isEmpty();
    }

    @Test
    void aCaseThatIsOpenForNothingIsClosedByTheNextSweep() throws IOException {
        sweep(TODAY);
        people.pay(loan, TODAY, new BigDecimal("1000"));
        tables.change(
                "update collection_case set closed_on = null, close_reason = null where borrower_id = ?", borrower);
        migrate("V12__loans_that_a_past_sweep_forgot.sql");
        clock.set(TODAY.plusDays(1));
        sweep(TODAY.plusDays(1));
        assertThat(cases()).containsExactly("10-02..12-01 SETTLED");
    }

    private static void migrate(String script) throws IOException {
        try (InputStream sql = SweptPastTest.class.getResourceAsStream("/db/migration/" + script)) {
            TestDatabase.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void reverse(LocalDate paidOn) {
        UUID payment = UUID.fromString(
                tables.string("select id from payment where loan_id = ? and effective_on = ?", loan, paidOn));
        assertThat(loans.reverse(payment, "bounced").<Object>fold(id -> id, no -> no))
                .isEqualTo(payment);
    }

    /** The rows of one table: whether it was paid in time or late, a case opens on the day on which it became known. */
    @Test
    void aReversalOpensACaseOnTheDayOnWhichItBecameKnown() {
        people.importPayment(loan, "1000", DUE);
        sweep(TODAY);
        assertThat(edges()).isEmpty();
        assertThat(cases()).isEmpty();
        reverse(DUE);
        assertThat(edges()).containsExactly("CURRENT>M1 10-02 REVERSAL", "M1>M2 11-01 REVERSAL");
        assertThat(cases()).containsExactly("11-30.. ");
        people.pay(loan, DUE, new BigDecimal("1000"));
        assertThat(cases()).containsExactly("11-30..11-30 SETTLED");
    }

    @Test
    void aLatePaymentThatIsReversedOpensASecondCaseOnTheDayOnWhichItBecameKnown() {
        people.importPayment(loan, "1000", PAID);
        sweep(TODAY);
        reverse(PAID);
        assertThat(edges()).containsExactly("CURRENT>M1 10-02 TIME", "M1>M2 11-01 REVERSAL");
        assertThat(cases()).containsExactly("10-02..10-25 SETTLED", "11-30.. ");
    }

    @Test
    void twoReversalsOfPaymentsInTimeAreTwoCasesOneAfterTheOther() {
        sweep(TODAY);
        people.pay(loan, DUE, new BigDecimal("1000"));
        assertThat(cases()).containsExactly("10-02..11-30 SETTLED");
        reverse(DUE);
        assertThat(cases()).containsExactly("10-02..11-30 SETTLED", "11-30.. ");
        assertThat(edges()).containsExactly("CURRENT>M1 10-02 REVERSAL", "M1>M2 11-01 REVERSAL");
    }

    /** The other loan had a case of its own from the second of October to the 20th of November. */
    @Test
    void twoLoansOfOneBorrowerNeverHaveTwoCasesOnTheSameDays() {
        UUID other = people.single(borrower, DISBURSED);
        people.importPayment(other, "1000", LocalDate.of(2026, 11, 20));
        people.importPayment(loan, "1000", DUE);
        sweep(TODAY);
        assertThat(cases()).containsExactly("10-02..11-20 SETTLED");
        reverse(DUE);
        assertThat(cases()).containsExactly("10-02..11-20 SETTLED", "11-30.. ");
    }

    @Test
    void aLoanThatIsBookedLateHasNoCaseBeforeTheLastOneEnded() {
        people.importPayment(loan, "1000", PAID);
        sweep(TODAY);
        people.plain(borrower, DISBURSED.minusDays(20));
        assertThat(cases()).containsExactly("10-02..10-25 SETTLED", "10-25.. ");
    }

    /** The fault of a payment that paid the first of two installments: what came after it came by time. */
    @Test
    void afterABackDatedPaymentTheStageWorsensByTime() {
        loan = people.plain(borrower, DISBURSED.minusMonths(1));
        assertThat(edges()).containsExactly("CURRENT>M1 09-02 TIME", "M1>M2 10-02 TIME", "M2>M3 11-01 TIME");
        people.pay(loan, LocalDate.of(2026, 9, 20), new BigDecimal("100"));
        assertThat(edges())
                .containsExactly(
                        "CURRENT>M1 09-02 TIME",
                        "M1>CURRENT 09-20 PAYMENT",
                        "CURRENT>M1 10-02 TIME",
                        "M1>M2 11-01 TIME");
    }

    @Test
    void moneyThatIsImportedAfterNightsThatWereMissedHasItsTrueDays() {
        clock.set(DUE.minusDays(1));
        sweep(DUE.minusDays(1));
        clock.set(PAID.plusDays(2));
        people.importPayment(loan, "1000", PAID);
        sweep(PAID.plusDays(2));
        assertPaid();
        reverse(PAID);
        assertThat(edges()).containsExactly("CURRENT>M1 10-02 TIME");
        people.importPayment(loan, "1000", DUE);
        sweep(PAID.plusDays(2));
        assertThat(edges()).isEmpty();
        assertThat(cases()).containsExactly("10-02..10-25 SETTLED", "10-27..10-27 SETTLED");
    }

    /** Nights are missed, sweeps are as of any day, and money comes late: by import or one by one, it ends in the same rows. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void itMakesNoDifferenceHowLateMoneyComesIn(long seed) {
        Random random = new Random(seed);
        LocalDate day = LocalDate.of(2026, 1, 31);
        tables.empty();
        UUID one = people.borrower();
        UUID twin = people.borrower();
        clock.set(day);
        List<UUID> loans = List.of(people.plain(one, day), people.plain(twin, day));
        for (int i = 0; i < 30; i++) {
            day = day.plusDays(random.nextInt(12));
            clock.set(day);
            if (random.nextBoolean()) {
                sweep(day.minusDays(random.nextInt(3) == 0 ? random.nextInt(40) : 0));
            }
            LocalDate on = day.minusDays(random.nextInt(60));
            LocalDate paidOn = on.isBefore(LocalDate.of(2026, 1, 31)) ? day : on;
            int amount = 20 + random.nextInt(150);
            people.pay(loans.get(0), paidOn, new BigDecimal(amount));
            people.importPayment(loans.get(1), Integer.toString(amount), paidOn);
            sweep(day);
            if (random.nextInt(3) == 0) {
                int which = random.nextInt(1000);
                loans.forEach(each -> bounce(each, which));
            }
            assertThat(history(loans.get(1), twin)).as("step " + i).isEqualTo(history(loans.get(0), one));
            assertThat(facts.disagreements(day)).as("step " + i).isEmpty();
        }
    }

    /** The same payment of twins, by the order in which they were recorded; one that bounced already stays so. */
    private void bounce(UUID of, int which) {
        List<String> paid = tables.strings("select id from payment where loan_id = ? order by recorded_at, id", of);
        loans.reverse(UUID.fromString(paid.get(which % paid.size())), "bounced");
    }

    private List<String> history(UUID of, UUID whose) {
        loan = of;
        borrower = whose;
        return Stream.concat(edges().stream(), cases().stream()).toList();
    }
}
