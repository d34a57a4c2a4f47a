package io.dunlin.loan.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of Regulation Z, Appendix J, (c)(1) to (c)(5), to the two decimals that it prints. */
class NominalRateTest {

    /**
     * @param odd the fraction of a unit-period as days of days
     * @param first the first payment, where it differs
     * @param last the last payment, where it differs
     */
    @ParameterizedTest(name = "({0}) is {10} %")
    @CsvSource({
        "1 i,   5000, 24,  1, 0/30,  12, 230,    , ,    9.69",
        "1 ii,  6000, 36,  1, 19/30, 12, 200,    , ,    11.82",
        "1 iii, 5000, 24,  0, 6/15,  24, 219.17, , ,    10.34",
        "1 iv,  10000, 40, 1, 39/90, 4,  385,    , ,    8.97",
        "1 v,   500, 30,   4, 4/7,   52, 17.60,  , ,    14.96",
        "2 i,   5000, 24,  1, 0/30,  12, 230, 250, ,    10.08",
        "2 ii,  400, 12,   1, 5/28,  13, 38.31, 39.50, , 28.50",
        "3 i,   5000, 24,  1, 0/30,  12, 230, , 280,    10.50",
        "3 ii,  200, 20,   0, 8/14,  26, 9.50, , 30,    12.22",
        "4 i,   5000, 24,  1, 0/30,  12, 230, 250, 280, 10.90",
        "4 ii,  8000, 20,  0, 52/60, 6,  465, 449.36, 200, 7.30"
    })
    void theExamplesOfAppendixJ(
            String example,
            BigDecimal advanced,
            int count,
            int whole,
            String odd,
            BigDecimal perYear,
            BigDecimal payment,
            BigDecimal first,
            BigDecimal last,
            BigDecimal percent) {
        List<BigDecimal> payments = new ArrayList<>(Collections.nCopies(count, payment));
        payments.set(0, first == null ? payment : first);
        payments.set(count - 1, last == null ? payment : last);
        String[] days = odd.split("/");
        BigDecimal fraction = new BigDecimal(days[0]).divide(new BigDecimal(days[1]), MathContext.DECIMAL128);
        BigDecimal rate = NominalRate.of(advanced, new UnitPeriods(whole, fraction, perYear), payments)
                .orElseThrow();
        assertThat(percent(rate)).as(example).isEqualTo(percent);
    }

    /** (c)(5)(i): 1000 from the 3rd of January to the 15th of September 1978 for 1080: a unit-period of 255 days. */
    @ParameterizedTest(name = "from {0} to {1} for {2} is {3} %")
    @CsvSource({
        "1978-01-03, 1978-09-15, 1080, 11.45",
        "1978-07-15, 1979-01-15, 1044, 8.80",
        "1978-01-03, 1979-01-03, 1240, 24.00",
        "1978-01-31, 1978-02-28, 1010, 12.00"
    })
    void onePaymentForOneAdvance(LocalDate from, LocalDate on, BigDecimal paid, BigDecimal percent) {
        BigDecimal rate = NominalRate.of(new BigDecimal(1000), UnitPeriods.single(from, on), List.of(paid))
                .orElseThrow();
        assertThat(percent(rate)).isEqualTo(percent);
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({
        "1978-01-10, 1978-02-10, 1, 0",
        "1978-02-10, 1978-04-01, 1, 19",
        "1978-02-23, 1978-03-01, 0, 6",
        "2024-01-31, 2024-02-29, 1, 0",
        "2026-01-31, 2026-02-28, 1, 0",
        "2026-01-30, 2026-03-31, 2, 1",
        "2026-05-05, 2026-05-05, 0, 0"
    })
    void wholeMonthsAreCountedBackFromTheFirstPayment(LocalDate from, LocalDate first, long whole, int days) {
        UnitPeriods periods = UnitPeriods.monthly(from, first);
        assertThat(periods.whole()).isEqualTo(whole);
        assertThat(periods.fraction().multiply(new BigDecimal(30)).setScale(10, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(new BigDecimal(days));
    }

    @Test
    void aTermOfMoreThanAYearIsCountedInYears() {
        UnitPeriods months = UnitPeriods.single(LocalDate.of(2026, 1, 17), LocalDate.of(2027, 7, 17));
        assertThat(months.whole()).isEqualTo(1);
        assertThat(months.fraction()).isEqualByComparingTo("0.5");
        UnitPeriods days = UnitPeriods.single(LocalDate.of(2026, 1, 17), LocalDate.of(2027, 1, 31));
        assertThat(days.whole()).isEqualTo(1);
        assertThat(days.fraction().multiply(new BigDecimal(365)).setScale(10, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("14");
    }

    @Test
    void lessThanWasAdvancedOrAllAtOnceHasNoRate() {
        UnitPeriods month = new UnitPeriods(1, BigDecimal.ZERO, new BigDecimal(12));
        UnitPeriods once = new UnitPeriods(0, BigDecimal.ZERO, new BigDecimal(12));
        assertThat(NominalRate.of(BigDecimal.TEN, month, List.of(BigDecimal.ONE)))
                .isEmpty();
        assertThat(NominalRate.of(BigDecimal.TEN, once, List.of(BigDecimal.TEN)))
                .isEmpty();
        assertThat(NominalRate.of(BigDecimal.TEN, month, List.of(BigDecimal.TEN))
                        .orElseThrow())
                .isEqualByComparingTo("0");
    }

    private static BigDecimal percent(BigDecimal rate) {
        return rate.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
    }
}
