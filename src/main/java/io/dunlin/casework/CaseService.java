package io.dunlin.casework;

import io.dunlin.casework.CaseAssign.CaseAssignInput;
import io.dunlin.casework.CaseNextActionPlan.CaseNextActionPlanInput;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.collector.StaffLock.Held;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assigns cases to people and teams, and plans their next actions. */
@ApplicationScoped
class CaseService {

    private final CaseChange change;
    private final Recipients recipients;
    private final Acts acts;
    private final NextAction next;

    CaseService(CaseChange change, Recipients recipients, Acts acts, NextAction next) {
        this.next = next;
        this.change = change;
        this.recipients = recipients;
        this.acts = acts;
    }

    /** Gives a case to somebody, to a team, or back to the queue; an assignment that is there already writes nothing. */
    Outcome<Written<CaseView>> assign(CaseAssignInput input, Stamp stamp) {
        // Before the case: whoever deactivates a collector locks the collector first.
        Held collector = input.assignee() == null
                ? null
                : recipients.collector(input.assignee()).orElse(null);
        UUID team = input.team() == null ? null : recipients.team(input.team()).orElse(null);
        return change.unless(input.caseId(), input.expectedVersion(), found -> {
            List<Violation> faults = faults(found, input, collector, team, stamp);
            if (faults.isEmpty()) {
                assigned(found, input, collector, team, stamp);
            }
            return faults;
        });
    }

    private List<Violation> faults(
            CollectionCase found, CaseAssignInput input, @Nullable Held collector, @Nullable UUID team, Stamp stamp) {
        List<Violation> faults = new ArrayList<>();
        if (found.isClosed()) {
            faults.add(Violation.of(ErrorCode.ILLEGAL_STATE, "caseId", "The case is closed."));
        }
        if (input.assignee() != null && collector == null) {
            faults.add(Violation.of(ErrorCode.NOT_FOUND, "assignee", "There is no such collector."));
        }
        if (collector != null) {
            recipients.against(collector, found, stamp).ifPresent(faults::add);
        }
        if (input.team() != null && input.assignee() != null) {
            faults.add(Violation.of(ErrorCode.INVALID, "team", "Name an assignee or a team, not both."));
        } else if (input.team() != null && team == null) {
            faults.add(Violation.of(ErrorCode.NOT_FOUND, "team", "There is no such team."));
        } else if (team != null && recipients.isPlaced(found.id)) {
            faults.add(Violation.of(
                    ErrorCode.ILLEGAL_STATE, "team", "The case is placed with an agency: teams are the lender's own."));
        }
        return faults;
    }

    private void assigned(
            CollectionCase found, CaseAssignInput input, @Nullable Held collector, @Nullable UUID named, Stamp stamp) {
        // Within its team a case moves without leaving it.
        UUID team = collector != null && Objects.equals(collector.teamKey(), found.teamId) ? found.teamId : named;
        // A claim that is given to its claimer is no claim any more: it does not expire.
        if (Objects.equals(found.assignee, input.assignee())
                && Objects.equals(found.teamId, team)
                && found.claimedUntil == null) {
            return;
        }
        List<Acts.Detail> details = new ArrayList<>(
                List.of(new Acts.Detail("from", found.assignee), new Acts.Detail("to", input.assignee())));
        if (input.team() != null) {
            details.add(new Acts.Detail("team", input.team()));
        }
        acts.record(found.borrowerId, found.id, ActKind.CASE_ASSIGNED, stamp, details.toArray(Acts.Detail[]::new));
        found.assign(input.assignee(), team, stamp.at(), stamp.by());
    }

    /** Plans the day of the next action, or clears it; a day that is planned already writes nothing. */
    Outcome<Written<CaseView>> planNext(CaseNextActionPlanInput input, Stamp stamp) {
        return change.make(input.caseId(), input.expectedVersion(), found -> plannedNext(found, input.on(), stamp));
    }

    private Optional<Violation> plannedNext(CollectionCase found, @Nullable LocalDate on, Stamp stamp) {
        if (found.isClosed()) {
            return Optional.of(Violation.of(ErrorCode.ILLEGAL_STATE, "caseId", "The case is closed."));
        }
        Optional<Violation> fault = NextAction.fault("on", on, stamp.on());
        if (fault.isEmpty()) {
            next.plan(found, on, stamp);
        }
        return fault;
    }
}
