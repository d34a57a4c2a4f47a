package io.dunlin.guard.rule;

/** A number or address that is invalid, or another person's, is not used. */
public record UsablePoint() implements Rule {

    @Override
    public Course course(Proposal proposal, Facts facts) {
        return proposal.contactPoint() == null
                ? SpanCourse.PASSES
                : SpanCourse.during(facts.person().unusable(), "The number or address is invalid or another person's.");
    }
}
