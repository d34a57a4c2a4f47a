package io.dunlin.loan.ledger;

import static io.dunlin.loan.ledger.LedgerFixture.DUE_1;
import static io.dunlin.loan.ledger.LedgerFixture.DUE_2;
import static io.dunlin.loan.ledger.LedgerFixture.DUE_3;
import static io.dunlin.loan.ledger.LedgerFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.kernel.DateRange;
import io.dunlin.kernel.DateRanges;
import io.dunlin.vocabulary.DayCount;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three installments of 1000.00 and 10.00 interest, due on the 1st of March, April and May; disbursed on 1 February. */
class PayoffTest {

    private static final LocalDate DISBURSED = LocalDate.of(2026, 2, 1);

    private static Payoff payoff(LedgerFixture loan, LocalDate on) {
        return payoff(loan, on, DayCount.ACTUAL_365);
    }

    private static Payoff payoff(LedgerFixture loan, LocalDate on, DayCount dayCount) {
        return Payoff.of(loan.asOf(on), DISBURSED, dayCount, DateRanges.NONE);
    }

    /** February has 28 days: 17/28 of 10.00 are 6.0714; of 30 days they are 5.6667. March has 31: 5.4839. */
    @ParameterizedTest(name = "on {0} by {1}")
    @CsvSource({
        "2026-02-18, ACTUAL_365, 6.07, 23.93",
        "2026-02-18, ACTUAL_360, 6.07, 23.93",
        "2026-02-18, THIRTY_360, 5.67, 24.33",
        "2026-03-18, ACTUAL_365, 15.48, 14.52",
        "2026-03-18, ACTUAL_360, 15.48, 14.52",
        "2026-03-18, THIRTY_360, 15.67, 14.33"
    })
    void onDay17OfAPeriodInterestIsEarnedByTheLoansDayCount(
            LocalDate on, DayCount dayCount, String earned, String notEarned) {
        Payoff payoff = payoff(new LedgerFixture(), on, dayCount);
        assertThat(payoff.interestEarned()).isEqualTo(usd(earned));
        assertThat(payoff.interestNotEarned()).isEqualTo(usd(notEarned));
        assertThat(payoff.principal()).isEqualTo(usd("3000"));
    }

    @ParameterizedTest(name = "on {0}")
    @CsvSource({
        "2026-02-01, 0.00",
        "2026-02-02, 0.36",
        "2026-02-28, 9.64",
        "2026-03-01, 10.00",
        "2026-03-02, 10.32",
        "2026-04-30, 29.67",
        "2026-05-01, 30.00",
        "2026-06-15, 30.00"
    })
    void interestIsEarnedFromTheDayAfterDisbursementToTheLastDueDate(LocalDate on, String earned) {
        assertThat(payoff(new LedgerFixture(), on).interestEarned()).isEqualTo(usd(earned));
    }

    /** From the 28th of February a month by 30/360 ends on the 28th of March, though the period ends on the 31st. */
    @Test
    void noMoreInterestIsEarnedThanThePeriodHas() {
        LocalDate from = LocalDate.of(2026, 2, 28);
        LedgerState state = new LedgerFixture().asOf(LocalDate.of(2026, 2, 28));
        InstallmentState only =
                new InstallmentState(1, LocalDate.of(2026, 3, 31), due("10"), Balance.zero(usd("0").currency()), null);
        for (int day = 28; day < 31; day++) {
            LedgerState march = new LedgerState(
                    LocalDate.of(2026, 3, day), List.of(only), state.payments(), state.adjustments(), state.unmet());
            assertThat(Payoff.of(march, from, DayCount.THIRTY_360, DateRanges.NONE)
                            .interestEarned())
                    .isEqualTo(usd("10"));
        }
    }

    @Test
    void whatIsPaidOfTheRunningInstallmentIsTakenFromWhatIsEarned() {
        LedgerFixture loan = new LedgerFixture().paid("4", LocalDate.of(2026, 2, 10));
        Payoff payoff = payoff(loan, LocalDate.of(2026, 2, 18));
        assertThat(payoff.interestEarned()).isEqualTo(usd("2.07"));
        assertThat(payoff.total()).isEqualTo(usd("3002.07"));
    }

    @Test
    void interestPaidForLaterInstallmentsCountsForThePayer() {
        LedgerFixture loan = new LedgerFixture().paid("2020", LocalDate.of(2026, 2, 10));
        Payoff payoff = payoff(loan, LocalDate.of(2026, 2, 18));
        assertThat(payoff.principal()).isEqualTo(usd("1000"));
        assertThat(payoff.interestEarned()).isEqualTo(usd("-13.93"));
        assertThat(payoff.interestNotEarned()).isEqualTo(usd("23.93"));
        assertThat(payoff.total()).isEqualTo(usd("986.07"));
        assertThat(payoff.sentence())
                .isEqualTo(
                        "986.07 USD pays the loan off on 2026-02-18, and on that day only: principal 1000.00 USD, less "
                                + "interest paid in advance 13.93 USD, fees and penalties 0.00 USD; interest of 23.93 USD is not owed "
                                + "by then.");
    }

