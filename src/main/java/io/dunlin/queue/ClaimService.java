package io.dunlin.queue;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.casework.CaseLock;
import io.dunlin.casework.CollectionCase;
import io.dunlin.kernel.Outcome;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Once;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands out the cases of the work queue, each to one person only. */
@ApplicationScoped
class ClaimService {

    private final QueueQueries queue;
    private final CaseLock lock;
    private final Once once;
    private final BusinessCalendar calendar;
    private final Identity identity;
    private final Acts acts;

    ClaimService(
            QueueQueries queue, CaseLock lock, Once once, BusinessCalendar calendar, Identity identity, Acts acts) {
        this.queue = queue;
        this.lock = lock;
        this.once = once;
        this.calendar = calendar;
        this.identity = identity;
        this.acts = acts;
    }

    /** Gives the most urgent case that nobody has to the user; accepted with null when there is none. */
    @Transactional
    Outcome<UUID> claimNext(@Nullable String idempotencyKey, ClaimNext command) {
        return once.run(idempotencyKey, "caseClaimNext", command, () -> nullable(claim(command.wanted())));
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
