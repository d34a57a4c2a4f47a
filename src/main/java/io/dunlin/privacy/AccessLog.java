package io.dunlin.privacy;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.PersonalDataState;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.PersonalField;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records who looks at which personal data for what purpose, and limits how often. */
@ApplicationScoped
class AccessLog {

    static final String NOTE = "personal_data_access.note";

    private static final Duration WINDOW = Duration.ofHours(1);

    // A permit that was given back was asked for to look, and one whose contact nobody logged by the time at which it
    // expires,
    // or would have expired had its contact not begun.
    private static final String USED = """
            select cast(count(*) filter (where x.permit_id is null or p.end_kind = 'RELEASED'
                                            or (p.ended_at is null and coalesce(p.begin_before, p.expires_at) <= ?)) as int) as looks,
                   cast(count(distinct x.permit_id) as int) as permits
              from personal_data_access x left join contact_permit p on p.id = x.permit_id
             where x.accessed_by = ? and x.accessed_at > ? and x.matched is null
            """;

    private final Sql sql;
    private final Vault vault;
    private final BusinessCalendar calendar;
    private final PrivacyConfig config;

    AccessLog(Sql sql, Vault vault, BusinessCalendar calendar, PrivacyConfig config) {
        this.sql = sql;
        this.vault = vault;
        this.calendar = calendar;
        this.config = config;
    }

    /** Which data somebody wants to see, and for what purpose. */
    record Look(
            List<PersonalField> fields,
            RevealPurpose purpose,
            @Nullable String note) {}

    /** Records that an examination of the borrower is made, by the system and as often as there is one. */
    void examined(UUID borrowerId, PersonalKey key) {
        Look look = new Look(List.of(PersonalField.EVERYTHING), RevealPurpose.AUDIT, null);
        insert(new Whose(borrowerId, null, null, key), look, null, null, calendar.now(), Identity.SYSTEM);
    }

    /** Records that something was compared with what is recorded of a person, and shown to nobody. */
    UUID compared(Whose whose, List<IdentityField> fields, boolean matched, Stamp stamp) {
        List<PersonalField> recorded =
                fields.stream().map(IdentityField::recorded).toList();
        Look look = new Look(recorded, RevealPurpose.IDENTIFY, null);
        return insert(whose, look, matched, null, stamp.at(), stamp.by());
    }

    /** Whether the access was recorded after the instant. */
    boolean isSince(UUID access, Instant instant) {
        return sql.find(
                        "select 1 from personal_data_access where id = ? and accessed_at > ?",
                        row -> true,
                        access,
                        instant)
                .isPresent();
    }

    /** @return the key of the record, or NOT_FOUND, RATE_LIMITED, ERASED or KEY_UNAVAILABLE at the field of the path */
    Outcome<UUID> record(Subject subject, UUID key, String path, Look look, Stamp stamp) {
        return isSpent(stamp)
                ? Outcome.refused(
                        ErrorCode.RATE_LIMITED,
                        path,
                        "You have reached the limit of accesses to personal data for this hour.")
                : recorded(subject, key, path, look, stamp);
    }

    private boolean isSpent(Stamp stamp) {
        return used(stamp).looks() >= config.revealsPerHour();
    }

    /** Whether the caller may have no permit that shows something: there were too many of them, or too many other accesses. */
    boolean isSpentForPermits(Stamp stamp) {
        Used used = used(stamp);
        return used.looks() >= config.revealsPerHour() || used.permits() >= config.permitsPerHour();
    }

    /**
     * What one person looked at within the last hour.
     *
     * @param looks accesses by themselves, and those for permits that were not used after all
     * @param permits that showed something
     */
    private record Used(int looks, int permits) {}

    /** Two requests of one person wait for each other, so that both count. */
    private Used used(Stamp stamp) {
        sql.find("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "reveal " + stamp.by());
        return sql.find(
                        USED,
                        row -> new Used(row.integer("looks"), row.integer("permits")),
                        stamp.at(),
                        stamp.by(),
                        stamp.at().minus(WINDOW))
                .orElseThrow();
    }

    /** Records that a contact point is shown together with the permit to use it. */
    void underPermit(Whose whose, Look look, UUID permit, Stamp stamp) {
        insert(whose, look, null, permit, stamp.at(), stamp.by());
    }

    private Outcome<UUID> recorded(Subject subject, UUID key, String path, Look look, Stamp stamp) {
        return sql.find(
                        "select s.borrower_id, %s, %s as key from %s s where s.id = ?"
                                .formatted(
                                        subject.personal().contact(),
                                        Vault.keyOf("s.borrower_id"),
                                        subject.personal().rows()),
                        row -> new Whose(
                                row.id("borrower_id"),
                                row.maybeId("contact_id"),
                                row.maybeId("contact_point_id"),
                                vault.key(row.maybeBytes("key"))),
                        key)
                .map(whose -> whose.key().isReadable()
                        ? Outcome.accepted(insert(whose, look, null, null, stamp.at(), stamp.by()))
                        : Outcome.<UUID>refused(unreadable(path, whose.key())))
                .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, path, "There is no such object."));
    }

    /** Whose data it is, and the key that opens it. */
    record Whose(
            UUID borrowerId,
            @Nullable UUID contactId,
            @Nullable UUID pointId,
            PersonalKey key) {}

    private UUID insert(
            Whose whose, Look look, @Nullable Boolean matched, @Nullable UUID permit, Instant now, String by) {
        UUID id = Ids.next();
        sql.update(
                """
                insert into personal_data_access
                       (id, borrower_id, contact_id, contact_point_id, fields, purpose, note, matched, accessed_at,
                        accessed_by, permit_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                whose.borrowerId(),
                whose.contactId(),
                whose.pointId(),
                new Column("text", look.fields().stream().map(Enum::name).toList()),
                look.purpose(),
                whose.key().seal(NOTE, look.note()),
                matched,
                now,
                by,
                permit);
        return id;
    }

    static Violation unreadable(String path, PersonalKey key) {
        return key.state() == PersonalDataState.ERASED
                ? Violation.of(ErrorCode.ERASED, path, "The personal data was erased.")
                : Violation.of(
                        ErrorCode.KEY_UNAVAILABLE, path, "The master key for the personal data is not available.");
    }
}
