package io.dunlin.loan;

import io.dunlin.kernel.Violation;
import io.dunlin.vocabulary.ErrorCode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What amounts, rates and currencies an input may hold. */
public final class AmountRule {

    private static final BigDecimal MAXIMUM = new BigDecimal("1000000000000");
    private static final int RATE_DECIMALS = 6;

    private AmountRule() {}

    /** The currency of the code; empty for an unknown one and for one without a minor unit, such as gold. */
    public static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code)).filter(found -> found.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** More than zero, at most 10^12, and no finer than the currency's minor unit. */
    static void positive(BigDecimal amount, @Nullable Currency currency, String field, List<Violation> violations) {
        positive(amount, currency, List.of("input", field), violations);
    }

    /** The same for an amount deeper in the input. */
    public static void positive(
            BigDecimal amount, @Nullable Currency currency, List<String> path, List<Violation> violations) {
        if (amount.signum() <= 0) {
            violations.add(new Violation(ErrorCode.OUT_OF_RANGE, path, "The amount must be more than zero."));
        }
        bounded(amount, currency, path, violations);
    }

    /** Zero or more, at most 10^12, and no finer than the currency's minor unit. */
    public static void notNegative(
            BigDecimal amount, @Nullable Currency currency, String field, List<Violation> violations) {
        if (amount.signum() < 0) {
            violations.add(Violation.of(ErrorCode.OUT_OF_RANGE, field, "The amount must not be negative."));
        }
        bounded(amount, currency, List.of("input", field), violations);
    }

    /** A yearly rate from 0 to the maximum, with at most six decimals. */
    static void rate(BigDecimal rate, BigDecimal maximum, String field, List<Violation> violations) {
        if (rate.signum() < 0 || rate.compareTo(maximum) > 0) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    field,
                    "The rate must be a decimal per year from 0 to "
                            + maximum.stripTrailingZeros().toPlainString() + "."));
        }
        if (rate.stripTrailingZeros().scale() > RATE_DECIMALS) {
            violations.add(Violation.of(ErrorCode.INVALID, field, "A rate has at most six decimals."));
        }
    }

    private static void bounded(
            BigDecimal amount, @Nullable Currency currency, List<String> path, List<Violation> violations) {
        if (amount.compareTo(MAXIMUM) > 0) {
            violations.add(new Violation(ErrorCode.OUT_OF_RANGE, path, "The amount must be at most 1000000000000."));
        }
        if (currency != null && amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            violations.add(new Violation(
                    ErrorCode.INVALID,
                    path,
                    "The currency has " + currency.getDefaultFractionDigits() + " decimals; the amount has more."));
        }
    }
}
