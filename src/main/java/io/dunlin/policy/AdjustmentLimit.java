package io.dunlin.policy;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * The highest amount by which a role adjusts a loan without another person.
 *
 * @param role the name of a role of Dunlin
 * @param amount zero or more (inclusive), in the currency
 */
public record AdjustmentLimit(String role, Currency currency, BigDecimal amount) {

    public AdjustmentLimit {
        if (amount.signum() < 0) {
            throw new InvalidPolicy("Adjustment limits: the limit of " + role + " cannot be " + amount);
        }
        if (amount.stripTrailingZeros().scale() > Math.max(0, currency.getDefaultFractionDigits())) {
            throw new InvalidPolicy("Adjustment limits: " + amount + " has more decimals than " + currency);
        }
    }
}
