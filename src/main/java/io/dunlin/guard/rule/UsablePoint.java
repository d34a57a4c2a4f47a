package io.dunlin.guard.rule;

import java.util.List;

/** A number or address that is invalid, or another person's, is not used. */
public record UsablePoint() implements Rule {

    @Override
    public List<String> missing(Proposal proposal, Facts facts) {
        return proposal.contactPoint() == null && facts.person().isMixed() ? List.of("contactPointId") : List.of();
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        return RangeCourse.during(
                facts.person().unusable(proposal), "This number or address reaches nobody, or another person.");
    }
}
