package io.dunlin.casework.visit;

import io.dunlin.vocabulary.ActorType;
import io.dunlin.vocabulary.PlaceKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of a visit. */
@Entity
@Table(name = "visit")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by the service that plans one
class Visit extends PanacheEntityBase {

    static final String CANCEL_REASON = "visit.cancel_reason";

    @Id
    public UUID id;

    @Version
    public int version;

    @Column(name = "case_id", updatable = false)
    public UUID caseId;

    @Column(name = "borrower_id", updatable = false)
    public UUID borrowerId;

    @Enumerated(EnumType.STRING)
    public VisitStatus status;

    @Column(name = "planned_for", updatable = false)
    public Instant plannedFor;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public PlaceKind place;

    @Column(name = "contact_point_id", updatable = false)
    public @Nullable UUID contactPointId;

    @Column(updatable = false)
    public String[] participants;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_type", updatable = false)
    public ActorType actorType;

    @Column(name = "planned_at", updatable = false)
    public Instant plannedAt;

    @Column(name = "planned_by", updatable = false)
    public String plannedBy;

    @Column(name = "approved_at")
    public @Nullable Instant approvedAt;

    @Column(name = "approved_by")
    public @Nullable String approvedBy;

    @Column(name = "action_id")
    public @Nullable UUID actionId;

    @Column(name = "ended_at")
    public @Nullable Instant endedAt;

    @Column(name = "ended_by")
    public @Nullable String endedBy;

    @Column(name = "cancel_reason")
    public byte @Nullable [] cancelReason;

    /** The visit, locked until the transaction ends. Whoever needs the case too locks that first. */
    static Optional<Visit> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    void approve(Instant at, String by) {
        status = VisitStatus.APPROVED;
        approvedAt = at;
        approvedBy = by;
    }

    void perform(UUID action, Instant at, String by) {
        status = VisitStatus.PERFORMED;
        actionId = action;
        endedAt = at;
        endedBy = by;
    }

    void cancel(byte[] reason, Instant at, String by) {
        status = VisitStatus.CANCELLED;
        cancelReason = reason;
        endedAt = at;
        endedBy = by;
    }
}
