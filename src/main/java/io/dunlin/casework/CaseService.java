package io.dunlin.casework;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.loan.LoansReviewed;
import io.dunlin.platform.Identity;
import io.dunlin.platform.Once;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps cases in line with loans, and says who has which. */
@ApplicationScoped
class CaseService {

    private final CaseReview review;
    private final QueueQueries queue;
    private final CaseLock lock;
    private final Event<CasesChanged> changes;
    private final Once once;
    private final BusinessCalendar calendar;
    private final Identity identity;
    private final Acts acts;

    CaseService(
            CaseReview review,
            QueueQueries queue,
            CaseLock lock,
            Event<CasesChanged> changes,
            Once once,
            BusinessCalendar calendar,
            Identity identity,
            Acts acts) {
        this.review = review;
        this.queue = queue;
        this.lock = lock;
        this.changes = changes;
        this.once = once;
        this.calendar = calendar;
        this.identity = identity;
        this.acts = acts;
    }

    /** Opens, changes and closes cases in the transaction that wrote the loans. */
    @Transactional(TxType.MANDATORY)
    void loansReviewed(@Observes LoansReviewed event) {
        CasesChanged changed = review.apply(event);
        if (changed.opened() > 0 || changed.closed() > 0) {
            changes.fire(changed);
        }
    }

    /** Gives a case to somebody, or back to the queue; an assignment that is there already writes nothing. */
    @Transactional
    Outcome<UUID> assign(@Nullable String idempotencyKey, AssignCase command) {
        return once.run(
                idempotencyKey,
                "caseAssign",
                command,
                () -> lock.takeAlone(command.caseId())
                        .map(found -> assign(found, command))
                        .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, "caseId", "There is no such object.")));
    }

    /** Gives the most urgent case that nobody has to the user; accepted with null when there is none. */
    @Transactional
    Outcome<UUID> claimNext(@Nullable String idempotencyKey, ClaimNext command) {
        return once.run(idempotencyKey, "caseClaimNext", command, () -> nullable(claim(command.wanted())));
    }

    private Outcome<UUID> assign(CollectionCase found, AssignCase command) {
        if (command.expectedVersion() != null && command.expectedVersion() != found.version) {
            return Outcome.refused(
                    ErrorCode.STALE_VERSION, "expectedVersion", "The case was changed by somebody else.");
        }
        if (found.isClosed()) {
            return Outcome.refused(ErrorCode.ILLEGAL_STATE, "caseId", "The case is closed.");
        }
        if (!Objects.equals(found.assignee, command.assignee())) {
            acts.record(
                    found.borrowerId,
                    found.id,
                    ActKind.CASE_ASSIGNED,
                    new Acts.Detail("from", found.assignee),
                    new Acts.Detail("to", command.assignee()));
            found.assign(command.assignee(), calendar.now(), identity.user());
        }
        return Outcome.accepted(found.id);
    }

    private Optional<UUID> claim(QueueWanted wanted) {
        Optional<CollectionCase> first = queue.lockFirstUnassigned(wanted).flatMap(lock::takeAlone);
        first.ifPresent(found -> {
            acts.record(found.borrowerId, found.id, ActKind.CASE_CLAIMED);
            found.assign(identity.user(), calendar.now(), identity.user());
        });
        return first.map(found -> found.id);
    }

    @SuppressWarnings("NullAway") // the one mutation that may be accepted and find nothing
    private static Outcome<UUID> nullable(Optional<UUID> id) {
        return Outcome.accepted(id.orElse(null));
    }

    /** What is claimed. */
    record ClaimNext(QueueWanted wanted) {}
}
