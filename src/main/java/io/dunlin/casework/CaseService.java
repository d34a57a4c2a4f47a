package io.dunlin.casework;

import io.dunlin.casework.CaseAssign.CaseAssignInput;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;

/** Assigns cases to people. */
@ApplicationScoped
class CaseService {

    private final CaseChange change;
    private final Acts acts;

    CaseService(CaseChange change, Acts acts) {
        this.change = change;
        this.acts = acts;
    }

    /** Gives a case to somebody, or back to the queue; an assignment that is there already writes nothing. */
    Outcome<Written<CaseView>> assign(CaseAssignInput input, Stamp stamp) {
        return change.make(input.caseId(), input.expectedVersion(), found -> assigned(found, input, stamp));
    }

    private Optional<Violation> assigned(CollectionCase found, CaseAssignInput input, Stamp stamp) {
        if (found.isClosed()) {
            return Optional.of(Violation.of(ErrorCode.ILLEGAL_STATE, "caseId", "The case is closed."));
        }
        if (!Objects.equals(found.assignee, input.assignee())) {
            acts.record(
                    found.borrowerId,
                    found.id,
                    ActKind.CASE_ASSIGNED,
                    stamp,
                    new Acts.Detail("from", found.assignee),
                    new Acts.Detail("to", input.assignee()));
            found.assign(input.assignee(), stamp.at(), stamp.by());
        }
        return Optional.empty();
    }
}
