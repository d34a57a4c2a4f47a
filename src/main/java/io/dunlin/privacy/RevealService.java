package io.dunlin.privacy;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.Caller;
import io.dunlin.platform.Identity;
import io.dunlin.platform.Ids;
import io.dunlin.platform.Once;
import io.dunlin.platform.Role;
import io.dunlin.platform.Sql;
import io.dunlin.platform.Sql.Column;
import io.dunlin.platform.access.AccessTable;
import io.dunlin.platform.access.AccessTable.Level;
import io.dunlin.platform.vault.PersonalDataState;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.proof.PersonalReveal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records who looks at which personal data and what for, and reads it. */
@ApplicationScoped
class RevealService implements PersonalReveal {

    static final String NOTE = "personal_data_access.note";

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Sql sql;
    private final Vault vault;
    private final Once once;
    private final BusinessCalendar calendar;
    private final Identity identity;
    private final AccessTable access;
    private final PrivacyConfig config;

    RevealService(
            Sql sql,
            Vault vault,
            Once once,
            BusinessCalendar calendar,
            Identity identity,
            AccessTable access,
            PrivacyConfig config) {
        this.sql = sql;
        this.vault = vault;
        this.once = once;
        this.calendar = calendar;
        this.identity = identity;
        this.access = access;
        this.config = config;
    }

    /**
     * Records that somebody looks at personal data.
     *
     * @param key the key of the subject, which the caller may see
     * @return the key of the record, or NOT_FOUND, INVALID for a field that the subject does not have for the caller,
     *     RATE_LIMITED, ERASED or KEY_UNAVAILABLE
     */
    @Transactional
    Outcome<UUID> record(Subject subject, UUID key, PersonalDataRevealInput input) {
        Look look = new Look(input.fields().stream().distinct().toList(), input.purpose(), input.note());
        return once.run(
                input.idempotencyKey(),
                "personalDataReveal",
                input,
                () -> input.fields().stream().allMatch(field -> may(subject, field))
                        ? record(subject, key, "subject", look)
                        : Outcome.refused(ErrorCode.INVALID, "fields", "The subject has no such field."));
    }

    /** Whether the caller may ask for the field at least masked: what is not there for a role is not revealed to it. */
    private boolean may(Subject subject, PersonalField field) {
        Set<Role> roles = identity.caller().map(Caller::roles).orElse(Set.of());
        return subject.has(field)
                && access.level(
                                roles,
                                subject.type().typeName(),
                                subject.place(field).field())
                        != Level.NONE;
    }

    /** Records that somebody exports all that is held of a borrower: the same outcomes. */
    @Transactional
    Outcome<UUID> record(UUID borrowerId, BorrowerExportInput input) {
        Look look = new Look(List.of(PersonalField.EVERYTHING), input.purpose(), input.note());
        return once.run(
                input.idempotencyKey(),
                "borrowerExport",
                input,
                () -> record(Subject.BORROWER, borrowerId, "borrowerId", look));
    }

    /** For an examination from the command line, as often as there is one. */
    @Override
    @Transactional
    public PersonalKey reveal(UUID borrowerId) {
        PersonalKey key = vault.of(borrowerId);
        Look look = new Look(List.of(PersonalField.EVERYTHING), RevealPurpose.AUDIT, null);
        insert(new Whose(borrowerId, null, null, key), look, calendar.now(), Identity.SYSTEM);
        return key;
    }

    private record Look(
            List<PersonalField> fields,
            RevealPurpose purpose,
            @Nullable String note) {}

    private Outcome<UUID> record(Subject subject, UUID key, String path, Look look) {
        Instant now = calendar.now();
        return isSpent(now)
                ? Outcome.refused(
                        ErrorCode.RATE_LIMITED,
                        path,
                        "You have looked at personal data as often as anybody may within an hour.")
                : recorded(subject, key, path, look, now);
    }

    /** Two requests of one person wait for each other, so that both count. */
    private boolean isSpent(Instant now) {
        sql.find("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "reveal " + identity.user());
        int already = sql.find(
                        "select count(*) from personal_data_access where accessed_by = ? and accessed_at > ?",
                        row -> row.getInt(1),
                        identity.user(),
                        now.minus(WINDOW))
                .orElseThrow();
        return already >= config.revealsPerHour();
    }

    private Outcome<UUID> recorded(Subject subject, UUID key, String path, Look look, Instant now) {
        return sql.find(
                        "select s.borrower_id, %s, %s as key from %s s where s.id = ?"
                                .formatted(subject.contact(), Vault.keyOf("s.borrower_id"), subject.rows()),
                        row -> new Whose(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                vault.key(row.getBytes("key"))),
                        key)
                .map(whose -> whose.key().isReadable()
                        ? Outcome.accepted(insert(whose, look, now, identity.user()))
                        : Outcome.<UUID>refused(unreadable(path, whose.key())))
                .orElseGet(() -> Outcome.refused(ErrorCode.NOT_FOUND, path, "There is no such object."));
    }

    private record Whose(
            UUID borrowerId,
            @Nullable UUID contactId,
            @Nullable UUID pointId,
            PersonalKey key) {}

    private UUID insert(Whose whose, Look look, Instant now, String by) {
        UUID id = Ids.next();
        sql.update(
                """
                insert into personal_data_access
                       (id, borrower_id, contact_id, contact_point_id, fields, purpose, note, accessed_at, accessed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                whose.borrowerId(),
                whose.contactId(),
                whose.pointId(),
                new Column("text", look.fields().stream().map(Enum::name).toList()),
                look.purpose(),
                whose.key().seal(NOTE, look.note()),
                now,
                by);
        return id;
    }

    private static Violation unreadable(String path, PersonalKey key) {
        return key.state() == PersonalDataState.ERASED
                ? Violation.of(ErrorCode.ERASED, path, "The personal data was erased.")
                : Violation.of(ErrorCode.KEY_UNAVAILABLE, path, "The key of the personal data is not at hand now.");
    }

    /** Personal data as it is, in the order of the fields. For nobody of whom it is not recorded. */
    List<RevealedField> read(Subject subject, UUID key, List<PersonalField> fields) {
        return sql.find(
                        "select s.*, %s as key from %s s where s.id = ?"
                                .formatted(Vault.keyOf("s.borrower_id"), subject.rows()),
                        row -> {
                            RevealedField[] values = new RevealedField[fields.size()];
                            for (int i = 0; i < values.length; i++) {
                                String value = vault.open(
                                        row, "key", subject.place(fields.get(i)).column());
                                values[i] = new RevealedField(fields.get(i), value);
                            }
                            return List.of(values);
                        },
                        key)
                .orElse(List.of());
    }
}
