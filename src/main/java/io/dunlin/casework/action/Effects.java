package io.dunlin.casework.action;

import io.dunlin.casework.callback.CallBacks;
import io.dunlin.guard.dossier.Subject;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.loan.HoldService;
import io.dunlin.people.borrower.BorrowerConditionService;
import io.dunlin.people.borrower.ContactPointService;
import io.dunlin.people.borrower.ContactPointStanding;
import io.dunlin.people.contact.DoNotContactService;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.sql.NamedSql;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.PartyRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings about what an outcome stands for, in the transaction that logs the action. So nobody has to remember a second
 * mutation, and the next contact is judged by it.
 */
@ApplicationScoped
class Effects {

    /** Who owes a debt, or speaks for whoever does. */
    private static final Set<PartyRole> OWING = EnumSet.of(PartyRole.BORROWER, PartyRole.GUARANTOR, PartyRole.ATTORNEY);

    private static final String OWED = """
            select l.id from loan l
             where l.borrower_id = :borrower and l.status in ('ACTIVE', 'CHARGED_OFF')
               and case when cardinality(cast(:loans as uuid[])) > 0 then l.id = any(:loans)
                        when cast(:case as uuid) is not null then
                             exists (select from case_loan m where m.case_id = :case and m.loan_id = l.id and m.left_on is null)
                        else true end
             order by l.id
            """;

    private final Sql sql;
    private final Vault vault;
    private final DoNotContactService stops;
    private final BorrowerConditionService conditions;
    private final ContactPointService points;
    private final HoldService holds;
    private final CallBacks callBacks;

    Effects(
            Sql sql,
            Vault vault,
            DoNotContactService stops,
            BorrowerConditionService conditions,
            ContactPointService points,
            HoldService holds,
            CallBacks callBacks) {
        this.callBacks = callBacks;
        this.sql = sql;
        this.vault = vault;
        this.stops = stops;
        this.conditions = conditions;
        this.points = points;
        this.holds = holds;
    }

    /** What came about. */
    record Effect(ContactEffectKind kind, UUID object) {}

    /** Locks what an effect writes that is locked before a case. */
    void lock(Subject subject, CollectionAction action) {
        if (action.outcome == ActionOutcome.DISPUTED) {
            holds.lockStandings(subject.borrowerId());
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
        return switch (action.outcome) {
            case STOP_REQUESTED -> stop(subject, command, stamp);
            case DECEASED_REPORTED -> Outcome.accepted(deceased(subject, action, stamp));
            case CALL_BACK_AGREED -> callBack(subject, command, stamp);
            case DISPUTED -> Outcome.accepted(disputed(subject, action, stamp));
            case INVALID_NUMBER -> Outcome.accepted(marked(action, ContactPointStanding.INVALID, stamp));
            case WRONG_PARTY -> Outcome.accepted(marked(action, ContactPointStanding.WRONG_PARTY, stamp));
            default -> Outcome.accepted(List.of());
        };
    }

    /** What happened is recorded also where nothing can be sealed: the report then keeps people from the next contact. */
    private Outcome<List<Effect>> stop(Subject subject, LogAction command, Stamp stamp) {
        if (!vault.of(subject.borrowerId()).isReadable()) {
            return Outcome.accepted(List.of());
        }
        return stops.request(StopWish.request(subject.borrowerId(), command), stamp)
                .fold(
                        key -> Outcome.accepted(List.of(new Effect(ContactEffectKind.STOP_RECORDED, key))),
                        faults -> Outcome.refused(
                                faults.stream().map(Effects::inStop).toList()));
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
                        stamp)
                .fold(
                        planned -> Outcome.accepted(List.of(new Effect(
                                ContactEffectKind.CALL_BACK_PLANNED,
                                Objects.requireNonNull(planned.callBack()).key()))),
                        Outcome::refused);
    }

    private static Violation inStop(Violation fault) {
        List<String> path = Stream.concat(
                        Stream.of("input", "stop"), fault.field().stream().skip(1))
                .toList();
        return new Violation(fault.code(), path, fault.message());
    }

    /** A guarantor who died is not the borrower. */
    private List<Effect> deceased(Subject subject, CollectionAction action, Stamp stamp) {
        UUID condition = action.party == PartyRole.GUARANTOR
                ? null
                : conditions.died(subject.borrowerId(), action.performedAt, stamp);
        return condition == null ? List.of() : List.of(new Effect(ContactEffectKind.CONDITION_RECORDED, condition));
    }

    /** A third person owes nothing, and cannot dispute it. */
    private List<Effect> disputed(Subject subject, CollectionAction action, Stamp stamp) {
        if (!OWING.contains(action.party)) {
            return List.of();
        }
        String because = "Disputed by %s in an action of %s.".formatted(action.party, action.performedAt);
        return loans(subject, action).stream()
                .map(loan -> holds.dispute(loan, because, stamp))
                .filter(Objects::nonNull)
                .map(hold -> new Effect(ContactEffectKind.HOLD_PLACED, hold))
                .toList();
    }

    /** The loans that the action is about, as far as they are owed: those that it names, those of its case, or all. */
    private List<UUID> loans(Subject subject, CollectionAction action) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("borrower", subject.borrowerId());
        values.put("loans", Column.uuids(action.loans()));
        values.put("case", subject.caseId());
        NamedSql query = new NamedSql(OWED, values);
        return sql.list(query.text(), row -> row.id("id"), query.values());
    }

    private List<Effect> marked(CollectionAction action, ContactPointStanding standing, Stamp stamp) {
        UUID point = action.contactPointId;
        return point != null && points.stands(point, standing, action.performedAt, stamp)
                ? List.of(new Effect(ContactEffectKind.CONTACT_POINT_CHANGED, point))
                : List.of();
    }
}
