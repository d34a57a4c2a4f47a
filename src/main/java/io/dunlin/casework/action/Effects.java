package io.dunlin.casework.action;

import io.dunlin.arrangement.hardship.Hardships;
import io.dunlin.casework.callback.CallBacks;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.BorrowerConditionService;
import io.dunlin.people.borrower.ContactPointService;
import io.dunlin.people.borrower.ContactPointStanding;
import io.dunlin.people.contact.DoNotContactService;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.PartyRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings about what an outcome stands for, in the transaction that logs the action. So nobody has to remember a second
 * mutation, and the next contact is judged by it.
 */
@ApplicationScoped
class Effects {

    private final Vault vault;
    private final DoNotContactService stops;
    private final BorrowerConditionService conditions;
    private final ContactPointService points;
    private final OutcomeHolds holds;
    private final Hardships hardships;
    private final CallBacks callBacks;
    private final PromiseTerms promises;

    Effects(
            Vault vault,
            DoNotContactService stops,
            BorrowerConditionService conditions,
            ContactPointService points,
            OutcomeHolds holds,
            Hardships hardships,
            CallBacks callBacks,
            PromiseTerms promises) {
        this.hardships = hardships;
        this.callBacks = callBacks;
        this.promises = promises;
        this.vault = vault;
        this.stops = stops;
        this.conditions = conditions;
        this.points = points;
        this.holds = holds;
    }

    /** What came about. */
    record Effect(ContactEffectKind kind, UUID object) {

        /** Whether what was recorded voids the permits that were given before it. */
        boolean isRestraint() {
            return kind == ContactEffectKind.STOP_RECORDED || kind == ContactEffectKind.CONDITION_RECORDED;
        }
    }

    /** Locks what an effect writes that is locked before a case. */
    void lock(Subject subject, CollectionAction action) {
        List<ContactEffectKind> kinds = OutcomeTable.effects(action.outcome, action.party);
        if (kinds.contains(ContactEffectKind.HOLD_PLACED) || kinds.contains(ContactEffectKind.PROMISE_MADE)) {
            holds.lock(subject);
        }
    }

    /**
     * Brings about what the outcome of an action stands for. The action was judged before, so what it brings about is not
     * held against it. The borrower is locked, what {@link #lock} locks, and the case.
     *
     * @return what came about, or what is wrong with the terms
     */
    Outcome<List<Effect>> of(Subject subject, LogAction command, Stamp stamp) {
        CollectionAction action = command.action();
        List<Effect> brought = new ArrayList<>();
        for (ContactEffectKind kind : OutcomeTable.effects(action.outcome, action.party)) {
            List<Violation> faults = of(kind, subject, command, stamp)
                    .fold(
                            more -> {
                                brought.addAll(more);
                                return List.of();
                            },
                            refused -> refused);
            if (!faults.isEmpty()) {
                return Outcome.refused(faults);
            }
        }
        return Outcome.accepted(brought);
    }

    private Outcome<List<Effect>> of(ContactEffectKind kind, Subject subject, LogAction command, Stamp stamp) {
        CollectionAction action = command.action();
        return switch (kind) {
            case STOP_RECORDED -> stop(subject, command, stamp);
            case CALL_BACK_PLANNED -> callBack(subject, command, stamp);
            case PROMISE_MADE -> promises.make(subject, command, stamp);
            case CONDITION_RECORDED -> came(kind, conditions.died(subject.borrowerId(), action.performedAt, stamp));
            case HARDSHIP_DECLARED ->
                came(kind, hardships.claimed(subject.borrowerId(), HardshipTerms.reason(action), stamp));
            case HOLD_PLACED -> Outcome.accepted(holds.place(subject, action, stamp));
            case CONTACT_POINT_CHANGED -> came(kind, marked(action, stamp));
        };
    }

    /** @param object null where there was nothing to do */
    private static Outcome<List<Effect>> came(ContactEffectKind kind, @Nullable UUID object) {
        return Outcome.accepted(object == null ? List.of() : List.of(new Effect(kind, object)));
    }

    /** What happened is recorded also where nothing can be sealed: the report then keeps people from the next contact. */
    private Outcome<List<Effect>> stop(Subject subject, LogAction command, Stamp stamp) {
        if (!vault.of(subject.borrowerId()).isReadable()) {
            return Outcome.accepted(List.of());
        }
        UUID stop = stops.said(StopWish.request(subject.borrowerId(), command), stamp);
        return Outcome.accepted(List.of(new Effect(ContactEffectKind.STOP_RECORDED, stop)));
    }

    /** What is wrong with the wish to stop, besides what is wrong with the action. */
    List<Violation> checkStop(Subject subject, LogAction command, Instant now) {
        List<Violation> faults = StopWish.check(command);
        return command.stop() == null || !faults.isEmpty()
                ? faults
                : stops.check(StopWish.request(subject.borrowerId(), command), now).stream()
                        .filter(fault -> !isOfAction(fault))
                        .map(Effects::inStop)
                        .toList();
    }

    /** Told of the action itself: when it was, and a contact that there is not. */
    private static boolean isOfAction(Violation fault) {
        String field = fault.field().get(fault.field().size() - 1);
        return field.equals("requestedAt") || (field.equals("contactId") && fault.code() == ErrorCode.NOT_FOUND);
    }

    private Outcome<List<Effect>> callBack(Subject subject, LogAction command, Stamp stamp) {
        if (command.callBackAt() == null) {
            return Outcome.accepted(List.of());
        }
        return callBacks
                .planAgreed(
                        subject.borrowerId(),
                        subject.caseId(),
                        command.callBackAt(),
                        CallBackTerms.number(command.action()),
                        command.action().party == PartyRole.BORROWER ? command.action().performedAt : null,
                        stamp)
                .fold(
                        planned -> Outcome.accepted(List.of(new Effect(
                                ContactEffectKind.CALL_BACK_PLANNED, Objects.requireNonNull(planned.key())))),
                        Outcome::refused);
    }

    private static Violation inStop(Violation fault) {
        List<String> path = Stream.concat(
                        Stream.of("input", "stop"), fault.field().stream().skip(1))
                .toList();
        return new Violation(fault.code(), path, fault.message());
    }

    /** The number or address that is marked, because it reaches nobody or somebody else; null for none. */
    private @Nullable UUID marked(CollectionAction action, Stamp stamp) {
        UUID point = action.contactPointId;
        ContactPointStanding standing = action.outcome == ActionOutcome.WRONG_PARTY
                ? ContactPointStanding.WRONG_PARTY
                : ContactPointStanding.INVALID;
        return point != null && points.stands(point, standing, action.performedAt, stamp) ? point : null;
    }
}
