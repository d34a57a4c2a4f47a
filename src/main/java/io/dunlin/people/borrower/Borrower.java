package io.dunlin.people.borrower;

import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.vault.BlindIndex;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** The row of a borrower. */
@Entity
@Table(name = "borrower")
class Borrower extends PanacheEntityBase {

    @Id
    UUID id;

    @Version
    int version;

    @Column(updatable = false)
    String number;

    byte[] name;

    @Column(name = "national_id")
    byte @Nullable [] nationalId;

    @Column(name = "national_id_index")
    byte @Nullable [] nationalIdIndex;

    @Column(name = "birth_date")
    byte @Nullable [] birthDate;

    /** The stored key with which they are sealed. */
    @Formula("(select k.wrapped from personal_key k where k.borrower_id = id)")
    byte @Nullable [] key;

    String country;

    @Nullable
    String subdivision;

    @Column(name = "time_zone")
    String timeZone;

    String locale;

    @Column(name = "registered_at", updatable = false)
    Instant registeredAt;

    @Column(name = "registered_by", updatable = false)
    String registeredBy;

    @Column(name = "changed_at")
    @Nullable
    Instant changedAt;

    @Column(name = "changed_by")
    @Nullable
    String changedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Borrower() {}

    @SuppressWarnings("NullAway.Init") // accept fills the rest
    Borrower(UUID id, BorrowerFacts facts, SealedPerson sealed, Instant at, String by) {
        this.id = id;
        this.number = facts.number();
        this.registeredAt = at;
        this.registeredBy = by;
        accept(facts, sealed);
    }

    /** The borrower, locked until the transaction ends, so that corrections follow one another. */
    static @Nullable Borrower findLocked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    BorrowerFacts facts(PersonalKey opener) {
        return new SealedPerson(name, nationalId, nationalIdIndex, birthDate)
                .open(opener, number, new Residence(country, subdivision, timeZone, locale));
    }

    /** Takes over what is new; what changes nothing leaves the version as it is. */
    void correct(BorrowerFacts facts, PersonalKey opener, BlindIndex digests, Instant at, String by) {
        if (!facts.equals(facts(opener))) {
            accept(facts, SealedPerson.seal(facts, opener, digests));
            changedAt = at;
            changedBy = by;
        }
    }

    private void accept(BorrowerFacts facts, SealedPerson sealed) {
        name = sealed.name();
        nationalId = sealed.nationalId();
        nationalIdIndex = sealed.nationalIdIndex();
        birthDate = sealed.birthDate();
        country = facts.country();
        subdivision = facts.subdivision();
        timeZone = facts.timeZone();
        locale = facts.locale();
    }

    BorrowerView view(Vault vault) {
        PersonalKey opener = vault.key(key);
        return new BorrowerView(
                Siblings.only(id),
                id,
                opener.text(SealedPerson.NAME, name),
                opener.text(SealedPerson.NATIONAL_ID, nationalId),
                opener.text(SealedPerson.BIRTH_DATE, birthDate),
                version,
                number,
                country,
                subdivision,
                timeZone,
                locale);
    }
}
