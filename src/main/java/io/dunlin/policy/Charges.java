package io.dunlin.policy;

import java.math.BigDecimal;

/**
 * How penalty interest is computed.
 *
 * @param penaltyDaysInYear the divisor of the yearly rate, 360 to 366
 * @param maximumPenaltyRate the highest yearly rate a loan may be booked with (inclusive), 0.24 being 24 %
 */
public record Charges(int penaltyDaysInYear, BigDecimal maximumPenaltyRate) {

    /** The usual divisor of a yearly rate. */
    public static final int DEFAULT_DAYS_IN_YEAR = 365;

    public Charges {
        if (penaltyDaysInYear < 360 || penaltyDaysInYear > 366) {
            throw new InvalidPolicy("Charges: a year has 360 to 366 days, not " + penaltyDaysInYear);
        }
        if (maximumPenaltyRate.signum() < 0) {
            throw new InvalidPolicy("Charges: the maximum penalty rate cannot be " + maximumPenaltyRate);
        }
    }
}
