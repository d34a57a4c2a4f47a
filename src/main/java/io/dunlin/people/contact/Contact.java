package io.dunlin.people.contact;

import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** The row of a contact. */
@Entity
@Table(name = "contact")
class Contact extends PanacheEntityBase {

    static final String NAME = "contact.name";

    @Id
    UUID id;

    @Version
    int version;

    @Column(name = "borrower_id", updatable = false)
    UUID borrowerId;

    byte[] name;

    /** The stored key with which the name is sealed. */
    @Formula("(select k.wrapped from personal_key k where k.borrower_id = borrower_id)")
    byte @Nullable [] key;

    @Enumerated(EnumType.STRING)
    ContactRelationship relationship;

    boolean emergency;

    @Column(name = "declared_by_borrower")
    boolean declaredByBorrower;

    @Enumerated(EnumType.STRING)
    ContactConsent consent;

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
    protected Contact() {}

    Contact(UUID id, UUID borrowerId, ContactInput input, PersonalKey key, Instant at, String by) {
        this.id = id;
        this.borrowerId = borrowerId;
        this.name = key.sealed(NAME, input.name());
        this.relationship = input.relationship();
        this.emergency = Boolean.TRUE.equals(input.emergency());
        this.declaredByBorrower = Boolean.TRUE.equals(input.declaredByBorrower());
        this.consent = ContactConsent.NOT_ASKED;
        this.addedAt = at;
        this.addedBy = by;
    }

    /** What is known already leaves the version as it is. */
    void says(ContactConsent now, Instant at, String by) {
        if (consent != now) {
            consent = now;
            changedAt = at;
            changedBy = by;
        }
    }

    /** The contact, without siblings. */
    ContactView view(Vault vault) {
        return new ContactView(
                Siblings.only(id),
                id,
                Siblings.only(borrowerId),
                borrowerId,
                vault.key(key).text(NAME, name),
                version,
                relationship,
                emergency,
                declaredByBorrower,
                consent);
    }
}
