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
        insert(new Whose(borrowerId, null, null, key), look, null, calendar.now(), Identity.SYSTEM);
    }

    /** Records that something was compared with what is recorded of a person, and shown to nobody. */
    UUID compared(Whose whose, List<IdentityField> fields, boolean matched, Stamp stamp) {
        List<PersonalField> recorded =
                fields.stream().map(IdentityField::recorded).toList();
        Look look = new Look(recorded, RevealPurpose.IDENTIFY, null);
        return insert(whose, look, matched, stamp.at(), stamp.by());
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

    /** Two requests of one person wait for each other, so that both count. */
    private boolean isSpent(Stamp stamp) {
        sql.find("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "reveal " + stamp.by());
        int already = sql.count(
                "select count(*) from personal_data_access where accessed_by = ? and accessed_at > ? and matched is null",
                stamp.by(),
                stamp.at().minus(WINDOW));
        return already >= config.revealsPerHour();
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
                        ? Outcome.accepted(insert(whose, look, null, stamp.at(), stamp.by()))
                        : Outcome.<UUID>refused(unreadable(path, whose.key())))
                .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, path, "There is no such object."));
    }

    /** Whose data it is, and the key that opens it. */
    record Whose(
            UUID borrowerId,
            @Nullable UUID contactId,
            @Nullable UUID pointId,
            PersonalKey key) {}

    private UUID insert(Whose whose, Look look, @Nullable Boolean matched, Instant now, String by) {
        UUID id = Ids.next();
        sql.update(
                """
                insert into personal_data_access
                       (id, borrower_id, contact_id, contact_point_id, fields, purpose, note, matched, accessed_at,
                        accessed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                by);
        return id;
    }

    static Violation unreadable(String path, PersonalKey key) {
        return key.state() == PersonalDataState.ERASED
                ? Violation.of(ErrorCode.ERASED, path, "The personal data was erased.")
                : Violation.of(
                        ErrorCode.KEY_UNAVAILABLE, path, "The master key for the personal data is not available.");
    }
}
