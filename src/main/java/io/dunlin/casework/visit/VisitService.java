package io.dunlin.casework.visit;

import io.dunlin.casework.CaseLock;
import io.dunlin.casework.action.ActionQueries;
import io.dunlin.casework.action.ActionService;
import io.dunlin.casework.action.ActionView;
import io.dunlin.casework.action.CollectionAction;
import io.dunlin.casework.action.ContactEffectView;
import io.dunlin.casework.action.LogAction;
import io.dunlin.casework.action.NamedLoans;
import io.dunlin.casework.action.Participants;
import io.dunlin.casework.visit.VisitApprove.VisitApproveInput;
import io.dunlin.casework.visit.VisitCancel.VisitCancelInput;
import io.dunlin.casework.visit.VisitComplete.VisitCompleteInput;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.guard.rule.Verdict;
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
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.PartyRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
    record Completed(@Nullable VisitView visit, @Nullable ActionView action, List<ContactEffectView> effects) {}

    /** Approves a planned visit, unless a rule is against it. */
    Outcome<Written<VisitView>> approve(VisitApproveInput input, Stamp stamp) {
        return change(input.visitId(), VisitEvent.APPROVE, visit -> approve(visit, stamp));
    }

    /** Records that a visit will not be made. */
    Outcome<Written<VisitView>> cancel(VisitCancelInput input, Stamp stamp) {
        return change(input.visitId(), VisitEvent.CANCEL, visit -> {
            visit.cancel(
                    vault.of(visit.borrowerId).sealed(Visit.CANCEL_REASON, input.reason()), stamp.at(), stamp.by());
            record(visit, ActKind.VISIT_CANCELLED, stamp);
            return List.of();
        });
    }

    /** Records that a visit was made, and logs it like any other action. */
    Outcome<Written<Completed>> complete(VisitCompleteInput input, Stamp stamp) {
        return open(input.visitId, VisitEvent.COMPLETE)
                .fold(
                        open -> actions.log(open.subject(), made(open.visit(), input), stamp)
                                .fold(made -> Outcome.accepted(completed(open.visit(), made, stamp)), Outcome::refused),
                        Outcome::refused);
    }

    private Written<Completed> completed(Visit visit, ActionService.Made made, Stamp stamp) {
        ActionView action = made.action();
        visit.perform(action.key(), stamp.at(), stamp.by());
        record(visit, ActKind.VISIT_PERFORMED, stamp, new Acts.Detail("action", action.key()));
        return new Written<>(visit.id, new Completed(shown(visit).value(), action, made.effects()));
    }

    /** The visit that an earlier request completed, as it is now. */
    Completed again(UUID visitId) {
        VisitView visit = visits.find(visitId);
        UUID action = visit == null ? null : visit.actionKey();
        return new Completed(
                visit,
                action == null ? null : logged.find(action),
                action == null ? List.of() : actions.effects(action));
    }

    private Outcome<Written<VisitView>> change(String id, VisitEvent event, Function<Visit, List<Violation>> change) {
        return open(id, event)
                .fold(
                        open -> {
                            List<Violation> refusal = change.apply(open.visit());
                            return refusal.isEmpty() ? Outcome.accepted(shown(open.visit())) : Outcome.refused(refusal);
                        },
                        Outcome::refused);
    }

    /** A visit, and whom it concerns: the borrower is locked, and the visit. */
    private record Open(Subject subject, Visit visit) {}

    private Outcome<Open> open(String id, VisitEvent event) {
        UUID key = NodeId.required(NodeType.VISIT, id);
        Subject subject = subject(key).orElse(null);
        Visit visit = subject == null ? null : Visit.locked(key).orElse(null);
        if (subject == null || visit == null) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "visitId", "There is no such object.");
        }
        return visit.status.after(event).isPresent()
                ? Outcome.accepted(new Open(subject, visit))
                : Outcome.refused(ErrorCode.ILLEGAL_STATE, "visitId", "The visit is " + visit.status + " already.");
    }

    private Written<VisitView> shown(Visit visit) {
        Visit.flush();
        return new Written<>(visit.id, Objects.requireNonNull(visits.find(visit.id)));
    }

    /** Whom a visit concerns; the borrower is locked, as everybody does who judges or logs a contact. */
    private Optional<Subject> subject(UUID visitId) {
        return sql.find("select case_id from visit where id = ?", row -> row.id("case_id"), visitId)
                .flatMap(id -> cases.takeBorrower(id).map(borrower -> new Subject(borrower, id)));
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

    private static LogAction made(Visit visit, VisitCompleteInput input) {
        CollectionAction action = new CollectionAction();
        action.channel = ActionChannel.VISIT;
        action.direction = Direction.OUTBOUND;
        action.purpose = ContactPurpose.COLLECT;
        action.party = PartyRole.BORROWER;
        NamedLoans about = new NamedLoans(null, input.loanIds);
        action.isAbout(about.keys());
        action.contactPointId = visit.contactPointId;
        action.performedAt = input.performedAt.truncatedTo(ChronoUnit.MICROS);
        action.outcome = input.outcome;
        action.participants = Participants.stripped(input.participants).toArray(String[]::new);
        action.place = visit.place;
        action.entered = input.entered;
        action.delinquencyReason = input.delinquencyReason;
        action.entryConsent = input.entryConsent;
        action.recordingReference = input.recordingReference;
        action.identityDisclosed = input.identityDisclosed;
        action.purposeDisclosed = input.purposeDisclosed;
        action.debtDisclosed = input.debtDisclosed;
        UUID permit = NodeId.key(NodeType.CONTACT_PERMIT, input.permitId).orElse(null);
        return new LogAction(
                action, about, input.note, input.actorType, null, input.stop, input.callBackAt, input.promise, permit);
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
