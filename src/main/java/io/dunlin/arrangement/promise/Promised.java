package io.dunlin.arrangement.promise;

import io.dunlin.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * What is promised, once nothing is wrong with it.
 *
 * @param loans at least one
 * @param installments at least one, by their days, none twice
 */
record Promised(Currency currency, List<UUID> loans, List<Installment> installments) {

    /** A sum by a day. */
    record Installment(LocalDate dueOn, Money amount) {}

    Money sum() {
        return Money.sum(
                currency, installments.stream().map(Installment::amount).toList());
    }
}
