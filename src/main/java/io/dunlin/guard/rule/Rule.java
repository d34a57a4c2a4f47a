package io.dunlin.guard.rule;

import io.dunlin.vocabulary.PlaceKind;
import java.util.List;
import java.util.Set;

/**
 * One rule with its parameters. A rule is a pure record of its parameters: it reads a proposal and facts, and answers
 * for all instants at once.
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

    /** Whether it says at which hours of the day there may be contact, so that the hours of the house are not asked. */
    default boolean setsHours() {
        return false;
    }

    /**
     * Whether it is not asked about the person while the other one is, a law, regulation, standard or self-regulation that
     * covers the contact too and settles what this one is about.
     */
    default boolean makesWayFor(Rule other, Facts facts) {
        return false;
    }

    /** Whether what it asks for during a contact had to be done in the one that was made: where somebody was reached. */
    default boolean isOwed(Proposal made) {
        return made.isDone();
    }

    /** Whether it is known before the contact that what has to be done during it will not be. */
    default boolean isBrokenBeforehand(Proposal proposal, Facts facts) {
        return false;
    }

    /** Whether it is about who learns of the debt, whoever began the contact. */
    default boolean isAboutWhatIsTold() {
        return false;
    }

    /** The places that it is about; none: all, or none in particular. */
    default Set<PlaceKind> places() {
        return Set.of();
    }

    /** Whether the proposal is one against which the rule only warns, whatever its effect. */
    default boolean onlyWarns(Proposal proposal) {
        return false;
    }

    /** Whether all that the other rule, of the same kind, is against, this one is against too. */
    default boolean isNoLooserThan(Rule other) {
        return equals(other);
    }
}
