package io.dunlin.privacy;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.platform.access.AccessTable;
import io.dunlin.platform.access.AccessTable.Level;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.Role;
import io.dunlin.platform.mutation.Once;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.privacy.AccessLog.Look;
import io.dunlin.proof.PersonalReveal;
import io.dunlin.vocabulary.PersonalField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Shows unmasked personal data to callers who may see it, after the access is recorded. */
@ApplicationScoped
class RevealService implements PersonalReveal {

    private static final Duration REPETITION = Duration.ofMinutes(1);

    private final AccessLog log;
    private final Subjects subjects;
    private final AccessTable access;
    private final Once once;
    private final Sql sql;
    private final Vault vault;
    private final BusinessCalendar calendar;
    private final Identity identity;

    RevealService(
            AccessLog log,
            Subjects subjects,
            AccessTable access,
            Once once,
            Sql sql,
            Vault vault,
            BusinessCalendar calendar,
            Identity identity) {
        this.log = log;
        this.subjects = subjects;
        this.access = access;
        this.once = once;
        this.sql = sql;
        this.vault = vault;
        this.calendar = calendar;
        this.identity = identity;
    }

    /**
     * Records that somebody looks at personal data.
     *
     * @param key the key of the subject, which the caller may see
     * @return the key of the record, or NOT_FOUND, INVALID for a field that the subject does not have for the caller,
     *     RATE_LIMITED, ERASED or KEY_UNAVAILABLE, IDEMPOTENCY_KEY_REUSED for a repetition after more than a minute
     */
    @Transactional
    Outcome<UUID> record(Subject subject, UUID key, PersonalDataRevealInput input) {
        if (!input.fields().stream().allMatch(field -> may(subject, field))) {
            return Outcome.refused(ErrorCode.INVALID, "fields", "The subject has no such field.");
        }
        Look look = new Look(input.fields().stream().distinct().toList(), input.purpose(), input.note());
        return recent(once.run(
                input.idempotencyKey(), "personalDataReveal", input, () -> log.record(subject, key, "subject", look)));
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
        return recent(once.run(
                input.idempotencyKey(),
                "borrowerExport",
                input,
                () -> log.record(subjects.of(NodeType.BORROWER).orElseThrow(), borrowerId, "borrowerId", look)));
    }

    /** A repetition shows what is there now, so it has to come as soon after as one that is sent because no answer came. */
    private Outcome<UUID> recent(Outcome<UUID> outcome) {
        return outcome.fold(
                recorded -> log.isSince(recorded, calendar.now().minus(REPETITION))
                        ? outcome
                        : Outcome.refused(
                                ErrorCode.IDEMPOTENCY_KEY_REUSED,
                                "idempotencyKey",
                                "The access with this key has ended: to look again, send a new key."),
                Outcome::refused);
    }

    /** For an examination from the command line, as often as there is one. */
    @Override
    @Transactional
    public PersonalKey reveal(UUID borrowerId) {
        PersonalKey key = vault.of(borrowerId);
        log.examined(borrowerId, key);
        return key;
    }

    /** Personal data as it is, in the order of the fields. For nobody of whom it is not recorded. */
    List<RevealedField> read(Subject subject, UUID key, List<PersonalField> fields) {
        return sql.find(
                        "select s.*, %s as key from %s s where s.id = ?"
                                .formatted(
                                        Vault.keyOf("s.borrower_id"),
                                        subject.personal().rows()),
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
