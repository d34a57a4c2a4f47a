package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.BorrowerConditionKind;
import io.dunlin.vocabulary.PlaceKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** No contact at work when the employer is known to forbid it (15 USC 1692c(a)(3)). */
public record Workplace() implements Rule {

    /** Nobody has to know where the person is contacted unless the employer forbids something. */
    @Override
    public List<String> missing(Proposal proposal, Facts facts) {
        return proposal.atWork(facts) == null && !forbidden(facts).isEmpty() ? List.of("place") : List.of();
    }

    @Override
    public Set<PlaceKind> places() {
        return Set.of(PlaceKind.WORKPLACE);
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        return RangeCourse.during(
                Boolean.TRUE.equals(proposal.atWork(facts)) ? forbidden(facts) : List.of(),
                "The borrower's employer forbids contact at work.");
    }

    private static List<TimeRange> forbidden(Facts facts) {
        return facts.restraints().during(EnumSet.of(BorrowerConditionKind.EMPLOYER_FORBIDS), facts.businessZone());
    }
}
