package io.dunlin.casework;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Once;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assigns cases to people. */
@ApplicationScoped
class CaseService {

    private final CaseLock lock;
    private final Once once;
    private final BusinessCalendar calendar;
    private final Identity identity;
    private final Acts acts;

    CaseService(CaseLock lock, Once once, BusinessCalendar calendar, Identity identity, Acts acts) {
        this.lock = lock;
        this.once = once;
        this.calendar = calendar;
        this.identity = identity;
        this.acts = acts;
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

    private Outcome<UUID> assign(CollectionCase found, AssignCase command) {
        if (command.expectedVersion() != null && command.expectedVersion() != found.version) {
            return Outcome.refused(
                    ErrorCode.STALE_VERSION,
                    "expectedVersion",
                    "The case was changed by somebody else; read it again.");
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
}
