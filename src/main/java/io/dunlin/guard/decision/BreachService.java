package io.dunlin.guard.decision;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Once;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Keeps what was done about breaches. */
@ApplicationScoped
public class BreachService {

    static final String NOTE = "breach_resolution.note";

    private final Once once;
    private final Sql sql;
    private final Vault vault;
    private final BusinessCalendar calendar;
    private final Identity identity;

    BreachService(Once once, Sql sql, Vault vault, BusinessCalendar calendar, Identity identity) {
        this.once = once;
        this.sql = sql;
        this.vault = vault;
        this.calendar = calendar;
        this.identity = identity;
    }

    /**
     * Records what was done about a breach.
     *
     * @return its key, or NOT_FOUND, or INVALID for OPEN, or ILLEGAL_STATE when something was recorded before
     */
    @Transactional
    public Outcome<UUID> resolve(UUID breachId, BreachResolveInput input) {
        return once.run(input.idempotencyKey(), "breachResolve", input, () -> {
            if (input.status() == BreachStatus.OPEN) {
                return Outcome.refused(ErrorCode.INVALID, "status", "The new status must be REMEDIED or DISMISSED.");
            }
            Optional<UUID> borrower = sql.find("""
                    select c.borrower_id from breach b join collection_case c on c.id = b.case_id where b.id = ?
                    """, row -> row.id("borrower_id"), breachId);
            if (borrower.isEmpty()) {
                return Outcome.refused(ErrorCode.NOT_FOUND, "breachId", "There is no such object.");
            }
            // Of two at once the second waits for the first, and then inserts nothing.
            return insert(breachId, borrower.get(), input) == 1
                    ? Outcome.accepted(breachId)
                    : Outcome.refused(ErrorCode.ILLEGAL_STATE, "breachId", "The breach was resolved already.");
        });
    }

    private int insert(UUID breachId, UUID borrowerId, BreachResolveInput input) {
        byte[] note = vault.of(borrowerId).sealed(NOTE, input.note());
        return sql.update("""
                insert into breach_resolution (breach_id, status, note, resolved_at, resolved_by) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """, breachId, input.status(), note, calendar.now(), identity.user());
    }
}
