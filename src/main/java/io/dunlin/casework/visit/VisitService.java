package io.dunlin.casework.visit;

import io.dunlin.casework.CaseLock;
import io.dunlin.casework.CollectionCase;
import io.dunlin.casework.action.ActionQueries;
import io.dunlin.casework.action.ActionService;
import io.dunlin.casework.action.ActionView;
import io.dunlin.casework.action.LogAction;
import io.dunlin.casework.visit.VisitApprove.VisitApproveInput;
import io.dunlin.casework.visit.VisitCancel.VisitCancelInput;
import io.dunlin.casework.visit.VisitComplete.VisitCompleteInput;
import io.dunlin.guard.rule.Verdict;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.Vault;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.Direction;
import io.dunlin.vocabulary.PartyRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Approves and cancels planned visits, and logs those that were made. */
@ApplicationScoped
class VisitService {

    private final Sql sql;
    private final Vault vault;
    private final ActionService actions;
    private final ActionQueries logged;
    private final CaseLock cases;
    private final VisitGuard guard;
    private final VisitQueries visits;
    private final Acts acts;

    VisitService(
            Sql sql,
            Vault vault,
            ActionService actions,
            ActionQueries logged,
            CaseLock cases,
            VisitGuard guard,
            VisitQueries visits,
            Acts acts) {
        this.sql = sql;
        this.vault = vault;
        this.actions = actions;
        this.logged = logged;
        this.cases = cases;
        this.guard = guard;
        this.visits = visits;
        this.acts = acts;
    }

    /** A visit that was made, and the action that was logged for it. */
    record Completed(@Nullable VisitView visit, @Nullable ActionView action) {}

    /** Approves a planned visit, unless a rule is against it. */
    Outcome<Written<VisitView>> approve(VisitApproveInput input, Stamp stamp) {
        return change(input.visitId(), VisitEvent.APPROVE, (found, visit) -> approve(visit, stamp));
    }

    /** Records that a visit will not be made. */
    Outcome<Written<VisitView>> cancel(VisitCancelInput input, Stamp stamp) {
        return change(input.visitId(), VisitEvent.CANCEL, (found, visit) -> {
            visit.cancel(
                    vault.of(visit.borrowerId).sealed(Visit.CANCEL_REASON, input.reason()), stamp.at(), stamp.by());
            record(visit, ActKind.VISIT_CANCELLED, stamp);
            return List.of();
        });
    }

    /** Records that a visit was made, and logs it like any other action. */
    Outcome<Written<Completed>> complete(VisitCompleteInput input, Stamp stamp) {
        return change(input.visitId(), VisitEvent.COMPLETE, (found, visit) -> log(found, visit, input, stamp))
                .fold(made -> Outcome.accepted(new Written<>(made.key(), completed(made.value()))), Outcome::refused);
    }

    /** The visit that an earlier request completed, as it is now. */
    Completed completed(UUID visitId) {
        return completed(visits.find(visitId));
    }

    private Completed completed(@Nullable VisitView visit) {
        UUID action = visit == null ? null : visit.actionKey();
        return new Completed(visit, action == null ? null : logged.find(action));
    }

    private Outcome<Written<VisitView>> change(
            String id, VisitEvent event, BiFunction<CollectionCase, Visit, List<Violation>> change) {
        UUID key = NodeId.required(NodeType.VISIT, id);
        Optional<CollectionCase> found = caseOf(key);
        Optional<Visit> visit = found.flatMap(owner -> Visit.locked(key));
        if (visit.isEmpty()) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "visitId", "There is no such object.");
        }
        VisitStatus status = visit.get().status;
        if (status.after(event).isEmpty()) {
            return Outcome.refused(ErrorCode.ILLEGAL_STATE, "visitId", "The visit is " + status + " already.");
        }
        List<Violation> refusal = change.apply(found.orElseThrow(), visit.get());
        return refusal.isEmpty() ? Outcome.accepted(shown(key)) : Outcome.refused(refusal);
    }

    private Written<VisitView> shown(UUID key) {
        Visit.flush();
        return new Written<>(key, Objects.requireNonNull(visits.find(key)));
    }

    /** The case of a visit, locked, and the borrower before it, as everybody does who judges or logs a contact. */
    private Optional<CollectionCase> caseOf(UUID visitId) {
        return sql.find("select case_id from visit where id = ?", row -> row.id("case_id"), visitId)
                .flatMap(cases::take);
    }

    private List<Violation> approve(Visit visit, Stamp stamp) {
        if (guard.judge(visit).verdict() instanceof Verdict.Refused refused) {
            return List.of(Violation.of(
                    ErrorCode.CONTACT_REFUSED,
                    "visitId",
                    refused.reasons().get(0).sentence()));
        }
        visit.approve(stamp.at(), stamp.by());
        record(visit, ActKind.VISIT_APPROVED, stamp);
        return List.of();
    }

    private List<Violation> log(CollectionCase found, Visit visit, VisitCompleteInput input, Stamp stamp) {
        LogAction made = new LogAction(
                found.id,
                null,
                ActionChannel.VISIT,
                Direction.OUTBOUND,
                ContactPurpose.COLLECT,
                PartyRole.BORROWER,
                null,
                visit.contactPointId,
                input.performedAt(),
                input.outcome(),
                null,
                input.note(),
                null,
                input.conduct(visit.place),
                NodeId.key(NodeType.CONTACT_PERMIT, input.permitId()).orElse(null));
        return actions.log(found, made, stamp)
                .fold(
                        action -> {
                            visit.perform(action, stamp.at(), stamp.by());
                            record(visit, ActKind.VISIT_PERFORMED, stamp, new Acts.Detail("action", action));
                            return List.of();
                        },
                        violations -> violations);
    }

    private void record(Visit visit, ActKind kind, Stamp stamp, Acts.Detail... more) {
        acts.record(
                visit.borrowerId,
                visit.caseId,
                kind,
                stamp,
                Stream.concat(Stream.of(new Acts.Detail("visit", visit.id)), Arrays.stream(more))
                        .toArray(Acts.Detail[]::new));
    }
}
