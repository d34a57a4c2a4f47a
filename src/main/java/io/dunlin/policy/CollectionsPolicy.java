package io.dunlin.policy;

import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.BalanceComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One version of the lender's decisions about late loans.
 *
 * <p>Two kinds of rule meet here. Ladder, grace and ranking of a day come from the version in force on that day. Charges, the
 * grace before a late fee, and the allocation order of a loan are part of its contract. They come from the version
 * under which the loan was booked, and later versions do not touch them.
 *
 * @param version 1 or more
 * @param effectiveFrom the first business date on which it is in force (inclusive)
 * @param allocationOrder what a payment pays first within an installment; every component exactly once, COST at most
 *     once: where it is left out, costs come first
 * @param outcomeHolds the holds that outcomes of contacts place, at most one each, on the days on which it is in force
 * @param priority how cases are ranked while it is in force
 * @param adjustmentLimits up to which amount a role books adjustments of loans without another person; none where a role
 *     and a currency have no limit. Those of the version in force on the business date count
 * @param promises what promises to pay are taken on the days on which it is in force
 */
public record CollectionsPolicy(
        int version,
        LocalDate effectiveFrom,
        Ladder ladder,
        Grace grace,
        Charges charges,
        List<BalanceComponent> allocationOrder,
        List<OutcomeHold> outcomeHolds,
        Ranking priority,
        List<AdjustmentLimit> adjustmentLimits,
        PromiseRules promises) {

    public CollectionsPolicy {
        allocationOrder = List.copyOf(allocationOrder);
        outcomeHolds = List.copyOf(outcomeHolds);
        adjustmentLimits = List.copyOf(adjustmentLimits);
        if (version < 1) {
            throw new InvalidPolicy("Policy " + version + ": versions count from 1");
        }
        if (!BalanceComponent.isCompleteOrder(allocationOrder)) {
            throw new InvalidPolicy("Policy " + version + ": the allocation order must name "
                    + List.of(BalanceComponent.values()) + " once each, or leave COST out, not " + allocationOrder);
        }
        long named = adjustmentLimits.stream()
                .map(limit -> limit.role() + " " + limit.currency())
                .distinct()
                .count();
        if (named < adjustmentLimits.size()) {
            throw new InvalidPolicy("Policy " + version + ": a role has two adjustment limits in one currency");
        }
        if (outcomeHolds.stream().map(OutcomeHold::outcome).distinct().count() < outcomeHolds.size()) {
            throw new InvalidPolicy("Policy " + version + ": an outcome has one hold at most");
        }
    }

    /** The hold that an outcome places; empty when it places none. */
    public Optional<OutcomeHold> holdOf(ActionOutcome outcome) {
        return outcomeHolds.stream().filter(hold -> hold.outcome() == outcome).findFirst();
    }

    /** The highest amount that somebody with these roles adjusts a loan by without another person; zero for none. */
    public BigDecimal adjustmentLimit(Set<String> roles, Currency currency) {
        return adjustmentLimits.stream()
                .filter(limit ->
                        roles.contains(limit.role()) && limit.currency().equals(currency))
                .map(AdjustmentLimit::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Whether the two never judge a day differently, and differ at most in what loans that are booked under them agree to. */
    public boolean judgesLike(CollectionsPolicy other) {
        return ladder.equals(other.ladder) && grace.equals(other.grace);
    }
}
