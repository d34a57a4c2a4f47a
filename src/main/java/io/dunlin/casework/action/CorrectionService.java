package io.dunlin.casework.action;

import io.dunlin.casework.CaseLock;
import io.dunlin.casework.action.CaseCorrectAction.CaseCorrectActionInput;
import io.dunlin.casework.placement.PlacementService;
import io.dunlin.casework.review.Ranks;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records corrections of actions; the corrected action stays unchanged. */
@ApplicationScoped
class CorrectionService {

    private final Vault vault;
    private final CaseLock cases;
    private final BorrowerLock borrowers;
    private final PlacementService placements;
    private final Identity identity;
    private final Ranks ranks;

    CorrectionService(
            Vault vault,
            CaseLock cases,
            BorrowerLock borrowers,
            PlacementService placements,
            Identity identity,
            Ranks ranks) {
        this.vault = vault;
        this.cases = cases;
        this.borrowers = borrowers;
        this.placements = placements;
        this.identity = identity;
        this.ranks = ranks;
    }

    /**
     * Corrects an action. Who did it stays who did it; who corrects it is recorded beside.
     *
     * @return the correction, or NOT_FOUND, FORBIDDEN for an agency whose action it is not, REQUIRED when nothing is
     *     corrected, ILLEGAL_STATE when it is corrected already
     */
    Outcome<Written<ActionView>> correct(CaseCorrectActionInput input, Stamp stamp) {
        UUID key = NodeId.required(NodeType.COLLECTION_ACTION, input.actionId());
        return CollectionAction.<CollectionAction>findByIdOptional(key)
                .filter(this::lock)
                .map(found -> correct(found, input, stamp))
                .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "actionId", "There is no such object."));
    }

    private boolean lock(CollectionAction found) {
        return found.caseId == null
                ? borrowers.take(found.borrowerId)
                : cases.takeAlone(found.caseId).isPresent();
    }

    private Outcome<Written<ActionView>> correct(CollectionAction found, CaseCorrectActionInput input, Stamp stamp) {
        if (!may(found)) {
            return Outcome.refused(
                    ErrorCode.FORBIDDEN, "actionId", "An agency may correct only its own actions: ask the lender.");
        }
        List<Violation> violations = check(found, input);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        CollectionAction correction = found.copy();
        correction.outcome = input.outcome() == null ? found.outcome : input.outcome();
        PersonalKey key = vault.of(found.borrowerId);
        correction.note = input.note() == null ? found.note : key.seal(CollectionAction.NOTE, input.note());
        correction.reason = key.seal(CollectionAction.REASON, input.reason());
        correction.record(stamp);
        if (found.caseId != null) {
            CollectionAction.flush();
            ranks.again(List.of(found.caseId), stamp.on());
        }
        return Outcome.accepted(new Written<>(correction.id, ActionView.only(correction, key)));
    }

    private static List<Violation> check(CollectionAction found, CaseCorrectActionInput input) {
        List<Violation> violations = new ArrayList<>();
        if (input.outcome() == null && input.note() == null) {
            violations.add(
                    Violation.of(ErrorCode.REQUIRED, "outcome", "A correction needs an outcome, a note, or both."));
        }
        if (input.outcome() != null && !OutcomeTable.fits(input.outcome(), found.channel, found.party)) {
            violations.add(OutcomeTable.misfit(input.outcome(), found.channel, found.party));
        }
        if (CollectionAction.count("correctsId", found.id) > 0) {
            violations.add(Violation.of(
                    ErrorCode.ILLEGAL_STATE,
                    "actionId",
                    "The action was corrected already: correct the latest correction."));
        }
        return violations;
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
