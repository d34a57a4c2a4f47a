package io.dunlin.casework.action;

import io.dunlin.casework.placement.PlacementService;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** For which time an agency may say what it did in a case. */
@ApplicationScoped
class AgencyTime {

    private final PlacementService placements;
    private final Identity identity;

    AgencyTime(PlacementService placements, Identity identity) {
        this.placements = placements;
        this.identity = identity;
    }

    /** What is wrong with the time of an action; nothing for everybody who is of no agency. */
    List<Violation> check(Subject subject, CollectionAction action) {
        Optional<String> agency = identity.caller().map(Caller::agency);
        return subject.caseId() != null
                        && agency.isPresent()
                        && !placements.mayRecord(subject.caseId(), agency.get(), action.performedAt)
                ? List.of(Violation.of(
                        ErrorCode.OUT_OF_RANGE,
                        "performedAt",
                        "The case is closed: an agency may record only actions between the placement and the closing."))
                : List.of();
    }
}
