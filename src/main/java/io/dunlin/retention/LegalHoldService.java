package io.dunlin.retention;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.people.borrower.BorrowerLock;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Once;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.Vault;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private final Once once;
    private final Sql sql;
    private final Vault vault;
    private final BorrowerLock lock;
    private final RetentionService retention;
    private final Acts acts;
    private final BusinessCalendar calendar;
    private final Identity identity;

    LegalHoldService(
            Once once,
            Sql sql,
            Vault vault,
            BorrowerLock lock,
            RetentionService retention,
            Acts acts,
            BusinessCalendar calendar,
            Identity identity) {
        this.once = once;
        this.sql = sql;
        this.vault = vault;
        this.lock = lock;
        this.retention = retention;
        this.acts = acts;
        this.calendar = calendar;
        this.identity = identity;
    }

    /** Places a hold: it waits for an erasure that is under way, and is refused after it. */
    @Transactional
    Outcome<UUID> place(UUID borrowerId, LegalHoldPlaceInput input) {
        return once.run(input.idempotencyKey(), "legalHoldPlace", input, () -> {
            if (!lock.take(borrowerId)) {
                return Outcome.refused(ErrorCode.NOT_FOUND, "borrowerId", "There is no such object.");
            }
            UUID key = Ids.next();
            sql.update(
                    "insert into legal_hold (id, borrower_id, reason, placed_at, placed_by) values (?, ?, ?, ?, ?)",
                    key,
                    borrowerId,
                    vault.of(borrowerId).sealed(REASON, input.reason()),
                    calendar.now(),
                    identity.user());
            acts.record(borrowerId, null, ActKind.LEGAL_HOLD_PLACED, new Acts.Detail("hold", key));
            retention.lookAgain(borrowerId);
            return Outcome.accepted(key);
        });
    }

    /** Lifts a hold, once and for good: ILLEGAL_STATE when it is lifted already. */
    @Transactional
    Outcome<UUID> lift(UUID key, LegalHoldLiftInput input) {
        return once.run(input.idempotencyKey(), "legalHoldLift", input, () -> {
            Optional<UUID> borrower = sql.find(
                    "select borrower_id from legal_hold where id = ? for no key update",
                    row -> row.id("borrower_id"),
                    key);
            if (borrower.isEmpty()) {
                return Outcome.refused(ErrorCode.NOT_FOUND, "legalHoldId", "There is no such object.");
            }
            int lifted = sql.update(
                    """
                    update legal_hold set lifted_at = ?, lifted_by = ?, lift_reason = ? where id = ? and lifted_at is null
                    """,
                    calendar.now(),
                    identity.user(),
                    vault.of(borrower.get()).sealed(LIFT_REASON, input.reason()),
                    key);
            if (lifted == 0) {
                return Outcome.refused(ErrorCode.ILLEGAL_STATE, "legalHoldId", "The hold was lifted already.");
            }
            acts.record(borrower.get(), null, ActKind.LEGAL_HOLD_LIFTED, new Acts.Detail("hold", key));
            retention.lookAgain(borrower.get());
            return Outcome.accepted(key);
        });
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
