package io.dunlin.guard.rule;

import java.util.Set;

/**
 * Contact stops while the borrower is in some state: bereaved, dead, without capacity.
 *
 * @param conditions in which
 */
public record ConditionBlock(Set<ConditionKind> conditions) implements Rule {

    public ConditionBlock {
        conditions = Set.copyOf(conditions);
    }

    @Override
    public Course course(Proposal proposal, Facts facts) {
        return SpanCourse.during(
                facts.restraints().during(conditions, facts.businessZone()),
                "The borrower's state speaks against it: %s."
                        .formatted(String.join(
                                ", ",
                                conditions.stream().map(Enum::name).sorted().toList())));
    }

    @Override
    public boolean isNoLooserThan(Rule other) {
        return other instanceof ConditionBlock block && conditions.containsAll(block.conditions);
    }
}
