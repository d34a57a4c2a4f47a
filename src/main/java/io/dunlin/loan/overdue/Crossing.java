package io.dunlin.loan.overdue;

import io.dunlin.policy.Stage;
import io.dunlin.vocabulary.TransitionCause;
import java.time.LocalDate;

/**
 * An edge of the state machine: a day whose end has another stage than the end of the day before.
 *
 * @param from the stage on the day before; its code differs from that of {@code to}
 * @param to the stage on the day, whatever rungs lie between
 * @param on the true day of the crossing, whenever it was found
 * @param policyVersion the version in force on that day
 */
public record Crossing(Stage from, Stage to, LocalDate on, TransitionCause cause, int policyVersion) {

    Crossing withCause(TransitionCause other) {
        return other == cause ? this : new Crossing(from, to, on, other, policyVersion);
    }

    /** Whether both are the same edge on the same day, whatever its cause. */
    boolean isEdgeOf(Crossing other) {
        return on.equals(other.on) && from.hasCodeOf(other.from) && to.hasCodeOf(other.to);
    }
}
