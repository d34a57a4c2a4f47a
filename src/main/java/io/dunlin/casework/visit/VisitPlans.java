package io.dunlin.casework.visit;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.casework.Actors;
import io.dunlin.casework.CollectionCase;
import io.dunlin.casework.Keys;
import io.dunlin.casework.action.Participants;
import io.dunlin.kernel.ClockSkew;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.ContactPointChannel;
import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.people.contact.ContactService;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.node.NodeType;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds a visit plan if the input satisfies the rules. */
@ApplicationScoped
class VisitPlans {

    private static final Duration AHEAD = Duration.ofDays(3653);

    private final ContactService contacts;
    private final BusinessCalendar calendar;
    private final Identity identity;
    private final Acts acts;
    private final Actors actors;

    VisitPlans(ContactService contacts, BusinessCalendar calendar, Identity identity, Acts acts, Actors actors) {
        this.contacts = contacts;
        this.calendar = calendar;
        this.identity = identity;
        this.acts = acts;
        this.actors = actors;
    }

    /** Within the transaction that has locked the case. */
    Outcome<UUID> plan(CollectionCase found, VisitPlanInput input) {
        UUID address = Keys.of(NodeType.CONTACT_POINT, input.contactPointId());
        List<Violation> violations = new ArrayList<>();
        if (found.isClosed()) {
            violations.add(Violation.of(ErrorCode.ILLEGAL_STATE, "caseId", "The case is closed."));
        }
        checkTime(input.plannedFor(), violations);
        checkAddress(found.borrowerId, address, violations);
        violations.addAll(Participants.repeated(input.participants()));
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        Visit visit = visit(found, address, input);
        visit.persist();
        acts.record(
                found.borrowerId,
                found.id,
                ActKind.VISIT_PLANNED,
                new Acts.Detail("visit", visit.id),
                new Acts.Detail("for", visit.plannedFor),
                new Acts.Detail("place", visit.place));
        return Outcome.accepted(visit.id);
    }

    private void checkTime(Instant plannedFor, List<Violation> violations) {
        Instant now = calendar.now();
        if (plannedFor.isBefore(now.minus(ClockSkew.MOST)) || plannedFor.isAfter(now.plus(AHEAD))) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "plannedFor",
                    "The planned time must be from now to ten years ahead; clocks may differ by five minutes."));
        }
    }

    private void checkAddress(UUID borrowerId, @Nullable UUID address, List<Violation> violations) {
        if (address == null) {
            return;
        }
        Optional<ContactPointView> point = contacts.pointOf(borrowerId, null, address)
                ? Optional.ofNullable(
                        contacts.contactPointViews(List.of(address)).get(address))
                : Optional.empty();
        if (point.isEmpty()) {
            violations.add(Violation.of(ErrorCode.NOT_FOUND, "contactPointId", "There is no such object."));
        } else if (point.get().channel() != ContactPointChannel.ADDRESS) {
            violations.add(Violation.of(
                    ErrorCode.INVALID, "contactPointId", "The contact point of a visit must be an address."));
        }
    }

    private Visit visit(CollectionCase found, @Nullable UUID address, VisitPlanInput input) {
        Visit visit = new Visit();
        visit.id = Ids.next();
        visit.caseId = found.id;
        visit.borrowerId = found.borrowerId;
        visit.status = VisitStatus.PLANNED;
        visit.plannedFor = input.plannedFor().truncatedTo(ChronoUnit.MICROS);
        visit.place = input.place();
        visit.contactPointId = address;
        visit.participants = input.participants().toArray(String[]::new);
        visit.actorType = actors.of(input.participants());
        visit.plannedAt = calendar.now();
        visit.plannedBy = identity.user();
        return visit;
    }
}
