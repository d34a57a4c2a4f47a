package io.dunlin.loan.ledger;

import io.dunlin.kernel.Money;
import io.dunlin.vocabulary.BalanceComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * The terms of charges and payments, from the contract and from the policy under which it was booked.
 *
 * @param penaltyRate yearly rate on past-due principal as a decimal, 0 or more
 * @param lateFee charged once an installment; zero for none
 * @param graceDays days of grace before the late fee, from contract and policy combined
 * @param penaltyDaysInYear the divisor of the penalty rate
 * @param allocationOrder what a payment pays first within an installment; every component exactly once; where COST is
 *     left out, costs come first
 */
public record LedgerTerms(
        Currency currency,
        BigDecimal penaltyRate,
        Money lateFee,
        int graceDays,
        int penaltyDaysInYear,
        List<BalanceComponent> allocationOrder) {

    public LedgerTerms {
        allocationOrder = withCosts(allocationOrder);
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

    private static List<BalanceComponent> withCosts(List<BalanceComponent> order) {
        List<BalanceComponent> all = new ArrayList<>(order);
        if (!order.contains(BalanceComponent.COST)) {
            all.add(0, BalanceComponent.COST);
        }
        return List.copyOf(all);
    }
}
