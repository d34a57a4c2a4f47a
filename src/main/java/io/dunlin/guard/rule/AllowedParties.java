package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.PartyRole;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Some contacts are for certain parties only. Nobody collects from friends and relatives (GB/T 45251-2025), or talks
 * with them about the debt (12 CFR 1006.6(d), 15 USC 1692c(b)).
 *
 * @param allowed the allowed roles
 * @param debtRelatedToo whether contacts who stand in the borrower's place are allowed, such as the spouse
 * @param volunteersToo whether contacts who offer to pay for the borrower are allowed, from their offer on
 */
public record AllowedParties(Set<PartyRole> allowed, boolean debtRelatedToo, boolean volunteersToo) implements Rule {

    public AllowedParties {
        allowed = Set.copyOf(allowed);
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        boolean passes = allowed.contains(proposal.role())
                || (debtRelatedToo && facts.person().standIn() != null);
        Instant offeredAt = facts.person().offeredToPayAt();
        List<TimeRange> offered = volunteersToo && offeredAt != null ? List.of(TimeRange.from(offeredAt)) : List.of();
        return passes
                ? RangeCourse.PASSES
                : RangeCourse.during(
                        TimeRange.complement(offered),
                        "Nobody may contact %s %s."
                                .formatted(Words.who(proposal.role()), Words.what(proposal.purpose())));
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof AllowedParties parties
                && parties.allowed.containsAll(allowed)
                && (!debtRelatedToo || parties.debtRelatedToo)
                && (!volunteersToo || parties.volunteersToo);
    }
}
