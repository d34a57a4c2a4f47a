package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.DoNotContactScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A contact of the borrower who refuses to be contacted is never contacted again (GB/T 45251-2025). A refusal cannot be
 * undone.
 */
public record ContactRefusal() implements Rule {

    @Override
    public Course course(Proposal proposal, Facts facts) {
        List<Course> courses = new ArrayList<>();
        Instant refusedAt = facts.person().refusedAt();
        if (refusedAt != null) {
            courses.add(RangeCourse.during(
                    List.of(TimeRange.from(refusedAt)),
                    "This contact of the borrower refused on %s to be contacted."
                            .formatted(Words.day(refusedAt, facts))));
        }
        facts.restraints().stops().stream()
                .filter(stop -> stop.scope() == DoNotContactScope.CONTACT_PERSON
                        && stop.person().equals(proposal.person()))
                .forEach(stop -> courses.add(RangeCourse.during(List.of(stop.range()), stop.sentence(facts))));
        return Courses.allOf(courses);
    }
}
