package io.dunlin.casework.action;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.casework.CaseLock;
import io.dunlin.casework.placement.PlacementService;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Once;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ActorType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records corrections of actions; the corrected action stays unchanged. */
@ApplicationScoped
class CorrectionService {

    private final Once once;
    private final Vault vault;
    private final CaseLock cases;
    private final PlacementService placements;
    private final BusinessCalendar calendar;
    private final Identity identity;

    CorrectionService(
            Once once,
            Vault vault,
            CaseLock cases,
            PlacementService placements,
            BusinessCalendar calendar,
            Identity identity) {
        this.once = once;
        this.vault = vault;
        this.cases = cases;
        this.placements = placements;
        this.calendar = calendar;
        this.identity = identity;
    }

    /**
     * Corrects an action. Who did it stays who did it; who corrects it is recorded beside.
     *
     * @return the correction's key, or NOT_FOUND, FORBIDDEN for an agency whose action it is not, REQUIRED when nothing is
     *     corrected, ILLEGAL_STATE when it is corrected already
     */
    @Transactional
    Outcome<UUID> correct(@Nullable String idempotencyKey, CorrectAction command) {
        return once.run(
                idempotencyKey,
                "caseCorrectAction",
                command,
                () -> CollectionAction.<CollectionAction>findByIdOptional(command.actionId())
                        .filter(found -> cases.takeAlone(found.caseId).isPresent())
                        .map(found -> correct(found, command))
                        .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "actionId", "There is no such object.")));
    }

    private Outcome<UUID> correct(CollectionAction found, CorrectAction command) {
        if (!may(found)) {
            return Outcome.refused(
                    ErrorCode.FORBIDDEN, "actionId", "An agency may correct only its own actions: ask the lender.");
        }
        if (command.outcome() == null && command.note() == null) {
            return Outcome.refused(ErrorCode.REQUIRED, "outcome", "A correction needs an outcome, a note, or both.");
        }
        if (CollectionAction.count("correctsId", found.id) > 0) {
            return Outcome.refused(
                    ErrorCode.ILLEGAL_STATE,
                    "actionId",
                    "The action was corrected already: correct the latest correction.");
        }
        CollectionAction correction = found.copy();
        correction.outcome = command.outcome() == null ? found.outcome : command.outcome();
        PersonalKey key = vault.of(found.borrowerId);
        correction.note = command.note() == null ? found.note : key.seal(CollectionAction.NOTE, command.note());
        correction.reason = key.seal(CollectionAction.REASON, command.reason());
        correction.record(Ids.next(), calendar.now(), identity.user());
        return Outcome.accepted(correction.id);
    }

    /** An agency's own are what is recorded as done for an agency since it has the case, and what the caller recorded. */
    private boolean may(CollectionAction found) {
        Optional<String> agency = identity.caller().map(Caller::agency);
        if (agency.isEmpty() || found.recordedBy.equals(identity.user())) {
            return true;
        }
        boolean ofOthers = found.actorType == ActorType.AGENCY || found.actorType == ActorType.DEBT_BUYER;
        Optional<Instant> since = placements.since(found.caseId, agency.get());
        return ofOthers && since.filter(at -> !found.recordedAt.isBefore(at)).isPresent();
    }
}
