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

class DueDatesTest {

    @Test
    void theDayIsClampedToTheMonthAndComesBackAfterwards() {
        assertThat(dueDates(LocalDate.of(2025, 1, 31)))
                .startsWith(
                        LocalDate.of(2025, 1, 31),
                        LocalDate.of(2025, 2, 28),
                        LocalDate.of(2025, 3, 31),
                        LocalDate.of(2025, 4, 30),
                        LocalDate.of(2025, 5, 31));
    }

    @Test
    void everyFirstDueDateOfFourYearsGivesItsDayOrTheLastOfEachMonth() {
        LocalDate first = LocalDate.of(2023, 1, 1);
        for (LocalDate firstDueOn : first.datesUntil(first.plusYears(4)).toList()) {
            List<LocalDate> dueDates = dueDates(firstDueOn);
            for (int i = 0; i < dueDates.size(); i++) {
                LocalDate month = firstDueOn.withDayOfMonth(1).plusMonths(i);
                int day = Math.min(firstDueOn.getDayOfMonth(), month.lengthOfMonth());
                assertThat(dueDates.get(i)).isEqualTo(month.withDayOfMonth(day));
            }
        }
    }

    @Test
    void everyMonthOfAMonthEndScheduleIsAWholeOneByThirty360() {
        LocalDate first = LocalDate.of(2023, 1, 1);
        for (LocalDate firstDueOn : first.datesUntil(first.plusYears(4)).toList()) {
            List<PlannedInstallment> plan = plan(firstDueOn.minusMonths(1), firstDueOn);
            assertThat(plan).allSatisfy(p -> assertThat(p.interest().amount()).isEqualTo("10.00"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15,2026-02-15,30", "2026-01-31,2026-02-28,30", "2024-01-31,2024-02-29,30", "2026-02-28,2026-03-31,30",
        "2026-01-15,2026-03-15,60", "2026-01-15,2027-01-15,360", "2026-01-15,2026-02-14,29", "2026-01-15,2026-02-16,31",
        "2026-01-15,2026-01-31,15", "2026-01-30,2026-01-31,0", "2026-01-31,2026-02-01,1", "2026-02-27,2026-03-01,4",
        "2026-01-15,2026-01-15,0", "2026-02-28,2026-03-28,30", "2026-02-28,2026-03-30,30", "2026-12-31,2027-01-30,30"
    })
    void thirty360CountsMonthsOf30DaysAndA31stAsA30th(LocalDate from, LocalDate through, long days) {
        assertThat(DayCount.THIRTY_360.days(from, through)).isEqualTo(days);
    }

    @Test
    void aLaterStartNeverHasMoreDaysOfInterest() {
        LocalDate first = LocalDate.of(2023, 1, 1);
        for (LocalDate dueOn : first.datesUntil(first.plusYears(2)).toList()) {
            long later = 0;
            for (LocalDate from = dueOn; from.isAfter(dueOn.minusDays(70)); from = from.minusDays(1)) {
                long days = DayCount.THIRTY_360.days(from, dueOn);
                assertThat(days).as("%s to %s", from, dueOn).isGreaterThanOrEqualTo(later);
                later = days;
            }
        }
    }

    @Test
    void realDaysCountTheLeapDay() {
        LocalDate from = LocalDate.of(2024, 2, 15);
        assertThat(DayCount.ACTUAL_365.days(from, from.plusMonths(1))).isEqualTo(29);
        assertThat(DayCount.ACTUAL_360.days(from, from.plusMonths(1))).isEqualTo(29);
    }

    private static List<LocalDate> dueDates(LocalDate firstDueOn) {
        return plan(firstDueOn.minusDays(20), firstDueOn).stream()
                .map(PlannedInstallment::dueOn)
                .toList();
    }

    private static List<PlannedInstallment> plan(LocalDate disbursedOn, LocalDate firstDueOn) {
        Money principal = Money.of(new BigDecimal("1000"), Currency.getInstance("USD"));
        BigDecimal rate = new BigDecimal("0.12");
        return Schedule.of(new LoanTerms(
                principal, rate, 27, RepaymentMode.INTEREST_ONLY, DayCount.THIRTY_360, disbursedOn, firstDueOn));
    }

    @Test
    void aMonthAfterDisbursementKeepsTheDayOfDisbursement() {
        LocalDate disbursedOn = LocalDate.of(2027, 1, 31);
        LoanTerms terms = new LoanTerms(
                Money.ofMinorUnits(120_000, Currency.getInstance("USD")),
                BigDecimal.ZERO,
                4,
                RepaymentMode.LEVEL_PAYMENT,
                DayCount.THIRTY_360,
                disbursedOn,
                LoanTerms.defaultFirstDueOn(disbursedOn));

        assertThat(Schedule.of(terms))
                .extracting(PlannedInstallment::dueOn)
                .containsExactly(
                        LocalDate.of(2027, 2, 28),
                        LocalDate.of(2027, 3, 31),
                        LocalDate.of(2027, 4, 30),
                        LocalDate.of(2027, 5, 31));
    }
}
