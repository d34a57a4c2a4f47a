package io.dunlin.casework.action;

import io.dunlin.guard.dossier.Subject;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.loan.HoldService;
import io.dunlin.people.borrower.BorrowerConditionService;
import io.dunlin.people.borrower.ContactPointService;
import io.dunlin.people.borrower.ContactPointStanding;
import io.dunlin.people.contact.DoNotContactService;
import io.dunlin.platform.graphql.Nodes;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.sql.Sql;
import io.dunlin.vocabulary.PartyRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Brings about what an outcome stands for, in the transaction that logs the action. So nobody has to remember a second
 * mutation, and the next contact is judged by it.
 */
@ApplicationScoped
class Effects {

    private final Sql sql;
    private final DoNotContactService stops;
    private final BorrowerConditionService conditions;
    private final ContactPointService points;
    private final HoldService holds;
    private final Nodes nodes;

    Effects(
            Sql sql,
            DoNotContactService stops,
            BorrowerConditionService conditions,
            ContactPointService points,
            HoldService holds,
            Nodes nodes) {
        this.sql = sql;
        this.stops = stops;
        this.conditions = conditions;
        this.points = points;
        this.holds = holds;
        this.nodes = nodes;
    }

    /** What came about. */
    record Effect(ContactEffectKind kind, UUID object) {}

    /**
     * Brings about what the outcome of an action stands for. The action was judged before, so what it brings about is not
     * held against it. The borrower is locked, and neither a loan nor a case.
     *
     * @return what came about, or what is wrong with the terms
     */
    Outcome<List<Effect>> of(Subject subject, LogAction command, Stamp stamp) {
        CollectionAction action = command.action();
        return switch (action.outcome) {
            case STOP_REQUESTED -> stop(subject, command, stamp);
            case DECEASED_REPORTED -> Outcome.accepted(deceased(subject, action, stamp));
            case DISPUTED -> Outcome.accepted(disputed(subject, action, stamp));
            case INVALID_NUMBER -> Outcome.accepted(marked(action, ContactPointStanding.INVALID, stamp));
            case WRONG_PARTY -> Outcome.accepted(marked(action, ContactPointStanding.WRONG_PARTY, stamp));
            default -> Outcome.accepted(List.of());
        };
    }

    private Outcome<List<Effect>> stop(Subject subject, LogAction command, Stamp stamp) {
        return stops.request(StopWish.request(subject.borrowerId(), command), stamp)
                .fold(
                        key -> Outcome.accepted(List.of(new Effect(ContactEffectKind.STOP_RECORDED, key))),
                        faults -> Outcome.refused(
                                faults.stream().map(Effects::inStop).toList()));
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

    private List<Effect> disputed(Subject subject, CollectionAction action, Stamp stamp) {
        return loans(subject, action).stream()
                .map(loan -> holds.dispute(loan, stamp))
                .filter(Objects::nonNull)
                .map(hold -> new Effect(ContactEffectKind.HOLD_PLACED, hold))
                .toList();
    }

    /** The loans that the action is about, as far as they are owed. */
    private List<UUID> loans(Subject subject, CollectionAction action) {
        return sql.list(
                """
                select l.id from loan l
                 where l.borrower_id = ? and l.status in ('ACTIVE', 'CHARGED_OFF') and l.id = coalesce(?, l.id)
                   and (cast(? as uuid) is not null or cast(? as uuid) is null
                        or exists (select from case_loan m where m.case_id = ? and m.loan_id = l.id and m.left_on is null))
                 order by l.id
                """,
                row -> row.id("id"),
                subject.borrowerId(),
                action.loanId,
                action.loanId,
                subject.caseId(),
                subject.caseId());
    }

    private List<Effect> marked(CollectionAction action, ContactPointStanding standing, Stamp stamp) {
        UUID point = action.contactPointId;
        return point != null && points.stands(point, standing, stamp)
                ? List.of(new Effect(ContactEffectKind.CONTACT_POINT_CHANGED, point))
                : List.of();
    }

    /** Keeps what came of an action that is written. */
    void keep(UUID actionId, List<Effect> effects) {
        for (int place = 0; place < effects.size(); place++) {
            Effect effect = effects.get(place);
            sql.update(
                    "insert into action_effect (action_id, place, kind, object_id) values (?, ?, ?, ?)",
                    actionId,
                    place,
                    effect.kind(),
                    effect.object());
        }
    }

    /** What came of an action, in the order in which it came about. */
    List<ContactEffectView> ofAction(UUID actionId) {
        return sql.list(
                "select kind, object_id from action_effect where action_id = ? order by place",
                row -> view(row.oneOf(ContactEffectKind.class, "kind"), row.id("object_id")),
                actionId);
    }

    List<ContactEffectView> views(List<Effect> effects) {
        return effects.stream()
                .map(effect -> view(effect.kind(), effect.object()))
                .toList();
    }

    private ContactEffectView view(ContactEffectKind kind, UUID object) {
        return new ContactEffectView(kind, kind.sentence(), () -> nodes.find(NodeId.encode(kind.type(), object)));
    }
}
