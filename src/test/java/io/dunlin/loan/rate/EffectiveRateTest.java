package io.dunlin.loan.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveRateTest {

    private static final LocalDate DRAWN = LocalDate.of(1994, 1, 1);

    /**
     * The examples of Directive 98/7/EC, Annex III B (a year of twelve equal months), to the decimal that it prints. Its
     * equation is that of Directive 2008/48/EC.
     */
    @ParameterizedTest(name = "{0} is {2} %")
    @CsvSource({
        "1000, 1200 after 18, 12.9",
        "950, 1200 after 18, 16.9",
        "1000, 600 after 12 600 after 24, 13.1",
        "1000, 272 after 3 272 after 6 544 after 12, 13.2"
    })
    void theExamplesOfTheDirective(BigDecimal drawn, String plan, BigDecimal percent) {
        String[] words = plan.split(" ");
        List<Repayment> repayments = new ArrayList<>();
        for (int i = 0; i < words.length; i += 3) {
            repayments.add(new Repayment(DRAWN.plusMonths(Long.parseLong(words[i + 2])), new BigDecimal(words[i])));
        }
        BigDecimal rate = EffectiveRate.of(DRAWN, drawn, repayments).orElseThrow();
        assertThat(rate.movePointRight(2).setScale(1, RoundingMode.HALF_UP)).isEqualTo(percent);
    }

    @ParameterizedTest(name = "from {0} to {1} are {2} months and {3}/{4} of a year")
    @CsvSource({
        "2026-01-12, 2026-02-12, 1, 0, 365",
        "2026-01-12, 2026-02-15, 1, 3, 365",
        "2026-01-31, 2026-02-28, 1, 0, 365",
        "2026-01-31, 2026-03-30, 1, 28, 365",
        "2024-02-10, 2024-03-01, 0, 20, 366",
        "2025-12-30, 2026-02-28, 2, 0, 365",
        "2025-12-30, 2026-02-27, 1, 28, 365",
        "2026-05-05, 2026-05-05, 0, 0, 365"
    })
    void anIntervalIsWholeMonthsAndTheDaysBeforeThem(LocalDate from, LocalDate on, int months, int days, int year) {
        BigDecimal expected = new BigDecimal(months)
                .divide(new BigDecimal(12), MathContext.DECIMAL128)
                .add(new BigDecimal(days).divide(new BigDecimal(year), MathContext.DECIMAL128));
        assertThat(EffectiveRate.years(from, on)).isCloseTo(expected, within(new BigDecimal("1E-30")));
    }

    @Test
    void twoHundredRandomLoansHaveTheRateThatASlowSolverFinds() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            BigDecimal drawn = new BigDecimal(100 + random.nextInt(100_000));
            List<Repayment> repayments = repayments(random, drawn);
            BigDecimal rate = EffectiveRate.of(DRAWN, drawn, repayments).orElseThrow();
            assertThat(rate)
                    .as("seed " + seed)
                    .isCloseTo(SlowRate.effective(drawn, DRAWN, repayments), within(new BigDecimal("1E-12")));
        }
    }

    /** Unequal amounts on unequal days that sum to more than was drawn, by up to threefold. */
    private static List<Repayment> repayments(Random random, BigDecimal drawn) {
        int count = 1 + random.nextInt(24);
        List<Repayment> repayments = new ArrayList<>();
        LocalDate on = DRAWN;
        BigDecimal share = drawn.divide(new BigDecimal(count), 2, RoundingMode.UP);
        for (int i = 0; i < count; i++) {
            on = random.nextInt(3) == 0 ? on.plusDays(1 + random.nextInt(90)) : on.plusMonths(1);
            BigDecimal extra = share.multiply(new BigDecimal(random.nextInt(200)).movePointLeft(2));
            repayments.add(new Repayment(on, share.add(extra)));
        }
        return repayments;
    }

    @Test
    void aRateOfAThousandPercentIsFoundToo() {
        List<Repayment> repayments = List.of(new Repayment(DRAWN.plusMonths(1), new BigDecimal(200)));
        assertThat(EffectiveRate.of(DRAWN, new BigDecimal(100), repayments).orElseThrow())
                .isCloseTo(new BigDecimal(4095), within(new BigDecimal("1E-9")));
    }

    @Test
    void whatIsRepaidWithoutCostHasARateOfZeroAndLessHasNone() {
        BigDecimal hundred = new BigDecimal(100);
        List<Repayment> back = List.of(new Repayment(DRAWN.plusMonths(1), hundred));
        assertThat(EffectiveRate.of(DRAWN, hundred, back).orElseThrow()).isEqualByComparingTo("0");
        assertThat(EffectiveRate.of(DRAWN, new BigDecimal(101), back)).isEmpty();
        assertThat(EffectiveRate.of(DRAWN, hundred, List.of(new Repayment(DRAWN, hundred))))
                .isEmpty();
    }
}
