package io.dunlin.casework.action;

import io.dunlin.arrangement.promise.PromiseTermsInput;
import io.dunlin.casework.action.Effects.Effect;
import io.dunlin.casework.promise.CasePromises;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an action with the outcome PROMISE_TO_PAY says of the promise. */
@ApplicationScoped
class PromiseTerms {

    private static final String FIELD = "promise";
    private static final Duration LATE = Duration.ofDays(1);

    private final CasePromises promises;

    PromiseTerms(CasePromises promises) {
        this.promises = promises;
    }

    /**
     * What is wrong with the terms. What is reported late, as by a dialler's file, may lack them; so may an action in no open
     * case, in which nothing can be promised.
     */
    List<Violation> check(Subject subject, LogAction command, Stamp stamp) {
        PromiseTermsInput terms = command.promise();
        CollectionAction action = command.action();
        boolean promised = OutcomeTable.effects(action.outcome, action.party).contains(ContactEffectKind.PROMISE_MADE);
        if (!promised) {
            return terms == null
                    ? List.of()
                    : fault(ErrorCode.INVALID, "Only an action with the outcome PROMISE_TO_PAY takes this field.");
        }
        UUID caseId = openCase(subject);
        boolean late = command.action().performedAt.isBefore(stamp.at().minus(LATE));
        if (terms == null) {
            return caseId == null || late ? List.of() : fault(ErrorCode.REQUIRED, "Say what was promised.");
        }
        return caseId == null
                ? fault(ErrorCode.ILLEGAL_STATE, "There is no open case in which it could be promised.")
                : promises.faults(subject.borrowerId(), caseId, terms, FIELD, stamp);
    }

    /** Makes the promise; the borrower and the standings of the loans are locked. */
    Outcome<List<Effect>> make(Subject subject, LogAction command, Stamp stamp) {
        PromiseTermsInput terms = command.promise();
        if (terms == null) {
            return Outcome.accepted(List.of());
        }
        return promises.make(subject.borrowerId(), Objects.requireNonNull(subject.caseId()), terms, FIELD, stamp)
                .fold(
                        key -> Outcome.accepted(List.of(new Effect(ContactEffectKind.PROMISE_MADE, key))),
                        Outcome::refused);
    }

    /** Names the action, which is written, in the promise that came of it. */
    void madeIn(UUID actionId, List<Effect> effects) {
        effects.stream()
                .filter(effect -> effect.kind() == ContactEffectKind.PROMISE_MADE)
                .forEach(effect -> promises.madeIn(effect.object(), actionId));
    }

    private @Nullable UUID openCase(Subject subject) {
        UUID caseId = subject.caseId();
        return caseId != null && promises.isOpen(caseId) ? caseId : null;
    }

    private static List<Violation> fault(ErrorCode code, String message) {
        return List.of(Violation.of(code, FIELD, message));
    }
}
