package io.dunlin.casework;

import io.dunlin.casework.CaseAssign.CaseAssignInput;
import io.dunlin.casework.CaseNextActionPlan.CaseNextActionPlanInput;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assigns cases to people, and plans when they are worked next. */
@ApplicationScoped
class CaseService {

    private static final int YEARS_AHEAD = 10;

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

    /** Plans the day of the next action, or clears it; a day that is planned already writes nothing. */
    Outcome<Written<CaseView>> planNext(CaseNextActionPlanInput input, Stamp stamp) {
        return change.make(input.caseId(), input.expectedVersion(), found -> plannedNext(found, input.on(), stamp));
    }

    private Optional<Violation> plannedNext(CollectionCase found, @Nullable LocalDate on, Stamp stamp) {
        if (found.isClosed()) {
            return Optional.of(Violation.of(ErrorCode.ILLEGAL_STATE, "caseId", "The case is closed."));
        }
        if (on != null && (on.isBefore(stamp.on()) || on.isAfter(stamp.on().plusYears(YEARS_AHEAD)))) {
            return Optional.of(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "on",
                    "The next action is planned for the business date or later, at most ten years ahead."));
        }
        if (!Objects.equals(found.nextActionOn, on)) {
            acts.record(
                    found.borrowerId,
                    found.id,
                    ActKind.NEXT_ACTION_PLANNED,
                    stamp,
                    new Acts.Detail("from", found.nextActionOn),
                    new Acts.Detail("to", on));
            found.planNext(on, stamp.at(), stamp.by());
        }
        return Optional.empty();
    }
}
