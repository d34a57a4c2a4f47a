package io.dunlin.policy;

import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.HoldKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hold that an outcome of a contact places on the loans that the contact is about.
 *
 * @param days how many days it lasts, the day of recording included, 1 to 3650; null: until it is lifted
 */
public record OutcomeHold(
        ActionOutcome outcome,
        HoldKind kind,
        @Nullable Integer days,
        boolean freezesDelinquency,
        boolean freezesCharges,
        boolean freezesContact) {

    /** The outcomes that may place one. */
    public static final Set<ActionOutcome> OUTCOMES =
            EnumSet.of(ActionOutcome.DISPUTED, ActionOutcome.HARDSHIP_CLAIMED);

    /**
     * Those of a policy that says nothing of them: a dispute stops contact until it is settled, a hardship for thirty days, in
     * which somebody decides about it. Neither stops charges or the count of days.
     */
    public static final List<OutcomeHold> DEFAULT = List.of(
            new OutcomeHold(ActionOutcome.DISPUTED, HoldKind.DISPUTE, null, false, false, true),
            new OutcomeHold(ActionOutcome.HARDSHIP_CLAIMED, HoldKind.HARDSHIP, 30, false, false, true));

    private static final int MOST_DAYS = 3650;

    public OutcomeHold {
        if (!OUTCOMES.contains(outcome)) {
            throw new InvalidPolicy("Outcome " + outcome + " places no hold");
        }
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw new InvalidPolicy("Outcome " + outcome + ": a hold lasts 1 to " + MOST_DAYS + " days, not " + days);
        }
    }
}