    /** One dollar of penalty a day on the first installment; the late fee on the fourth day after its due date. */
    @Test
    void feesAndPenaltiesCountThroughTheDay() {
        Payoff payoff = payoff(new LedgerFixture(), DUE_1.plusDays(17));
        assertThat(payoff.charges()).isEqualTo(usd("22"));
        assertThat(payoff.total()).isEqualTo(usd("3037.48"));
        assertThat(payoff.sentence())
                .isEqualTo(
                        "3037.48 USD pays the loan off on 2026-03-18, and on that day only: principal 3000.00 USD, interest "
                                + "15.48 USD, fees and penalties 22.00 USD; interest of 14.52 USD is not owed by then.");
    }

    @Test
    void afterTheLastDueDateAllIsOwed() {
        LedgerFixture loan = new LedgerFixture();
        LocalDate on = DUE_3.plusDays(100);
        Payoff payoff = payoff(loan, on);
        assertThat(payoff.total()).isEqualTo(loan.asOf(on).outstanding().total());
        assertThat(payoff.interestNotEarned()).isEqualTo(usd("0"));
        assertThat(payoff.sentence()).doesNotContain("not owed");
    }

    @Test
    void afterAChargeOffNothingIsChargedButInterestIsStillEarned() {
        Payoff payoff = payoff(new LedgerFixture().chargedOff(DUE_1.plusDays(10)), DUE_2);
        assertThat(payoff.charges()).isEqualTo(usd("14"));
        assertThat(payoff.interestEarned()).isEqualTo(usd("20"));
    }

    @Test
    void aSettledLoanIsPaidOffByNothing() {
        Payoff payoff = payoff(new LedgerFixture().paid("3050", DISBURSED.plusDays(3)), DISBURSED.plusDays(17));
        assertThat(payoff.total()).isEqualTo(usd("0"));
        assertThat(payoff.principal()).isEqualTo(usd("0"));
        assertThat(payoff.interestEarned()).isEqualTo(usd("0"));
        assertThat(payoff.interestNotEarned()).isEqualTo(usd("0"));
        assertThat(payoff.unallocated()).isEqualTo(usd("20"));
        assertThat(payoff.sentence()).isEqualTo("Nothing is to be paid on 2026-02-18.");
    }

    @Test
    void unallocatedMoneyBeyondWhatIsOwedLeavesNothingToPay() {
        Payoff more = new Payoff(DUE_1, usd("100"), usd("2"), usd("5"), usd("0"), usd("0"), usd("103"));
        assertThat(more.total()).isEqualTo(usd("0"));
        Payoff less = new Payoff(DUE_1, usd("100"), usd("2"), usd("5"), usd("0"), usd("0"), usd("1.50"));
        assertThat(less.total()).isEqualTo(usd("100.50"));
        assertThat(less.sentence()).contains("less unallocated money 1.50 USD");
    }

    /** All but a cent of the last installment is paid on the day after disbursement: more than enough for a payoff. */
    @Test
    void whatWasPaidInAdvanceMayBeMoreThanIsOwed() {
        Payoff payoff = payoff(new LedgerFixture().paid("3029.99", DISBURSED.plusDays(1)), DISBURSED.plusDays(1));
        assertThat(payoff.principal()).isEqualTo(usd("0.01"));
        assertThat(payoff.interestEarned()).isEqualTo(usd("-29.64"));
        assertThat(payoff.total()).isEqualTo(usd("0"));
    }

    /** Half of February is frozen, its first half: on the 15th nothing is earned yet, and on the 1st of March all of a half. */
    @ParameterizedTest(name = "on {0} by {1}")
    @CsvSource({
        "2026-02-15, ACTUAL_365, 0.00",
        "2026-02-22, ACTUAL_365, 2.50",
        "2026-02-28, ACTUAL_365, 4.64",
        "2026-03-01, ACTUAL_365, 5.00",
        "2026-02-15, THIRTY_360, 0.00",
        "2026-02-22, THIRTY_360, 2.33",
        "2026-03-01, THIRTY_360, 5.00"
    })
    void nothingIsEarnedOnFrozenDays(LocalDate on, DayCount dayCount, String earned) {
        DateRanges frozen = DateRanges.of(List.of(new DateRange(DISBURSED.plusDays(1), DISBURSED.plusDays(14))));
        List<DueInstallment> contract = List.of(new DueInstallment(1, DUE_1, usd("1000"), usd("10")));
        List<DueInstallment> owed = FrozenInterest.owed(contract, DISBURSED, frozen);
        assertThat(owed.get(0).interest()).isEqualTo(usd("5"));
        assertThat(Payoff.of(new LedgerFixture().installments(owed).asOf(on), DISBURSED, dayCount, frozen)
                        .interestEarned())
                .isEqualTo(usd(earned));
    }

    private static Balance due(String interest) {
        return new Balance(usd("1000"), usd(interest), usd("0"), usd("0"), usd("0"));
    }
}
