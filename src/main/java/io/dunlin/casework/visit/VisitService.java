package io.dunlin.casework.visit;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.casework.CaseLock;
import io.dunlin.casework.CollectionCase;
import io.dunlin.casework.Keys;
import io.dunlin.casework.action.ActionService;
import io.dunlin.casework.action.LogAction;
import io.dunlin.guard.Judgement;
import io.dunlin.guard.rule.Verdict;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Once;
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
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Keeps planned visits, and logs those that were made. */
@ApplicationScoped
class VisitService {

    private final Once once;
    private final Sql sql;
    private final Vault vault;
    private final VisitPlans plans;
    private final ActionService actions;
    private final CaseLock cases;
    private final VisitGuard guard;
    private final BusinessCalendar calendar;
    private final Identity identity;
    private final Acts acts;

    VisitService(
            Once once,
            Sql sql,
            Vault vault,
            VisitPlans plans,
            ActionService actions,
            CaseLock cases,
            VisitGuard guard,
            BusinessCalendar calendar,
            Identity identity,
            Acts acts) {
        this.once = once;
        this.sql = sql;
        this.vault = vault;
        this.plans = plans;
        this.actions = actions;
        this.cases = cases;
        this.guard = guard;
        this.calendar = calendar;
        this.identity = identity;
        this.acts = acts;
    }

    /** Plans a visit in an open case. */
    @Transactional
    Outcome<UUID> plan(UUID caseId, VisitPlanInput input) {
        return once.run(
                input.idempotencyKey(),
                "visitPlan",
                input,
                () -> cases.takeAlone(caseId)
                        .map(found -> plans.plan(found, input))
                        .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "caseId", "There is no such object.")));
    }

    /** Approves a planned visit, unless a rule is against it. */
    @Transactional
    Outcome<UUID> approve(UUID visitId, VisitApproveInput input) {
        return once.run(input.idempotencyKey(), "visitApprove", input, () -> {
            Optional<Visit> visit = caseOf(visitId).flatMap(owner -> Visit.locked(visitId));
            return change(visit, VisitEvent.APPROVE, this::approve);
        });
    }

    /** What the rules say of a visit that there is; nothing is kept of it. */
    @Transactional
    Judgement judged(UUID visitId) {
        return guard.judge(Visit.findById(visitId));
    }

    /** Records that a visit will not be made. */
    @Transactional
    Outcome<UUID> cancel(UUID visitId, VisitCancelInput input) {
        return once.run(
                input.idempotencyKey(),
                "visitCancel",
                input,
                () -> change(caseOf(visitId).flatMap(owner -> Visit.locked(visitId)), VisitEvent.CANCEL, visit -> {
                    byte[] reason = vault.of(visit.borrowerId).sealed(Visit.CANCEL_REASON, input.reason());
                    visit.cancel(reason, calendar.now(), identity.user());
                    record(visit, ActKind.VISIT_CANCELLED);
                    return Outcome.accepted(visit.id);
                }));
    }

    /** Records that a visit was made, and logs it like any other action. */
    @Transactional
    Outcome<UUID> complete(UUID visitId, VisitCompleteInput input) {
        return once.run(input.idempotencyKey(), "visitComplete", input, () -> {
            Optional<CollectionCase> found = caseOf(visitId);
            Optional<Visit> visit = found.flatMap(owner -> Visit.locked(visitId));
            return change(visit, VisitEvent.COMPLETE, planned -> log(found.orElseThrow(), planned, input));
        });
    }

    /** The case of a visit, locked, and the borrower before it, as everybody does who judges or logs a contact. */
    private Optional<CollectionCase> caseOf(UUID visitId) {
        return sql.find("select case_id from visit where id = ?", row -> row.getObject(1, UUID.class), visitId)
                .flatMap(cases::take);
    }

    private Outcome<UUID> approve(Visit visit) {
        if (guard.judge(visit).verdict() instanceof Verdict.Refused refused) {
            return Outcome.refused(
                    ErrorCode.CONTACT_REFUSED,
                    "visitId",
                    refused.reasons().get(0).sentence());
        }
        visit.approve(calendar.now(), identity.user());
        record(visit, ActKind.VISIT_APPROVED);
        return Outcome.accepted(visit.id);
    }

    private Outcome<UUID> log(CollectionCase found, Visit visit, VisitCompleteInput input) {
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
                Keys.of(NodeType.CONTACT_PERMIT, input.permitId()));
        return actions.log(found, made)
                .fold(
                        action -> {
                            visit.perform(action, calendar.now(), identity.user());
                            record(visit, ActKind.VISIT_PERFORMED, new Acts.Detail("action", action));
                            return Outcome.accepted(visit.id);
                        },
                        Outcome::refused);
    }

    private void record(Visit visit, ActKind kind, Acts.Detail... more) {
        acts.record(
                visit.borrowerId,
                visit.caseId,
                kind,
                Stream.concat(Stream.of(new Acts.Detail("visit", visit.id)), Arrays.stream(more))
                        .toArray(Acts.Detail[]::new));
    }

    private static Outcome<UUID> change(
            Optional<Visit> visit, VisitEvent event, Function<Visit, Outcome<UUID>> change) {
        if (visit.isEmpty()) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "visitId", "There is no such object.");
        }
        VisitStatus status = visit.get().status;
        return status.after(event).isPresent()
                ? change.apply(visit.get())
                : Outcome.refused(ErrorCode.ILLEGAL_STATE, "visitId", "The visit is " + status + " already.");
    }
}
