package io.dunlin.casework.callback;

import io.dunlin.casework.callback.CallBackCancel.CallBackCancelInput;
import io.dunlin.casework.callback.CallBackMove.CallBackMoveInput;
import io.dunlin.casework.callback.CallBacks.Planned;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.platform.identity.VisibleObjects;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Versions;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.Vault;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Moves and cancels call-backs that are still to be made. */
@ApplicationScoped
class CallBackService {

    private final Sql sql;
    private final CallBackSubjects subjects;
    private final Vault vault;
    private final BorrowerLock borrowers;
    private final VisibleObjects visible;
    private final CallBacks plans;
    private final CallBackHours hours;
    private final CallBackQueries callBacks;
    private final Acts acts;

    CallBackService(
            Sql sql,
            CallBackSubjects subjects,
            Vault vault,
            BorrowerLock borrowers,
            VisibleObjects visible,
            CallBacks plans,
            CallBackHours hours,
            CallBackQueries callBacks,
            Acts acts) {
        this.sql = sql;
        this.subjects = subjects;
        this.vault = vault;
        this.borrowers = borrowers;
        this.visible = visible;
        this.plans = plans;
        this.hours = hours;
        this.callBacks = callBacks;
        this.acts = acts;
    }

    /** Gives it another time, to which nobody has agreed. */
    Outcome<Written<Planned>> move(CallBackMoveInput input, Stamp stamp) {
        return change(input.callBackId(), input.expectedVersion(), stamp, found -> moved(found, input, stamp));
    }

    private Outcome<Planned> moved(CallBack found, CallBackMoveInput input, Stamp stamp) {
        if (subjects.isClosed(found.caseId)) {
            return Outcome.refused(ErrorCode.ILLEGAL_STATE, "callBackId", "The case of the call-back is closed.");
        }
        List<Violation> faults = CallBackTime.faults("at", input.at(), stamp.at());
        return faults.isEmpty()
                ? hours.of("at", new Subject(found.borrowerId, found.caseId), found.contactPointId, input.at())
                        .fold(open -> Outcome.accepted(moved(found, open, stamp)), Outcome::refused)
                : Outcome.refused(faults);
    }

    private Planned moved(CallBack found, CallBackHours.Open open, Stamp stamp) {
        record(
                found,
                ActKind.CALL_BACK_MOVED,
                stamp,
                new Acts.Detail("from", found.at),
                new Acts.Detail("to", open.at()));
        found.move(open, stamp.at(), stamp.by());
        CallBack.flush();
        return plans.shown(found, open, stamp);
    }

    /** Records that the call will not be made. */
    Outcome<Written<Planned>> cancel(CallBackCancelInput input, Stamp stamp) {
        return change(input.callBackId(), input.expectedVersion(), stamp, found -> {
            found.cancel(
                    vault.of(found.borrowerId).sealed(CallBack.CANCEL_REASON, input.reason()), stamp.at(), stamp.by());
            record(found, ActKind.CALL_BACK_CANCELLED, stamp);
            CallBack.flush();
            return Outcome.accepted(plans.shown(found.id, List.of()));
        });
    }

    /** Changes one that is planned, with its borrower locked, so that no contact is logged meanwhile. */
    private Outcome<Written<Planned>> change(
            String id, @Nullable Integer expectedVersion, Stamp stamp, Function<CallBack, Outcome<Planned>> change) {
        UUID key = NodeId.required(NodeType.CALL_BACK, id);
        CallBack found = locked(key, stamp).orElse(null);
        if (found == null) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "callBackId", Ref.MESSAGE);
        }
        Optional<Violation> stale = Versions.stale("The call-back", expectedVersion, found.version);
        if (stale.isPresent()) {
            return Outcome.refused(List.of(stale.get()), new Written<>(key, plans.shown(key, List.of())));
        }
        CallBackStatus status = Objects.requireNonNull(callBacks.find(key)).status();
        if (status != CallBackStatus.PLANNED) {
            return Outcome.refused(ErrorCode.ILLEGAL_STATE, "callBackId", "The call-back is " + status + " already.");
        }
        return change.apply(found).fold(planned -> Outcome.accepted(new Written<>(key, planned)), Outcome::refused);
    }

    /** The case is locked before the call-back. */
    private Optional<CallBack> locked(UUID key, Stamp stamp) {
        return sql.find("select borrower_id from call_back where id = ?", row -> row.id("borrower_id"), key)
                .filter(borrowers::take)
                .filter(borrower -> visible.sees(NodeType.CALL_BACK, key))
                .flatMap(borrower -> {
                    subjects.caseOf(key).ifPresent(caseId -> plans.work(caseId, stamp));
                    return CallBack.locked(key);
                });
    }

    private void record(CallBack found, ActKind kind, Stamp stamp, Acts.Detail... more) {
        Acts.Detail[] details = new Acts.Detail[more.length + 1];
        details[0] = new Acts.Detail("callBack", found.id);
        System.arraycopy(more, 0, details, 1, more.length);
        acts.record(found.borrowerId, found.caseId, kind, stamp, details);
    }
}
