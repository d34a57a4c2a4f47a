package io.dunlin.policy;

import io.dunlin.vocabulary.BalanceComponent;
import java.time.LocalDate;
import java.util.List;

/**
 * One version of the lender's decisions about late loans.
 *
 * <p>Two kinds of rule meet here. Ladder and grace of a day come from the version in force on that day. Charges, the
 * grace before a late fee, and the allocation order of a loan are part of its contract. They come from the version
 * under which the loan was booked, and later versions do not touch them.
 *
 * @param version 1 or more
 * @param effectiveFrom the first business date on which it is in force (inclusive)
 * @param allocationOrder what a payment pays first within an installment; every component exactly once
 */
public record CollectionsPolicy(
        int version,
        LocalDate effectiveFrom,
        Ladder ladder,
        Grace grace,
        Charges charges,
        List<BalanceComponent> allocationOrder) {

    public CollectionsPolicy {
        allocationOrder = List.copyOf(allocationOrder);
        if (version < 1) {
            throw new InvalidPolicy("Policy " + version + ": versions count from 1");
        }
        if (!BalanceComponent.isCompleteOrder(allocationOrder)) {
            throw new InvalidPolicy("Policy " + version + ": the allocation order must name "
                    + List.of(BalanceComponent.values()) + " once each, not " + allocationOrder);
        }
    }
}
