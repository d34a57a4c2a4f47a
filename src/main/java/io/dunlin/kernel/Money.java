package io.dunlin.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount of one currency, exact to its minor unit (two decimals for USD, none for JPY, three for KWD).
 *
 * <p>The amount always carries the currency's number of decimals, so equal amounts are equal records. Negative amounts
 * are allowed. Amounts of different currencies never meet: every operation refuses them.
 *
 * @param amount in major units; trailing zeros are added or dropped, a finer amount is refused
 * @param currency an ISO 4217 currency that has a minor unit (so not {@code XXX} or {@code XAU})
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** The one rounding rule of the house: to the nearest minor unit, ties to the even one. */
    public static final RoundingMode ROUNDING = RoundingMode.HALF_EVEN;

    /** Bounds of what is rescaled at all: {@code 1E+1000000000} is a short text, but would fill the memory. */
    private static final int MAX_INTEGER_DIGITS = 40;

    private static final int MAX_SCALE = 400;

    public Money {
        Objects.requireNonNull(amount, "amount");
        int digits = fractionDigits(currency);
        if (amount.scale() != digits) {
            amount = rescaled(amount, currency, digits, RoundingMode.UNNECESSARY);
        }
    }

    /**
     * The exact amount.
     *
     * @throws IllegalArgumentException when the amount is finer than the currency's minor unit
     */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    /** The amount rounded to the minor unit by {@link #ROUNDING}. */
    public static Money rounded(BigDecimal amount, Currency currency) {
        return new Money(rescaled(amount, currency, fractionDigits(currency), ROUNDING), currency);
    }

    /** So many minor units: 1999 of USD is 19.99 USD. */
    public static Money ofMinorUnits(long minorUnits, Currency currency) {
        return new Money(BigDecimal.valueOf(minorUnits, fractionDigits(currency)), currency);
    }

    public static Money zero(Currency currency) {
        return ofMinorUnits(0, currency);
    }

    /** The sum of the amounts, all of the given currency; zero when there are none. */
    public static Money sum(Currency currency, Iterable<Money> amounts) {
        Money sum = zero(currency);
        for (Money amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    /**
     * The amount in minor units: 19.99 USD is 1999.
     *
     * @throws ArithmeticException beyond {@link Long#MAX_VALUE}
     */
    public long minorUnits() {
        return amount.unscaledValue().longValueExact();
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negate() {
        return new Money(amount.negate(), currency);
    }

    /** The smaller of the two; this one when they are equal. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** By amount; refuses another currency. */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    /** As in {@code 1200.00 USD}, without grouping. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot combine " + currency + " with " + other.currency);
        }
        return other;
    }

    private static int fractionDigits(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException(currency + " has no minor unit");
        }
        return digits;
    }

    private static BigDecimal rescaled(BigDecimal amount, Currency currency, int digits, RoundingMode rounding) {
        if (amount.scale() > MAX_SCALE || (long) amount.precision() - amount.scale() > MAX_INTEGER_DIGITS) {
            throw new IllegalArgumentException("The amount is out of all proportion");
        }
        try {
            return amount.setScale(digits, rounding);
        } catch (ArithmeticException finer) {
            throw new IllegalArgumentException(
                    amount + " is finer than the minor unit of " + currency + " (" + digits + " decimals)", finer);
        }
    }
}
