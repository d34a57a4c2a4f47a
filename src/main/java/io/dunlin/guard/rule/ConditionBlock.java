package io.dunlin.guard.rule;

import io.dunlin.kernel.TimeRange;
import io.dunlin.vocabulary.BorrowerConditionKind;
import java.util.List;
import java.util.Set;

/**
 * Contact stops while the borrower is in some state: bereaved, dead, without capacity.
 *
 * @param conditions the states that stop contact
 */
public record ConditionBlock(Set<BorrowerConditionKind> conditions) implements Rule {

    public ConditionBlock {
        conditions = Set.copyOf(conditions);
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        return Courses.allOf(facts.restraints().conditions().stream()
                .filter(condition -> conditions.contains(condition.kind()))
                .map(condition -> RangeCourse.during(
                        List.of(TimeRange.of(condition.days(), facts.businessZone())),
                        "%s: recorded %s.".formatted(Words.state(condition.kind()), Words.days(condition.days()))))
                .toList());
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof ConditionBlock block && conditions.containsAll(block.conditions);
    }
}
