package io.dunlin.guard.rule;

import java.util.List;

/**
 * A minimum number of collectors makes a visit together (CBA 2026, Art 22: two).
 *
 * @param minimum the minimum number
 */
public record VisitParticipants(int minimum) implements Rule {

    @Override
    public List<String> missing(Proposal proposal, Facts facts) {
        return proposal.participants().isEmpty() ? List.of("participants") : List.of();
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        int participants = proposal.participants().size();
        return RangeCourse.when(
                participants < minimum,
                "A visit takes %s together; %d %s part."
                        .formatted(
                                Words.count(minimum, "collector"),
                                participants,
                                proposal.conduct() == null ? "would take" : "took"));
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof VisitParticipants visit && minimum >= visit.minimum;
    }
}
