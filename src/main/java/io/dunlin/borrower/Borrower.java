package io.dunlin.borrower;

import io.dunlin.platform.Siblings;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
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

    String name;

    @Column(name = "national_id")
    @Nullable
    String nationalId;

    @Column(name = "birth_date")
    @Nullable
    LocalDate birthDate;

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
    Borrower(UUID id, BorrowerFacts facts, Instant at, String by) {
        this.id = id;
        this.number = facts.number();
        this.registeredAt = at;
        this.registeredBy = by;
        accept(facts);
    }

    /** The borrower, locked until the transaction ends, so that corrections follow one another. */
    static @Nullable Borrower findLocked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    BorrowerFacts facts() {
        return new BorrowerFacts(number, name, nationalId, birthDate, country, subdivision, timeZone, locale);
    }

    /** Takes over what is new; what changes nothing leaves the version as it is. */
    void correct(BorrowerFacts facts, Instant at, String by) {
        if (!facts.equals(facts())) {
            accept(facts);
            changedAt = at;
            changedBy = by;
        }
    }

    private void accept(BorrowerFacts facts) {
        name = facts.name();
        nationalId = facts.nationalId();
        birthDate = facts.birthDate();
        country = facts.country();
        subdivision = facts.subdivision();
        timeZone = facts.timeZone();
        locale = facts.locale();
    }

    BorrowerView view(Siblings<UUID> siblings) {
        return new BorrowerView(
                siblings, id, version, number, name, nationalId, birthDate, country, subdivision, timeZone, locale);
    }
}
