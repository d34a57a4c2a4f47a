package io.dunlin.casework.visit;

import io.dunlin.casework.Actors;
import io.dunlin.casework.CaseLock;
import io.dunlin.casework.Colleagues;
import io.dunlin.casework.CollectionCase;
import io.dunlin.casework.action.Participants;
import io.dunlin.casework.visit.VisitPlan.VisitPlanInput;
import io.dunlin.guard.Judgement;
import io.dunlin.kernel.ClockSkew;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.ContactPointChannel;
import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.people.contact.ContactService;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans visits in open cases. */
@ApplicationScoped
class VisitPlans {

    private static final Duration AHEAD = Duration.ofDays(3653);

    private final CaseLock cases;
    private final ContactService contacts;
    private final VisitGuard guard;
    private final VisitQueries visits;
    private final Acts acts;
    private final Actors actors;
    private final Colleagues colleagues;

    VisitPlans(
            CaseLock cases,
            ContactService contacts,
            VisitGuard guard,
            VisitQueries visits,
            Acts acts,
            Actors actors,
            Colleagues colleagues) {
        this.cases = cases;
        this.contacts = contacts;
        this.guard = guard;
        this.visits = visits;
        this.acts = acts;
        this.actors = actors;
        this.colleagues = colleagues;
    }

    /** A planned visit, and what the rules said of it when it was planned. */
    record Planned(VisitView visit, Judgement judgement) {}

    /** The visit that an earlier request planned, with a fresh judgement: that of then is not kept. */
    @Nullable
    Planned again(UUID visitId) {
        VisitView visit = visits.find(visitId);
        return visit == null ? null : new Planned(visit, guard.judge(Visit.findById(visitId)));
    }

    /** Plans a visit in an open case, also one that the rules forbid. */
    Outcome<Written<Planned>> plan(VisitPlanInput input, Stamp stamp) {
        UUID caseId = NodeId.required(NodeType.COLLECTION_CASE, input.caseId());
        Optional<CollectionCase> found = cases.takeAlone(caseId);
        return found.isEmpty()
                ? Outcome.refused(ErrorCode.NOT_FOUND, "caseId", "There is no such object.")
                : plan(found.get(), input, stamp);
    }

    private Outcome<Written<Planned>> plan(CollectionCase found, VisitPlanInput input, Stamp stamp) {
        List<Violation> violations = new ArrayList<>();
        if (found.isClosed()) {
            violations.add(Violation.of(ErrorCode.ILLEGAL_STATE, "caseId", "The case is closed."));
        }
        checkTime(input.plannedFor(), stamp.at(), violations);
        ContactPointView address = address(found.borrowerId, input, violations);
        violations.addAll(Participants.repeated(input.participants()));
        violations.addAll(
                colleagues.strangers(Participants.byPath(List.of("input", "participants"), input.participants())));
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        Visit visit = visit(found, address, input, stamp);
        Judgement judgement = guard.judge(visit);
        visit.persist();
        found.work(stamp.by());
        acts.record(
                found.borrowerId,
                found.id,
                ActKind.VISIT_PLANNED,
                stamp,
                new Acts.Detail("visit", visit.id),
                new Acts.Detail("for", visit.plannedFor),
                new Acts.Detail("place", visit.place));
        return Outcome.accepted(new Written<>(visit.id, new Planned(VisitView.planned(visit, address), judgement)));
    }

    private static void checkTime(Instant plannedFor, Instant now, List<Violation> violations) {
        if (plannedFor.isBefore(now.minus(ClockSkew.MOST)) || plannedFor.isAfter(now.plus(AHEAD))) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "plannedFor",
                    "The planned time must be from now to ten years ahead; clocks may differ by five minutes."));
        }
    }

    private @Nullable ContactPointView address(UUID borrowerId, VisitPlanInput input, List<Violation> violations) {
        UUID key = NodeId.key(NodeType.CONTACT_POINT, input.contactPointId()).orElse(null);
        if (key == null) {
            return null;
        }
        ContactPointView point = contacts.pointOf(borrowerId, null, key)
                ? contacts.contactPointViews(List.of(key)).get(key)
                : null;
        if (point == null) {
            violations.add(Violation.of(ErrorCode.NOT_FOUND, "contactPointId", "There is no such object."));
        } else if (point.channel() != ContactPointChannel.ADDRESS) {
            violations.add(Violation.of(
                    ErrorCode.INVALID, "contactPointId", "The contact point of a visit must be an address."));
        }
        return point;
    }

    private Visit visit(CollectionCase found, @Nullable ContactPointView address, VisitPlanInput input, Stamp stamp) {
        Visit visit = new Visit();
        visit.id = Ids.next();
        visit.caseId = found.id;
        visit.borrowerId = found.borrowerId;
        visit.status = VisitStatus.PLANNED;
        visit.plannedFor = input.plannedFor().truncatedTo(ChronoUnit.MICROS);
        visit.place = input.place();
        visit.contactPointId = address == null ? null : address.key();
        visit.participants = input.participants().toArray(String[]::new);
        visit.actorType = actors.of(input.participants());
        visit.plannedAt = stamp.at();
        visit.plannedBy = stamp.by();
        return visit;
    }
}
