package io.dunlin.casework.action;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.casework.Actors;
import io.dunlin.casework.CaseLock;
import io.dunlin.casework.CollectionCase;
import io.dunlin.casework.placement.PlacementService;
import io.dunlin.guard.permit.Permit;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.ContactRestrained;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Once;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.vault.Vault;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ActorType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the log of actions. The log only grows. */
@ApplicationScoped
public class ActionService {

    // A contact point is the borrower's own, or that of the contact who is named.
    private static final String FOUND = """
            select cast(:loan as uuid) is null
                       or exists (select from loan where id = cast(:loan as uuid) and borrower_id = :borrower),
                   cast(:contact as uuid) is null
                       or exists (select from contact where id = cast(:contact as uuid) and borrower_id = :borrower),
                   cast(:point as uuid) is null
                       or exists (select from contact_point where id = cast(:point as uuid) and borrower_id = :borrower
                                    and (contact_id is null or contact_id = cast(:contact as uuid))),
                   (select least(cast(b.registered_at as date), (select min(l.disbursed_on) from loan l where l.borrower_id = b.id))
                      from borrower b where b.id = :borrower)""";

    /** What comes out in a contact and stands against the next: permits that were given before are void. */
    private static final Set<ActionOutcome> STOPPING = EnumSet.of(
            ActionOutcome.STOP_REQUESTED,
            ActionOutcome.DECEASED_REPORTED,
            ActionOutcome.WRONG_PARTY,
            ActionOutcome.INVALID_NUMBER);

    private final EntityManager entities;
    private final Once once;
    private final Vault vault;
    private final CaseLock cases;
    private final ContactAudit audit;
    private final BusinessCalendar calendar;
    private final Identity identity;
    private final Acts acts;
    private final Actors actors;
    private final Event<ContactRestrained> restrained;
    private final PlacementService placements;

    ActionService(
            EntityManager entities,
            Once once,
            Vault vault,
            CaseLock cases,
            ContactAudit audit,
            BusinessCalendar calendar,
            Identity identity,
            Acts acts,
            Actors actors,
            Event<ContactRestrained> restrained,
            PlacementService placements) {
        this.entities = entities;
        this.once = once;
        this.vault = vault;
        this.cases = cases;
        this.audit = audit;
        this.calendar = calendar;
        this.identity = identity;
        this.acts = acts;
        this.actors = actors;
        this.restrained = restrained;
        this.placements = placements;
    }

    /** Records what was done, in an open case or a closed one. */
    @Transactional
    Outcome<UUID> log(@Nullable String idempotencyKey, LogAction command) {
        return once.run(
                idempotencyKey,
                "caseLogAction",
                command,
                () -> cases.take(command.caseId())
                        .map(found -> log(
                                found, command, new Stamp(calendar.now(), calendar.businessDate(), identity.user())))
                        .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "caseId", "There is no such object.")));
    }

    /** Records what was done, within the transaction of a mutation that has locked the borrower and the case. */
    public Outcome<UUID> log(CollectionCase found, LogAction command, Stamp stamp) {
        Instant now = stamp.at();
        LocalDate today = stamp.on();
        List<Violation> violations = ActionRules.check(command, found(command, found.borrowerId), now, today);
        ActorType actor = actors.of(command.conduct().participants());
        violations.addAll(Actors.contradiction(command.conduct().actorType(), actor, List.of("input", "actorType")));
        Optional<String> agency = identity.caller().map(Caller::agency);
        if (found.isClosed() && agency.isPresent() && !placements.had(found.id, agency.get(), command.performedAt())) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "performedAt",
                    "The case is closed: an agency may record only actions between the placement and the closing."));
        }
        Permit permit = audit.permit(command, violations);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        LogAction made = command.by(actor);
        Optional<ContactAudit.Finding> finding = audit.judge(found, made, permit);
        CollectionAction action = made.row(found.borrowerId, vault.of(found.borrowerId), stamp.by());
        action.record(Ids.next(), now, stamp.by());
        finding.ifPresent(judged -> audit.keep(found, action.id, judged, stamp));
        if (STOPPING.contains(command.outcome())) {
            restrained.fire(new ContactRestrained(found.borrowerId));
        }
        LocalDate next = next(found.nextActionOn, command.nextActionOn(), today);
        if (!Objects.equals(next, found.nextActionOn)) {
            acts.record(
                    found.borrowerId,
                    found.id,
                    ActKind.NEXT_ACTION_PLANNED,
                    stamp,
                    new Acts.Detail("from", found.nextActionOn),
                    new Acts.Detail("to", next));
            found.planNext(next, now, stamp.by());
        }
        return Outcome.accepted(action.id);
    }

    /** A plan for a day that has come is done with by any action; one for a later day stays until another is made. */
    static @Nullable LocalDate next(@Nullable LocalDate planned, @Nullable LocalDate given, LocalDate today) {
        if (given != null) {
            return given;
        }
        return planned != null && planned.isAfter(today) ? planned : null;
    }

    private ActionRules.Found found(LogAction command, UUID borrowerId) {
        Object[] row = (Object[]) entities.createNativeQuery(FOUND, Object[].class)
                .setParameter("loan", text(command.loanId()))
                .setParameter("contact", text(command.contactId()))
                .setParameter("point", text(command.contactPointId()))
                .setParameter("borrower", borrowerId)
                .getSingleResult();
        return new ActionRules.Found((Boolean) row[0], (Boolean) row[1], (Boolean) row[2], (LocalDate) row[3]);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
