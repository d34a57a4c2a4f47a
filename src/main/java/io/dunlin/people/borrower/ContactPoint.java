package io.dunlin.people.borrower;

import io.dunlin.platform.vault.Vault;
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
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** The row of a contact point: of a borrower, or of one of the borrower's contacts. */
@Entity
@Table(name = "contact_point")
class ContactPoint extends PanacheEntityBase {

    @Id
    UUID id;

    @Version
    int version;

    @Column(name = "borrower_id", updatable = false)
    UUID borrowerId;

    @Column(name = "contact_id", updatable = false)
    @Nullable
    UUID contactId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    ContactPointChannel channel;

    @Column(updatable = false)
    byte[] value;

    @Column(name = "value_index", updatable = false)
    byte[] valueIndex;

    /** The stored key with which the value is sealed. */
    @Formula("(select k.wrapped from personal_key k where k.borrower_id = borrower_id)")
    byte @Nullable [] key;

    @Enumerated(EnumType.STRING)
    ContactPointStanding standing;

    /** Whether it is at the person's work; null when nobody said. */
    @Column(name = "at_work")
    @Nullable
    Boolean atWork;

    @Column(name = "added_at", updatable = false)
    Instant addedAt;

    @Column(name = "added_by", updatable = false)
    String addedBy;

    @Column(name = "changed_at")
    @Nullable
    Instant changedAt;

    @Column(name = "changed_by")
    @Nullable
    String changedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ContactPoint() {}

    ContactPoint(UUID id, ContactPointOwner owner, ContactPointFacts facts, SealedPoint sealed, Instant at, String by) {
        this.id = id;
        this.borrowerId = owner.borrowerId();
        this.contactId = owner.contactId();
        this.channel = facts.channel();
        this.atWork = facts.atWork();
        this.value = sealed.value();
        this.valueIndex = sealed.index();
        this.standing = ContactPointStanding.UNVERIFIED;
        this.addedAt = at;
        this.addedBy = by;
    }

    /** The contact point, locked until the transaction ends. */
    static @Nullable ContactPoint findLocked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A standing that is known already leaves the version as it is. */
    void stands(ContactPointStanding now, Instant at, String by) {
        if (standing != now) {
            standing = now;
            changedAt = at;
            changedBy = by;
        }
    }

    /** Where it is; null leaves it as it is known. */
    void isAtWork(@Nullable Boolean said) {
        atWork = said == null ? atWork : said;
    }

    ContactPointView view(Vault vault) {
        return new ContactPointView(id, vault.key(key).text(SealedPoint.VALUE, value), channel, standing, atWork);
    }
}
