package io.dunlin.retention;

import io.dunlin.kernel.Outcome;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.platform.Ids;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.Vault;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import io.dunlin.retention.LegalHoldLift.LegalHoldLiftInput;
import io.dunlin.retention.LegalHoldPlace.LegalHoldPlaceInput;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps legal holds: while one stands, nothing about the borrower is erased. */
@ApplicationScoped
class LegalHoldService {

    private static final String REASON = "legal_hold.reason";
    private static final String LIFT_REASON = "legal_hold.lift_reason";

    private static final String SELECT =
            "select h.*, " + Vault.keyOf("h.borrower_id") + " as key from legal_hold h where ";

    private final Sql sql;
    private final Vault vault;
    private final BorrowerLock lock;
    private final RetentionService retention;
    private final Acts acts;

    LegalHoldService(Sql sql, Vault vault, BorrowerLock lock, RetentionService retention, Acts acts) {
        this.sql = sql;
        this.vault = vault;
        this.lock = lock;
        this.retention = retention;
        this.acts = acts;
    }

    /** Places a hold: it waits for an erasure that is under way, and is refused after it. */
    Outcome<Written<LegalHoldView>> place(LegalHoldPlaceInput input, Stamp stamp) {
        UUID borrower = NodeId.required(NodeType.BORROWER, input.borrowerId());
        if (!lock.take(borrower)) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "borrowerId", "There is no such object.");
        }
        LegalHoldView hold =
                new LegalHoldView(Ids.next(), borrower, input.reason(), stamp.at(), stamp.by(), null, null, null);
        sql.update(
                "insert into legal_hold (id, borrower_id, reason, placed_at, placed_by) values (?, ?, ?, ?, ?)",
                hold.key(),
                borrower,
                vault.of(borrower).sealed(REASON, input.reason()),
                stamp.at(),
                stamp.by());
        acts.record(borrower, null, ActKind.LEGAL_HOLD_PLACED, stamp, new Acts.Detail("hold", hold.key()));
        retention.lookAgain(borrower);
        return Outcome.accepted(new Written<>(hold.key(), hold));
    }

    /** Lifts a hold, once and for good: ILLEGAL_STATE when it is lifted already. */
    Outcome<Written<LegalHoldView>> lift(LegalHoldLiftInput input, Stamp stamp) {
        UUID key = NodeId.required(NodeType.LEGAL_HOLD, input.legalHoldId());
        LegalHoldView hold = sql.find(SELECT + "h.id = ? for no key update of h", this::view, key)
                .orElse(null);
        if (hold == null) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "legalHoldId", "There is no such object.");
        }
        if (hold.liftedAt() != null) {
            return Outcome.refused(ErrorCode.ILLEGAL_STATE, "legalHoldId", "The hold was lifted already.");
        }
        UUID borrower = hold.borrowerKey();
        sql.update(
                "update legal_hold set lifted_at = ?, lifted_by = ?, lift_reason = ? where id = ?",
                stamp.at(),
                stamp.by(),
                vault.of(borrower).sealed(LIFT_REASON, input.reason()),
                key);
        acts.record(borrower, null, ActKind.LEGAL_HOLD_LIFTED, stamp, new Acts.Detail("hold", key));
        retention.lookAgain(borrower);
        return Outcome.accepted(new Written<>(key, hold.lifted(stamp.at(), stamp.by(), input.reason())));
    }

    /** The holds of each of the borrowers, lifted ones too, in the order in which they were placed. */
    Map<UUID, List<LegalHoldView>> ofBorrowers(Collection<UUID> borrowerIds) {
        return sql
                .list(
                        SELECT + "h.borrower_id = any(?) order by h.placed_at, h.id",
                        this::view,
                        Column.uuids(borrowerIds))
                .stream()
                .collect(Collectors.groupingBy(LegalHoldView::borrowerKey));
    }

    @Nullable
    LegalHoldView find(UUID key) {
        return sql.find(SELECT + "h.id = ?", this::view, key).orElse(null);
    }

    private LegalHoldView view(Row row) {
        return new LegalHoldView(
                row.id("id"),
                row.id("borrower_id"),
                Objects.requireNonNull(vault.open(row, "key", REASON)),
                row.instant("placed_at"),
                row.text("placed_by"),
                row.maybeInstant("lifted_at"),
                row.maybeText("lifted_by"),
                vault.open(row, "key", LIFT_REASON));
    }
}
