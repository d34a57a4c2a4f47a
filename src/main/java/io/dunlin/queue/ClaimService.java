package io.dunlin.queue;

import io.dunlin.casework.CaseCriteria;
import io.dunlin.casework.CaseLock;
import io.dunlin.casework.CaseQueries;
import io.dunlin.casework.CaseView;
import io.dunlin.casework.CollectionCase;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import io.dunlin.queue.CaseClaimNext.CaseClaimNextInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands out the cases of the work queue, each to one person only. */
@ApplicationScoped
class ClaimService {

    private final QueueQueries queue;
    private final CaseLock lock;
    private final CaseQueries cases;
    private final Acts acts;

    ClaimService(QueueQueries queue, CaseLock lock, CaseQueries cases, Acts acts) {
        this.queue = queue;
        this.lock = lock;
        this.cases = cases;
        this.acts = acts;
    }

    /** Gives the most urgent case that nobody has to the user; accepted without one when there is none. */
    Outcome<Written<Optional<CaseView>>> claimNext(CaseClaimNextInput input, Stamp stamp) {
        CaseCriteria where = CaseCriteria.of(input.where());
        List<Violation> violations = where.violations();
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        CollectionCase found = queue.lockFirstUnassigned(QueueWanted.of(where, input.contactable()))
                .flatMap(lock::takeAlone)
                .orElse(null);
        if (found == null) {
            return Outcome.accepted(new Written<>(null, Optional.empty()));
        }
        acts.record(found.borrowerId, found.id, ActKind.CASE_CLAIMED, stamp);
        found.assign(stamp.by(), stamp.at(), stamp.by());
        return Outcome.accepted(new Written<>(found.id, Optional.of(cases.changed(found.id))));
    }

    /** The case that an earlier request claimed, as it is now. */
    Optional<CaseView> again(@Nullable UUID caseId) {
        return Optional.ofNullable(caseId).map(cases::find);
    }
}
