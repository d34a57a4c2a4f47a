package io.dunlin.loan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunlin.kernel.Money;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.RepaymentMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {

    private static final long[] POWERS_OF_TEN =
            LongStream.iterate(1, power -> 10 * power).limit(13).toArray();
    private static final LocalDate DISBURSED = LocalDate.of(2026, 1, 15);

    @Test
    void principalSumsToTheCentAndNothingIsNegativeWhateverTheTerms() {
        List<String> currencies = List.of("USD", "JPY", "KWD");
        for (RepaymentMode mode : RepaymentMode.values()) {
            for (DayCount dayCount : DayCount.values()) {
                for (long seed = 0; seed < 400; seed++) {
                    Random random = new Random(seed);
                    Currency currency = Currency.getInstance(currencies.get(random.nextInt(3)));
                    long minor = 1 + POWERS_OF_TEN[random.nextInt(13)] * random.nextInt(999);
                    BigDecimal rate =
                            new BigDecimal(random.nextInt(4) == 0 ? 0 : random.nextInt(20_000)).movePointLeft(4);
                    LocalDate disbursedOn = DISBURSED.plusDays(random.nextInt(1500));
                    Money principal = Money.ofMinorUnits(minor, currency);
                    int term = 1 + random.nextInt(360);
                    LocalDate firstDueOn = disbursedOn.plusDays(random.nextInt(200));
                    check(new LoanTerms(principal, rate, term, mode, dayCount, disbursedOn, firstDueOn));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RepaymentMode.class)
    void oneCentOver360MonthsIsPaidOnce(RepaymentMode mode) {
        check(terms("0.01", "0.3", 360, mode, DayCount.ACTUAL_360));
        check(terms("2.00", "0", 360, mode, DayCount.THIRTY_360));
        check(terms("1000000000000.00", "9.99", 360, mode, DayCount.ACTUAL_365));
    }

    @Test
    void aRoundedPaymentThatClearsASmallLoanEarlyLeavesInstallmentsOfZero() {
        List<PlannedInstallment> plan =
                Schedule.of(terms("2.00", "0", 360, RepaymentMode.LEVEL_PAYMENT, DayCount.THIRTY_360));
        assertThat(plan.get(199).remainingPrincipal()).isEqualTo(usd("0"));
        assertThat(plan.get(200).total()).isEqualTo(usd("0"));
        assertThat(plan).hasSize(360);
    }

    @Test
    void anInstallmentIsItsInterestWhenTheLevelPaymentDoesNotCoverIt() {
        LoanTerms terms = new LoanTerms(
                usd("1000"),
                rate("0.60"),
                24,
                RepaymentMode.LEVEL_PAYMENT,
                DayCount.THIRTY_360,
                DISBURSED,
                DISBURSED.plusMonths(6));
        PlannedInstallment first = Schedule.of(terms).get(0);
        assertThat(first.interest()).isEqualTo(usd("300.00"));
        assertThat(first.principal()).isEqualTo(usd("0"));
        assertThat(first.remainingPrincipal()).isEqualTo(usd("1000"));
    }

    @Test
    void impossibleTermsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simple("0", "0.1", 12))
                .withMessageContaining("principal");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simple("1", "-0.1", 12))
                .withMessageContaining("rate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simple("1", "0.1", 0))
                .withMessageContaining("term");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoanTerms(
                        usd("1"),
                        rate("0"),
                        1,
                        RepaymentMode.LUMP_SUM,
                        DayCount.ACTUAL_360,
                        DISBURSED,
                        DISBURSED.minusDays(1)))
                .withMessageContaining("before disbursement");
    }

    private static void check(LoanTerms terms) {
        List<PlannedInstallment> plan = Schedule.of(terms);
        Money zero = Money.zero(terms.principal().currency());
        Money balance = terms.principal();
        for (PlannedInstallment installment : plan) {
            balance = balance.minus(installment.principal());
            assertThat(installment.remainingPrincipal()).as("%s", terms).isEqualTo(balance);
            assertThat(installment.principal().isNegative()
                            || installment.interest().isNegative())
                    .as("negative in %s", terms)
                    .isFalse();
        }
        assertThat(balance).as("%s", terms).isEqualTo(zero);
        assertThat(plan).hasSize(terms.repaymentMode() == RepaymentMode.LUMP_SUM ? 1 : terms.termMonths());
        assertThat(plan.get(plan.size() - 1).dueOn()).isEqualTo(terms.maturesOn());
    }

    private static void simple(String principal, String rate, int term) {
        terms(principal, rate, term, RepaymentMode.LEVEL_PAYMENT, DayCount.THIRTY_360);
    }

    private static LoanTerms terms(String principal, String rate, int term, RepaymentMode mode, DayCount dayCount) {
        LocalDate firstDueOn = LoanTerms.defaultFirstDueOn(DISBURSED);
        return new LoanTerms(usd(principal), rate(rate), term, mode, dayCount, DISBURSED, firstDueOn);
    }

    private static BigDecimal rate(String rate) {
        return new BigDecimal(rate);
    }

    private static Money usd(String amount) {
        return Money.of(new BigDecimal(amount), Currency.getInstance("USD"));
    }
}
