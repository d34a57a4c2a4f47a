package io.dunlin.guard.rule;

import java.util.EnumSet;
import java.util.Set;

/** No contact at work when the employer is known to forbid it (15 USC 1692c(a)(3)). */
public record Workplace() implements Rule {

    @Override
    public Set<PlaceKind> places() {
        return Set.of(PlaceKind.WORKPLACE);
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        if (proposal.place() != PlaceKind.WORKPLACE) {
            return SpanCourse.PASSES;
        }
        return SpanCourse.during(
                facts.restraints().during(EnumSet.of(ConditionKind.EMPLOYER_FORBIDS), facts.businessZone()),
                "The employer forbids such contacts at work.");
    }
}
