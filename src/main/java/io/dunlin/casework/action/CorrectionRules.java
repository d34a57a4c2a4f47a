package io.dunlin.casework.action;

import io.dunlin.casework.action.CaseCorrectAction.CaseCorrectActionInput;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What a correction must fulfil to be recorded: what it tells is held to the same as an action that is logged. */
@ApplicationScoped
class CorrectionRules {

    private final ActionFacts facts;
    private final AgencyTime times;

    CorrectionRules(ActionFacts facts, AgencyTime times) {
        this.facts = facts;
        this.times = times;
    }

    /** All that is wrong with the correction. */
    List<Violation> check(Subject subject, CaseCorrectActionInput input, LogAction command, Stamp stamp) {
        if (!Corrected.isSomething(input)) {
            return List.of(Violation.of(
                    ErrorCode.REQUIRED, "outcome", "A correction needs something to correct, such as an outcome."));
        }
        CollectionAction correction = command.action();
        if (correction.voided) {
            return Corrected.isAnythingOfTheContact(input)
                    ? List.of(Violation.of(
                            ErrorCode.INVALID,
                            "voided",
                            "An action that never took place has nothing else to correct: leave out the other fields."))
                    : List.of();
        }
        List<Violation> violations = new ArrayList<>(
                ActionRules.check(command, facts.found(correction, subject.borrowerId()), stamp.at(), stamp.on()));
        if (input.outcome != null || input.channel != null || input.party != null) {
            violations.addAll(OutcomeTable.check(correction));
        }
        if (input.performedAt != null) {
            violations.addAll(times.check(subject, correction));
        }
        violations.addAll(terms(command));
        return violations;
    }

    /** Terms may be missing, as in what is reported late: then nothing comes of the outcome that needs them. */
    private static List<Violation> terms(LogAction command) {
        List<Violation> violations = new ArrayList<>();
        if (command.stop() != null && command.action().outcome != ActionOutcome.STOP_REQUESTED) {
            violations.addAll(StopWish.check(command));
        }
        if (command.callBackAt() != null && command.action().outcome != ActionOutcome.CALL_BACK_AGREED) {
            violations.addAll(CallBackTerms.check(command, command.action().performedAt));
        }
        return violations;
    }
}
