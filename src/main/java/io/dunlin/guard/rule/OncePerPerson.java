package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.Reach;
import java.util.ArrayList;
import java.util.List;

/**
 * A third person may be asked only once where the borrower is, unless that person asks for it, or the answer is
 * believed to have been wrong or incomplete (12 CFR 1006.10(c), 15 USC 1692b(3)). A permit to contact the person counts
 * while it lasts. An attempt that nobody answered does not count.
 *
 * @param limit how many times, 1 or more
 */
public record OncePerPerson(int limit) implements Rule {

    @Override
    public Course course(Proposal proposal, Facts facts) {
        if (proposal.repeat() != null || proposal.isLeftOutBy(Counted.CONNECTED)) {
            return RangeCourse.PASSES;
        }
        List<TimeRange> asked = new ArrayList<>();
        facts.person().locationAnswers().forEach(at -> asked.add(TimeRange.from(at)));
        facts.contacts().stream()
                .filter(contact ->
                        contact.reach() == Reach.PLANNED && contact.person().equals(proposal.person()))
                .forEach(permit -> asked.add(TimeRange.of(permit.at(), permit.expiresAt())));
        return RangeCourse.quota(
                asked,
                List.of(),
                limit,
                count -> "This person was asked where the borrower is, or is about to be: %s of at most %s."
                        .formatted(Words.times(count.used()), Words.times(limit)));
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof OncePerPerson once && limit <= once.limit;
    }
}
