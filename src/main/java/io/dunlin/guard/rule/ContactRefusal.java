package io.dunlin.guard.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A contact of the borrower who refuses to be contacted never is again (GB/T 45251-2025). It cannot be taken back here. */
public record ContactRefusal() implements Rule {

    @Override
    public Course course(Proposal proposal, Facts facts) {
        List<Span> spans = new ArrayList<>();
        Instant refusedAt = facts.person().refusedAt();
        if (refusedAt != null) {
            spans.add(Span.from(refusedAt));
        }
        facts.restraints().stops().stream()
                .filter(stop -> stop.scope() == StopScope.CONTACT_PERSON
                        && stop.person().equals(proposal.person()))
                .forEach(stop -> spans.add(stop.span()));
        return SpanCourse.during(spans, "This person refuses to be contacted.");
    }
}
