package io.dunlin.loan.ledger;

import io.dunlin.kernel.Money;
import io.dunlin.vocabulary.BalanceComponent;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * What the contract and the policy it was booked under say about charges and payments.
 *
 * @param penaltyRate yearly rate on past-due principal as a decimal, 0 or more
 * @param lateFee charged once an installment; zero for none
 * @param graceDays days of grace before the late fee, contract and policy already taken together
 * @param penaltyDaysInYear the divisor of the penalty rate
 * @param allocationOrder what a payment pays first within an installment; every component exactly once
 */
public record LedgerTerms(
        Currency currency,
        BigDecimal penaltyRate,
        Money lateFee,
        int graceDays,
        int penaltyDaysInYear,
        List<BalanceComponent> allocationOrder) {

    public LedgerTerms {
        allocationOrder = List.copyOf(allocationOrder);
        if (!lateFee.currency().equals(currency)) {
            throw new IllegalArgumentException("The late fee must be in " + currency);
        }
        if (penaltyRate.signum() < 0 || lateFee.isNegative() || graceDays < 0 || penaltyDaysInYear < 1) {
            throw new IllegalArgumentException("Rate, fee, grace and days in the year cannot be negative");
        }
        if (!BalanceComponent.isCompleteOrder(allocationOrder)) {
            throw new IllegalArgumentException("The allocation order must name every component once");
        }
    }
}
