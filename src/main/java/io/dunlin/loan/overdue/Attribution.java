package io.dunlin.loan.overdue;

import io.dunlin.policy.Ladder;
import io.dunlin.policy.Stage;
import io.dunlin.vocabulary.TransitionCause;
import java.time.LocalDate;
import java.util.List;

/** How a change of the past affects transitions that are already recorded. */
public final class Attribution {

    private Attribution() {}

    /**
     * Gives each derived crossing the cause to record when a back-dated fact made a new generation necessary. An edge
     * that was known keeps its known cause. An edge that is new and would be the work of time alone gets the trigger as
     * its cause when the loan was known to stand better on that day: then it is worse because of the new fact. When it
     * was known to stand there, or worse, the fact has helped, if anything, and it is time that it did not help against.
     * Any other keeps its own.
     *
     * @param known the generation recorded so far
     * @param derived what the facts give now, over the same period as {@code known}
     * @param trigger the kind of fact that was added: PAYMENT, ADJUSTMENT, REVERSAL or HOLD
     */
    public static List<Crossing> attribute(List<Crossing> known, List<Crossing> derived, TransitionCause trigger) {
        return derived.stream()
                .map(crossing -> crossing.withCause(causeOf(crossing, known, trigger)))
                .toList();
    }

    /**
     * Whether the derived crossings begin with all the known ones and what time adds lies after the last day that was
     * reviewed, so that only the rest needs to be appended. What time would have brought on a day that was reviewed was
     * not true then: it came with a late fact, and rewrites what was known.
     *
     * @param reviewedThrough through which day (inclusive) the known ones are all that was found
     */
    public static boolean extendsKnown(List<Crossing> known, List<Crossing> derived, LocalDate reviewedThrough) {
        if (known.size() > derived.size()) {
            return false;
        }
        for (int i = 0; i < known.size(); i++) {
            if (!known.get(i).isEdgeOf(derived.get(i))) {
                return false;
            }
        }
        return derived.subList(known.size(), derived.size()).stream()
                .noneMatch(added ->
                        added.cause() == TransitionCause.TIME && !added.on().isAfter(reviewedThrough));
    }

    private static TransitionCause causeOf(Crossing crossing, List<Crossing> known, TransitionCause trigger) {
        // A loan has a few dozen crossings at most, and at most one a day: a scan needs no index.
        for (Crossing earlier : known) {
            if (earlier.isEdgeOf(crossing)) {
                return earlier.cause();
            }
        }
        // Money makes nothing worse, not even in the rare loan in which another order of what is paid first does.
        boolean broughtByTheFact = trigger != TransitionCause.PAYMENT
                && crossing.cause() == TransitionCause.TIME
                && crossing.to().isWorseThan(stageOn(crossing, known));
        return broughtByTheFact ? trigger : crossing.cause();
    }

    /** Where the loan was known to stand on the day of the crossing; without any edge it stood where its life begins. */
    private static Stage stageOn(Crossing crossing, List<Crossing> known) {
        Stage stage = known.isEmpty() ? Ladder.FIRST : known.get(0).from();
        for (Crossing earlier : known) {
            if (!earlier.on().isAfter(crossing.on())) {
                stage = earlier.to();
            }
        }
        return stage;
    }
}
