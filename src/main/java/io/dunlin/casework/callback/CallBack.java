package io.dunlin.casework.callback;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of a call-back. */
@Entity
@Table(name = "call_back")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by the service that plans one
class CallBack extends PanacheEntityBase {

    static final String NOTE = "call_back.note";
    static final String CANCEL_REASON = "call_back.cancel_reason";

    @Id
    public UUID id;

    @Version
    public int version;

    @Column(name = "borrower_id", updatable = false)
    public UUID borrowerId;

    @Column(name = "case_id", updatable = false)
    public @Nullable UUID caseId;

    public Instant at;

    @Column(name = "due_until")
    public Instant dueUntil;

    @Column(name = "day_ends")
    public Instant dayEnds;

    @Column(name = "contact_point_id", updatable = false)
    public @Nullable UUID contactPointId;

    public boolean agreed;

    /** When the borrower consented to the call, if the borrower did. */
    @Column(name = "agreed_at", updatable = false)
    public @Nullable Instant agreedAt;

    /** When that consent ends at the latest (exclusive). */
    @Column(name = "agreed_until")
    public @Nullable Instant agreedUntil;

    @Column(updatable = false)
    public byte @Nullable [] note;

    public Instant since;

    @Column(name = "planned_at", updatable = false)
    public Instant plannedAt;

    @Column(name = "planned_by", updatable = false)
    public String plannedBy;

    @Column(name = "changed_at")
    public @Nullable Instant changedAt;

    @Column(name = "changed_by")
    public @Nullable String changedBy;

    @Column(name = "cancelled_at")
    public @Nullable Instant cancelledAt;

    @Column(name = "cancelled_by")
    public @Nullable String cancelledBy;

    @Column(name = "cancel_reason")
    public byte @Nullable [] cancelReason;

    /** The call-back, locked until the transaction ends. The borrower is locked first. */
    static Optional<CallBack> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    void isAt(CallBackHours.Open open) {
        at = open.at();
        dueUntil = open.until();
        dayEnds = open.dayEnds();
    }

    /** The person agreed to the former time, and to no other. */
    void move(CallBackHours.Open open, Instant now, String by) {
        isAt(open);
        agreed = false;
        endConsent(now);
        since = now;
        changedAt = now;
        changedBy = by;
    }

    private void endConsent(Instant now) {
        if (agreedUntil != null && now.isBefore(agreedUntil)) {
            agreedUntil = now;
        }
    }

    void cancel(byte[] reason, Instant now, String by) {
        endConsent(now);
        cancelledAt = now;
        cancelledBy = by;
        cancelReason = reason;
    }
}
