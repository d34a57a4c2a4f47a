package io.dunlin.contact;

import io.dunlin.platform.Siblings;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of a contact. */
@Entity
@Table(name = "contact")
class Contact extends PanacheEntityBase {

    @Id
    UUID id;

    @Version
    int version;

    @Column(name = "borrower_id", updatable = false)
    UUID borrowerId;

    String name;

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

    Contact(UUID id, UUID borrowerId, ContactInput input, Instant at, String by) {
        this.id = id;
        this.borrowerId = borrowerId;
        this.name = input.name();
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

    /** The contacts as siblings. */
    static List<ContactView> views(Collection<Contact> contacts) {
        Siblings<UUID> siblings =
                new Siblings<>(contacts.stream().map(contact -> contact.id).toList());
        Siblings<UUID> borrowers = new Siblings<>(
                contacts.stream().map(contact -> contact.borrowerId).distinct().toList());
        return contacts.stream()
                .map(contact -> contact.view(siblings, borrowers))
                .toList();
    }

    private ContactView view(Siblings<UUID> siblings, Siblings<UUID> borrowers) {
        return new ContactView(
                siblings,
                id,
                borrowers,
                borrowerId,
                version,
                name,
                relationship,
                emergency,
                declaredByBorrower,
                consent);
    }
}
