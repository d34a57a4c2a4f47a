package io.dunlin.privacy;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.access.AccessTable;
import io.dunlin.platform.access.AccessTable.Level;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.Role;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.privacy.AccessLog.Look;
import io.dunlin.privacy.BorrowerExport.BorrowerExportInput;
import io.dunlin.privacy.BorrowerExport.BorrowerExportPayload;
import io.dunlin.privacy.PersonalDataReveal.PersonalDataRevealInput;
import io.dunlin.privacy.PersonalDataReveal.PersonalDataRevealPayload;
import io.dunlin.proof.PersonalReveal;
import io.dunlin.vocabulary.ErrorCode;
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

    private static final Violation NO_FIELD =
            Violation.of(ErrorCode.INVALID, "fields", "The subject has no such field.");

    private static final List<UserError> ENDED = UserError.of(List.of(Violation.of(
            ErrorCode.IDEMPOTENCY_KEY_REUSED,
            "idempotencyKey",
            "The access with this key has ended: to look again, send a new key.")));

    private final AccessLog log;
    private final Subjects subjects;
    private final AccessTable access;
    private final SubjectFile file;
    private final Sql sql;
    private final Vault vault;
    private final BusinessCalendar calendar;
    private final Identity identity;

    RevealService(
            AccessLog log,
            Subjects subjects,
            AccessTable access,
            SubjectFile file,
            Sql sql,
            Vault vault,
            BusinessCalendar calendar,
            Identity identity) {
        this.log = log;
        this.subjects = subjects;
        this.access = access;
        this.file = file;
        this.sql = sql;
        this.vault = vault;
        this.calendar = calendar;
        this.identity = identity;
    }

    /**
     * Records that somebody looks at personal data, and reads it. Nobody sees it unless the record is committed.
     *
     * @return NOT_FOUND, INVALID for a field that the subject does not have for the caller, RATE_LIMITED, ERASED or
     *     KEY_UNAVAILABLE
     */
    Outcome<Written<PersonalDataRevealPayload>> reveal(PersonalDataRevealInput input, Stamp stamp) {
        NodeId id = NodeId.decode(input.subject()).orElseThrow();
        Subject subject = subject(id);
        if (!may(subject, input.fields())) {
            return Outcome.refused(NO_FIELD);
        }
        Look look = new Look(input.fields().stream().distinct().toList(), input.purpose(), input.note());
        return log.record(subject, id.uuid(), "subject", look, stamp)
                .fold(access -> Outcome.accepted(new Written<>(access, revealed(input))), Outcome::refused);
    }

    /** A repetition of an access: it shows what is there now, to somebody who may see it now, and only for a while. */
    PersonalDataRevealPayload again(UUID access, PersonalDataRevealInput input) {
        NodeId id = NodeId.decode(input.subject()).orElseThrow();
        if (!may(subject(id), input.fields())) {
            return new PersonalDataRevealPayload(null, UserError.of(List.of(NO_FIELD)));
        }
        return isRecent(access) ? revealed(input) : new PersonalDataRevealPayload(null, ENDED);
    }

    private PersonalDataRevealPayload revealed(PersonalDataRevealInput input) {
        NodeId id = NodeId.decode(input.subject()).orElseThrow();
        return new PersonalDataRevealPayload(read(subject(id), id.uuid(), input.fields()), List.of());
    }

    private Subject subject(NodeId id) {
        return subjects.of(id.type()).orElseThrow();
    }

    private boolean may(Subject subject, List<PersonalField> fields) {
        return fields.stream().allMatch(field -> may(subject, field));
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

    /** Records that somebody exports all that is held of a borrower, and exports it: the same outcomes. */
    Outcome<Written<BorrowerExportPayload>> export(BorrowerExportInput input, Stamp stamp) {
        UUID borrower = NodeId.required(NodeType.BORROWER, input.borrowerId());
        Look look = new Look(List.of(PersonalField.EVERYTHING), input.purpose(), input.note());
        Subject subject = subjects.of(NodeType.BORROWER).orElseThrow();
        return log.record(subject, borrower, "borrowerId", look, stamp)
                .fold(
                        access -> Outcome.accepted(
                                new Written<>(access, new BorrowerExportPayload(file.of(borrower), List.of()))),
                        Outcome::refused);
    }

    /** A repetition of an export. */
    BorrowerExportPayload again(UUID access, BorrowerExportInput input) {
        return isRecent(access)
                ? new BorrowerExportPayload(file.of(NodeId.required(NodeType.BORROWER, input.borrowerId())), List.of())
                : new BorrowerExportPayload(null, ENDED);
    }

    /** As soon after the access as a request that is sent again because no answer came. */
    private boolean isRecent(UUID access) {
        return log.isSince(access, calendar.now().minus(REPETITION));
    }

    /** For an examination from the command line, as often as there is one. */
    @Override
    @Transactional
    public PersonalKey reveal(UUID borrowerId) {
        PersonalKey key = vault.of(borrowerId);
        log.examined(borrowerId, key);
        return key;
    }

    /** Personal data as it is, in the order of the fields. */
    private List<RevealedField> read(Subject subject, UUID key, List<PersonalField> fields) {
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
