package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import java.util.List;
import java.util.Set;

/**
 * A hold or a plan on a debt stops contact about that debt: dispute, moratorium, breathing space, a repayment plan that
 * is being kept. The lender's business dates count, the first and the last included.
 *
 * @param kinds the kinds that stop contact; empty: all
 * @param onlyFreezing whether only holds count that were placed to stop contact
 */
public record HoldFreeze(Set<FreezeKind> kinds, boolean onlyFreezing) implements Rule {

    public HoldFreeze {
        kinds = Set.copyOf(kinds);
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        return Courses.allOf(facts.restraints().freezes().stream()
                .filter(freeze -> (kinds.isEmpty() || kinds.contains(freeze.kind()))
                        && (freeze.freezesContact() || !onlyFreezing)
                        && freeze.debts().stream().anyMatch(proposal.debts()::contains))
                .map(freeze -> RangeCourse.during(
                        List.of(TimeRange.of(freeze.days(), facts.businessZone())),
                        "There is a hold on %s %s, %s."
                                .formatted(freeze.name(), Words.why(freeze.kind()), Words.days(freeze.days()))))
                .toList());
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof HoldFreeze hold
                && (kinds.isEmpty() || (!hold.kinds.isEmpty() && kinds.containsAll(hold.kinds)))
                && (!onlyFreezing || hold.onlyFreezing);
    }
}
