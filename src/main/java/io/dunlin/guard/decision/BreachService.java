package io.dunlin.guard.decision;

import io.dunlin.guard.decision.BreachResolve.BreachResolveInput;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Keeps what was done about breaches. */
@ApplicationScoped
public class BreachService {

    static final String NOTE = "breach_resolution.note";

    private final Sql sql;
    private final Vault vault;
    private final BreachQueries breaches;

    BreachService(Sql sql, Vault vault, BreachQueries breaches) {
        this.sql = sql;
        this.vault = vault;
        this.breaches = breaches;
    }

    /**
     * Records what was done about a breach.
     *
     * @return the breach, or NOT_FOUND, or INVALID for OPEN, or ILLEGAL_STATE when something was recorded before
     */
    public Outcome<Written<BreachView>> resolve(BreachResolveInput input, Stamp stamp) {
        UUID key = NodeId.required(NodeType.BREACH, input.breachId());
        List<Violation> violations = new ArrayList<>();
        if (input.status() != BreachStatus.REMEDIED && input.status() != BreachStatus.DISMISSED) {
            violations.add(Violation.of(ErrorCode.INVALID, "status", "The new status must be REMEDIED or DISMISSED."));
        }
        Optional<UUID> borrower = sql.find("""
                select a.borrower_id from breach b join collection_action a on a.id = b.action_id where b.id = ?
                """, row -> row.id("borrower_id"), key);
        if (borrower.isEmpty()) {
            violations.add(Violation.of(ErrorCode.NOT_FOUND, "breachId", "There is no such object."));
        }
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        // Of two at once the second waits for the first, and then inserts nothing.
        return insert(key, borrower.orElseThrow(), input, stamp) == 1
                ? Outcome.accepted(new Written<>(key, Objects.requireNonNull(breaches.find(key))))
                : Outcome.refused(ErrorCode.ILLEGAL_STATE, "breachId", "The breach was resolved already.");
    }

    /**
     * Records that what broke rules was told otherwise since, or taken back. What somebody did about a breach before stands.
     *
     * @param originalId the action with which the chain of corrections began
     * @param reason of the correction
     */
    public void corrected(UUID originalId, UUID borrowerId, String reason, Stamp stamp) {
        sql.update(
                """
                insert into breach_resolution (breach_id, status, note, resolved_at, resolved_by)
                select b.id, ?, ?, ?, ? from collection_action a join breach b on b.action_id = a.id
                 where a.id = ? or a.original_id = ? order by b.id
                on conflict do nothing
                """,
                BreachStatus.CORRECTED,
                vault.of(borrowerId).sealed(NOTE, reason),
                stamp.at(),
                stamp.by(),
                originalId,
                originalId);
    }

    private int insert(UUID breachId, UUID borrowerId, BreachResolveInput input, Stamp stamp) {
        byte[] note = vault.of(borrowerId).sealed(NOTE, input.note());
        return sql.update("""
                insert into breach_resolution (breach_id, status, note, resolved_at, resolved_by) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """, breachId, input.status(), note, stamp.at(), stamp.by());
    }
}
