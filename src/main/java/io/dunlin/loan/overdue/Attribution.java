package io.dunlin.loan.overdue;

import java.util.List;

/** What a change of the past means for transitions already recorded. */
public final class Attribution {

    private Attribution() {}

    /**
     * Gives each derived crossing the cause to record when a back-dated fact made a new generation necessary. An edge
     * that was known keeps its known cause. An edge that is new and would be the work of time alone is there because of
     * the new fact, and gets the trigger as its cause. Any other keeps its own.
     *
     * @param known the generation recorded so far
     * @param derived what the facts give now, over the same period as {@code known}
     * @param trigger the kind of fact that was added: PAYMENT, REVERSAL or HOLD
     */
    public static List<Crossing> attribute(List<Crossing> known, List<Crossing> derived, TransitionCause trigger) {
        return derived.stream()
                .map(crossing -> crossing.withCause(causeOf(crossing, known, trigger)))
                .toList();
    }

    /** Whether the derived crossings begin with all the known ones, so that only the rest needs to be appended. */
    public static boolean extendsKnown(List<Crossing> known, List<Crossing> derived) {
        if (known.size() > derived.size()) {
            return false;
        }
        for (int i = 0; i < known.size(); i++) {
            if (!known.get(i).isEdgeOf(derived.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static TransitionCause causeOf(Crossing crossing, List<Crossing> known, TransitionCause trigger) {
        // A loan has a few dozen crossings at most, and at most one a day: a scan needs no index.
        for (Crossing earlier : known) {
            if (earlier.isEdgeOf(crossing)) {
                return earlier.cause();
            }
        }
        return crossing.cause() == TransitionCause.TIME ? trigger : crossing.cause();
    }
}
