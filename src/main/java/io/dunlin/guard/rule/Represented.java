package io.dunlin.guard.rule;

import io.dunlin.vocabulary.BorrowerConditionKind;
import io.dunlin.vocabulary.PartyRole;
import java.util.EnumSet;

/**
 * A person with an attorney is contacted through the attorney only (15 USC 1692c(a)(2), 1692b(6); 12 CFR 1006.6(b)(2)).
 */
public record Represented() implements Rule {

    @Override
    public Course course(Proposal proposal, Facts facts) {
        if (proposal.role() == PartyRole.ATTORNEY) {
            return RangeCourse.PASSES;
        }
        return RangeCourse.during(
                facts.restraints()
                        .during(EnumSet.of(BorrowerConditionKind.REPRESENTED_BY_ATTORNEY), facts.businessZone()),
                "The borrower is represented by an attorney: contact the attorney instead.");
    }
}
