package io.dunlin.casework;

import io.dunlin.casework.review.CaseReview;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people change in a case. What follows from loans is written by {@link CaseReview}, in bulk, and never from here. */
@Entity
@Table(name = "collection_case")
@SuppressWarnings("NullAway.Init") // filled by Hibernate; the rows are made by the review
public class CollectionCase extends PanacheEntityBase {

    @Id
    public UUID id;

    @Version
    public int version;

    @Column(name = "borrower_id", insertable = false, updatable = false)
    public UUID borrowerId;

    @Column(name = "closed_on", insertable = false, updatable = false)
    public @Nullable LocalDate closedOn;

    public @Nullable String assignee;

    @Column(name = "team_id")
    public @Nullable UUID teamId;

    @Column(name = "claimed_until")
    public @Nullable Instant claimedUntil;

    @Column(name = "next_action_on")
    public @Nullable LocalDate nextActionOn;

    @Column(name = "changed_at")
    public @Nullable Instant changedAt;

    @Column(name = "changed_by")
    public @Nullable String changedBy;

    /** The case, locked until the transaction ends. */
    public static Optional<CollectionCase> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public boolean isClosed() {
        return closedOn != null;
    }

    /** Gives the case to somebody or to nobody, and to no team. */
    public void assign(@Nullable String to, Instant at, String by) {
        assign(to, null, at, by);
    }

    /** The same, for a case that is, or stays, a team's. */
    public void assign(@Nullable String to, @Nullable UUID team, Instant at, String by) {
        assignee = to;
        teamId = team;
        claimedUntil = null;
        changedAt = at;
        changedBy = by;
    }

    /** Gives the case to whoever claims it, until the instant unless it is worked before. */
    public void claim(Instant until, Instant at, String by) {
        assign(by, teamId, at, by);
        claimedUntil = until;
    }

    /** Keeps a claim that whoever has the case works. */
    public void work(String by) {
        if (by.equals(assignee)) {
            claimedUntil = null;
        }
    }

    public void planNext(@Nullable LocalDate on, Instant at, String by) {
        work(by);
        nextActionOn = on;
        changedAt = at;
        changedBy = by;
    }
}
