package io.dunlin.casework.action;

import io.dunlin.casework.action.Effects.Effect;
import io.dunlin.casework.callback.CallBackWithdrawal;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.kernel.Outcome;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.vocabulary.ActionOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What corrections bring about, and what becomes of what the action had brought about. A correction ends nothing of that
 * but call-backs to which nobody agreed any more: a request, a hold or a condition may have been acted upon, so somebody
 * has to end it who looks at it.
 */
@ApplicationScoped
class CorrectionEffects {

    private final Effects effects;
    private final KeptEffects kept;
    private final CallBackWithdrawal callBacks;
    private final Restraint restraint;

    CorrectionEffects(Effects effects, KeptEffects kept, CallBackWithdrawal callBacks, Restraint restraint) {
        this.effects = effects;
        this.kept = kept;
        this.callBacks = callBacks;
        this.restraint = restraint;
    }

    void lock(Subject subject, CollectionAction correction) {
        effects.lock(subject, correction);
    }

    /**
     * What is given with its terms comes about, and the hold of a dispute, since nothing else would stop contact. Any other
     * outcome that somebody corrects later stands against the next contact until somebody records what it was.
     */
    Outcome<List<Effect>> of(Subject subject, CollectionAction found, LogAction command, Stamp stamp) {
        boolean disputed =
                command.action().outcome == ActionOutcome.DISPUTED && found.outcome != ActionOutcome.DISPUTED;
        return disputed || command.stop() != null || command.callBackAt() != null
                ? effects.of(subject, command, stamp)
                : Outcome.accepted(List.of());
    }

    /**
     * Cancels what the action had planned and nobody agreed to, before the correction is written.
     *
     * @return what the action had brought about and still stands
     */
    List<ContactEffectView> takeBack(LogAction command, String reason, Stamp stamp) {
        CollectionAction correction = command.action();
        if (correction.voided || correction.outcome != ActionOutcome.CALL_BACK_AGREED || command.callBackAt() != null) {
            callBacks.withdraw(kept.objects(correction.original(), ContactEffectKind.CALL_BACK_PLANNED), reason, stamp);
        }
        return kept.standing(correction.original(), null);
    }

    /** Keeps what came of a correction that is written. */
    List<ContactEffectView> keep(CollectionAction found, CollectionAction correction, List<Effect> brought) {
        if (!brought.isEmpty()) {
            kept.add(correction.id, brought);
        }
        if (correction.outcome != found.outcome) {
            restraint.after(correction.borrowerId, correction.outcome);
        }
        return kept.views(brought);
    }

    List<ContactEffectView> ofCorrection(UUID correctionId) {
        return kept.ofAction(correctionId);
    }

    /** What else than a correction brought about in its chain still stands. */
    List<ContactEffectView> standing(@Nullable ActionView correction) {
        return correction == null ? List.of() : kept.standing(correction.row().original(), correction.key());
    }
}
