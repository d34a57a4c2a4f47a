package io.dunlin.loan.ledger;

import io.dunlin.kernel.Money;
import io.dunlin.vocabulary.BalanceComponent;

/**
 * A part of a payment and what it paid.
 *
 * @param installment the installment's number
 * @param amount more than zero
 */
public record Allocation(int installment, BalanceComponent component, Money amount) {}
