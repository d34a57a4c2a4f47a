package io.dunlin.loan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.kernel.Money;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.RepaymentMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepaymentModesTest {

    private static final LocalDate DISBURSED = LocalDate.of(2026, 1, 15);

    @Test
    void equalPrincipalRepaysTheSameEveryMonthAndTheRestWithTheLast() {
        assertThat(Schedule.of(terms("1000", "0.12", 3, RepaymentMode.EQUAL_PRINCIPAL, DayCount.THIRTY_360)))
                .extracting(p -> p.principal().amount() + " " + p.interest().amount())
                .containsExactly("333.33 10.00", "333.33 6.67", "333.34 3.33");
    }

    @Test
    void interestOnlyRepaysThePrincipalWithTheLast() {
        assertThat(Schedule.of(terms("1000", "0.12", 3, RepaymentMode.INTEREST_ONLY, DayCount.THIRTY_360)))
                .extracting(p -> p.principal().amount() + " " + p.interest().amount())
                .containsExactly("0.00 10.00", "0.00 10.00", "1000.00 10.00");
    }

    @ParameterizedTest
    @CsvSource({"THIRTY_360,120.00", "ACTUAL_365,120.00", "ACTUAL_360,121.67"})
    void aLumpSumIsDueAtMaturityWithSimpleInterestForTheTerm(DayCount dayCount, BigDecimal interest) {
        List<PlannedInstallment> plan = Schedule.of(terms("1000", "0.12", 12, RepaymentMode.LUMP_SUM, dayCount));
        assertThat(plan).singleElement().satisfies(only -> {
            assertThat(only.number()).isEqualTo(1);
            assertThat(only.dueOn()).isEqualTo(LocalDate.of(2027, 1, 15));
            assertThat(only.total()).isEqualTo(usd("1000").plus(usd(interest.toString())));
            assertThat(only.remainingPrincipal()).isEqualTo(usd("0"));
        });
    }

    @ParameterizedTest
    @CsvSource({"THIRTY_360,10.00", "ACTUAL_365,10.19", "ACTUAL_360,10.33"})
    void interestOfAMonthFollowsTheDayCount(DayCount dayCount, BigDecimal january) {
        List<PlannedInstallment> plan = Schedule.of(terms("1000", "0.12", 2, RepaymentMode.INTEREST_ONLY, dayCount));
        assertThat(plan.get(0).interest().amount()).isEqualTo(january);
    }

    @ParameterizedTest
    @CsvSource({"100.50,1.00", "101.50,1.02", "102.50,1.02"})
    void halfACentOfInterestGoesToTheEvenCent(String principal, BigDecimal interest) {
        LoanTerms terms = terms(principal, "0.12", 2, RepaymentMode.INTEREST_ONLY, DayCount.THIRTY_360);
        assertThat(Schedule.of(terms).get(0).interest().amount()).isEqualTo(interest);
    }

    @Test
    void withoutInterestALevelPaymentIsAnEqualShare() {
        assertThat(Schedule.of(terms("100", "0", 3, RepaymentMode.LEVEL_PAYMENT, DayCount.ACTUAL_365)))
                .extracting(p -> p.total().amount().toString())
                .containsExactly("33.33", "33.33", "33.34");
    }

    @Test
    void aRateOfAlmostNothingIsAlmostAnEqualShare() {
        assertThat(Schedule.of(terms("36000", "1E-60", 360, RepaymentMode.LEVEL_PAYMENT, DayCount.THIRTY_360)))
                .allSatisfy(p -> assertThat(p.total()).isEqualTo(usd("100")));
    }

    private static LoanTerms terms(String principal, String rate, int term, RepaymentMode mode, DayCount dayCount) {
        LocalDate firstDueOn = LoanTerms.defaultFirstDueOn(DISBURSED);
        return new LoanTerms(usd(principal), new BigDecimal(rate), term, mode, dayCount, DISBURSED, firstDueOn);
    }

    private static Money usd(String amount) {
        return Money.of(new BigDecimal(amount), Currency.getInstance("USD"));
    }
}
