package io.dunlin.loan.ledger;

import io.dunlin.kernel.Money;
import io.dunlin.vocabulary.BalanceComponent;
import java.util.Currency;

/**
 * An amount by component, all of one currency.
 *
 * @param fee late fees
 * @param penalty penalty interest
 * @param cost costs that were added
 */
public record Balance(Money principal, Money interest, Money fee, Money penalty, Money cost) {

    public static Balance zero(Currency currency) {
        Money zero = Money.zero(currency);
        return new Balance(zero, zero, zero, zero, zero);
    }

    public Money total() {
        return principal.plus(interest).plus(fee).plus(penalty).plus(cost);
    }

    public boolean isZero() {
        return principal.isZero() && interest.isZero() && fee.isZero() && penalty.isZero() && cost.isZero();
    }

    public Money get(BalanceComponent component) {
        return switch (component) {
            case PRINCIPAL -> principal;
            case INTEREST -> interest;
            case FEE -> fee;
            case PENALTY -> penalty;
            case COST -> cost;
        };
    }

    public Balance plus(Balance other) {
        return new Balance(
                principal.plus(other.principal),
                interest.plus(other.interest),
                fee.plus(other.fee),
                penalty.plus(other.penalty),
                cost.plus(other.cost));
    }

    public Balance minus(Balance other) {
        return new Balance(
                principal.minus(other.principal),
                interest.minus(other.interest),
                fee.minus(other.fee),
                penalty.minus(other.penalty),
                cost.minus(other.cost));
    }
}
