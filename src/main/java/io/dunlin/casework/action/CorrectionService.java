package io.dunlin.casework.action;

import io.dunlin.casework.Actors;
import io.dunlin.casework.CaseLock;
import io.dunlin.casework.action.CaseCorrectAction.CaseCorrectActionInput;
import io.dunlin.casework.action.Effects.Effect;
import io.dunlin.casework.placement.PlacementService;
import io.dunlin.casework.review.Ranks;
import io.dunlin.guard.decision.BreachService;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records corrections of actions; the corrected action stays unchanged. A correction is judged by the rules as of the
 * instant that it says, as if it had been logged so at first. Breaches of what it corrects are CORRECTED, unless
 * nothing that rules ask is corrected.
 */
@ApplicationScoped
class CorrectionService {

    private final Vault vault;
    private final CaseLock cases;
    private final BorrowerLock borrowers;
    private final PlacementService placements;
    private final Identity identity;
    private final CorrectionRules rules;
    private final Actors actors;
    private final ContactAudit audit;
    private final BreachService breaches;
    private final CorrectionEffects effects;
    private final ActionQueries actions;
    private final Ranks ranks;

    CorrectionService(
            Vault vault,
            CaseLock cases,
            BorrowerLock borrowers,
            PlacementService placements,
            Identity identity,
            CorrectionRules rules,
            Actors actors,
            ContactAudit audit,
            BreachService breaches,
            CorrectionEffects effects,
            ActionQueries actions,
            Ranks ranks) {
        this.vault = vault;
        this.cases = cases;
        this.borrowers = borrowers;
        this.placements = placements;
        this.identity = identity;
        this.rules = rules;
        this.actors = actors;
        this.audit = audit;
        this.breaches = breaches;
        this.effects = effects;
        this.actions = actions;
        this.ranks = ranks;
    }

    /**
     * A correction.
     *
     * @param effects what its outcome brought about
     * @param standing what the action had brought about before, and still stands
     */
    record Told(@Nullable ActionView action, List<ContactEffectView> effects, List<ContactEffectView> standing) {}

    /**
     * Corrects an action. Who did it stays who did it; who corrects it is recorded beside.
     *
     * @return the correction, or NOT_FOUND, FORBIDDEN for an agency whose action it is not, REQUIRED when nothing is
     *     corrected, ILLEGAL_STATE when it is corrected already, with its latest correction, or voided, or what is wrong
     *     with what it tells
     */
    Outcome<Written<Told>> correct(CaseCorrectActionInput input, Stamp stamp) {
        UUID key = NodeId.required(NodeType.COLLECTION_ACTION, input.actionId);
        return CollectionAction.<CollectionAction>findByIdOptional(key)
                .filter(this::lock)
                .map(found -> correct(found, input, stamp))
                .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "actionId", Ref.MESSAGE));
    }

    /** The borrower first, as everybody locks who judges contacts. */
    private boolean lock(CollectionAction found) {
        return found.caseId == null
                ? borrowers.take(found.borrowerId)
                : cases.takeBorrower(found.caseId).isPresent();
    }

    private Outcome<Written<Told>> correct(CollectionAction found, CaseCorrectActionInput input, Stamp stamp) {
        if (!may(found)) {
            return Outcome.refused(
                    ErrorCode.FORBIDDEN, "actionId", "An agency may correct only its own actions: ask the lender.");
        }
        CollectionAction latest = latest(found);
        if (!latest.id.equals(found.id)) {
            return correctedBy(latest);
        }
        if (found.voided) {
            return Outcome.refused(
                    ErrorCode.ILLEGAL_STATE, "actionId", "The action was voided: log what took place as a new action.");
        }
        Subject subject = new Subject(found.borrowerId, found.caseId);
        CollectionAction correction = Corrected.of(found, input);
        if (input.participants != null) {
            correction.actorType = actors.corrected(found.actorType, correction.participants());
        }
        LogAction command = new LogAction(
                correction, Corrected.named(input), input.note, null, null, input.stop, input.callBackAt, null, null);
        List<Violation> violations = rules.check(subject, input, command, stamp);
        return violations.isEmpty()
                ? correct(subject, found, command, input.reason, stamp)
                : Outcome.refused(violations);
    }

    private Outcome<Written<Told>> correctedBy(CollectionAction latest) {
        String id = NodeId.encode(NodeType.COLLECTION_ACTION, latest.id);
        return Outcome.refused(
                List.of(Violation.of(
                        ErrorCode.ILLEGAL_STATE,
                        "actionId",
                        "The action was corrected already, at last by " + id + ".")),
                new Written<>(latest.id, new Told(actions.find(latest.id), List.of(), List.of())));
    }

    /** The last word on an action: itself, unless it was corrected. */
    private static CollectionAction latest(CollectionAction found) {
        CollectionAction latest = found;
        Optional<CollectionAction> next = Optional.of(found);
        while (next.isPresent()) {
            latest = next.get();
            next = CollectionAction.<CollectionAction>find("correctsId", latest.id)
                    .firstResultOptional();
        }
        return latest;
    }

    private Outcome<Written<Told>> correct(
            Subject subject, CollectionAction found, LogAction command, String reason, Stamp stamp) {
        CollectionAction correction = command.action();
        boolean otherwise = correction.voided || !correction.asked().equals(found.asked());
        Optional<ContactAudit.Finding> finding =
                otherwise && !correction.voided ? audit.judgeCorrection(subject, correction) : Optional.empty();
        effects.lock(subject, correction);
        if (found.caseId != null && cases.takeAlone(found.caseId).isEmpty()) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "actionId", Ref.MESSAGE);
        }
        return effects.of(subject, found, command, stamp)
                .fold(
                        brought -> {
                            Told told = record(found, command, reason, brought, stamp);
                            if (otherwise) {
                                breaches.corrected(correction.original(), found.borrowerId, reason, stamp);
                            }
                            finding.ifPresent(each -> audit.keepCorrection(subject, correction.id, each, stamp));
                            return Outcome.accepted(new Written<>(correction.id, told));
                        },
                        Outcome::refused);
    }

    private Told record(CollectionAction found, LogAction command, String reason, List<Effect> brought, Stamp stamp) {
        CollectionAction correction = command.action();
        PersonalKey key = vault.of(found.borrowerId);
        correction.note = command.note() == null ? found.note : key.seal(CollectionAction.NOTE, command.note());
        correction.reason = key.seal(CollectionAction.REASON, reason);
        List<ContactEffectView> standing = effects.takeBack(command, reason, stamp);
        correction.record(stamp);
        CollectionAction.flush();
        if (found.caseId != null) {
            ranks.again(List.of(found.caseId), stamp.on());
        }
        return new Told(ActionView.only(correction, key), effects.keep(found, correction, brought), standing);
    }

    /** The correction that an earlier request recorded, as it is now. */
    Told again(UUID correctionId) {
        ActionView action = actions.find(correctionId);
        return new Told(action, effects.ofCorrection(correctionId), effects.standing(action));
    }

    /** An agency's own are what is recorded as done for an agency since it has the case, and what the caller recorded. */
    private boolean may(CollectionAction found) {
        Optional<String> agency = identity.caller().map(Caller::agency);
        if (agency.isEmpty() || found.recordedBy.equals(identity.user())) {
            return true;
        }
        boolean ofOthers = found.actorType == ActorType.AGENCY || found.actorType == ActorType.DEBT_BUYER;
        Optional<Instant> since =
                found.caseId == null ? Optional.empty() : placements.since(found.caseId, agency.get());
        return ofOthers && since.filter(at -> !found.recordedAt.isBefore(at)).isPresent();
    }
}
