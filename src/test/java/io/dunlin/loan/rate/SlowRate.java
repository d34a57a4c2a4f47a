package io.dunlin.loan.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * The effective rate in its plainest form: every interval is a whole number of parts of a year, and the growth of one part is
 * found by halving. No exponential, no slope.
 */
final class SlowRate {

    /** Months, and days of both years, are whole numbers of these. */
    private static final int PARTS = 12 * 365 * 366;

    private static final MathContext DIGITS = new MathContext(45);
    private static final int HALVINGS = 60;

    private SlowRate() {}

    static BigDecimal effective(BigDecimal drawn, LocalDate on, List<Repayment> repayments) {
        BigDecimal two = BigDecimal.valueOf(2);
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = new BigDecimal("1E-8");
        while (worth(high, on, repayments).compareTo(drawn) > 0) {
            high = high.multiply(two);
        }
        for (int i = 0; i < HALVINGS; i++) {
            BigDecimal middle = low.add(high).divide(two, DIGITS);
            if (worth(middle, on, repayments).compareTo(drawn) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return BigDecimal.ONE.add(low).pow(PARTS, DIGITS).subtract(BigDecimal.ONE);
    }

    private static BigDecimal worth(BigDecimal growth, LocalDate from, List<Repayment> repayments) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Repayment repayment : repayments) {
            int parts = EffectiveRate.years(from, repayment.on())
                    .multiply(BigDecimal.valueOf(PARTS))
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .intValueExact();
            sum = sum.add(repayment.amount().divide(BigDecimal.ONE.add(growth).pow(parts, DIGITS), DIGITS));
        }
        return sum;
    }
}
