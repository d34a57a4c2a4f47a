package io.dunlin.guard.rule;

import java.util.List;

/**
 * One rule with its parameters. A rule is a record of its parameters and pure: it looks at a proposal and at facts, and
 * answers for all instants at once.
 */
public interface Rule {

    /** What this rule says of the proposal over time. It is not asked while anything is {@link #missing}. */
    Course course(Proposal proposal, Facts facts);

    /** Input fields of the proposal without which the rule has no answer. */
    default List<String> missing(Proposal proposal, Facts facts) {
        return List.of();
    }

    /** How many days before the judged instant contacts still matter to it; 0 when none of {@link Facts#contacts()} do. */
    default int lookBackDays() {
        return 0;
    }

    /** Whether all that the other rule, of the same kind, is against, this one is against too. */
    default boolean isNoLooserThan(Rule other) {
        return equals(other);
    }
}
