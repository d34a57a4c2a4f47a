package io.dunlin.privacy;

import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.vault.Vault;
import io.dunlin.privacy.AccessLog.Whose;
import io.dunlin.privacy.IdentityCheck.IdentityCheckInput;
import io.dunlin.privacy.IdentityCheck.IdentityCheckPayload;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.PersonalField;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares what somebody said with what is recorded, and ends it for a person about whom somebody seems to guess. */
@ApplicationScoped
class IdentityCheckService {

    private static final int MISMATCHES = 5;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String NUMBER = "borrower.national_id";
    private static final String BIRTH_DATE = "borrower.birth_date";

    private final AccessLog log;
    private final Sql sql;
    private final Vault vault;

    IdentityCheckService(AccessLog log, Sql sql, Vault vault) {
        this.log = log;
        this.sql = sql;
        this.vault = vault;
    }

    /** What is recorded of a person. */
    private record Person(
            Whose whose, @Nullable String number, @Nullable String birthDate, List<String> addresses) {}

    /** @return REQUIRED, INVALID and OUT_OF_RANGE for what was said; NOT_FOUND, ERASED, KEY_UNAVAILABLE or RATE_LIMITED */
    Outcome<Written<IdentityCheckPayload>> check(IdentityCheckInput input, Stamp stamp) {
        NodeId subject = NodeId.decode(input.subject()).orElseThrow();
        List<Violation> faults = IdentityRules.faults(subject.type(), input);
        Optional<Person> person = person(subject);
        if (person.isEmpty()) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "subject", Ref.MESSAGE);
        }
        Whose whose = person.get().whose();
        if (!whose.key().isReadable()) {
            faults.add(AccessLog.unreadable("subject", whose.key()));
        } else if (isEnded(subject.uuid(), stamp)) {
            faults.add(Violation.of(
                    ErrorCode.RATE_LIMITED, "subject", "Too many checks of this person failed within an hour."));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        boolean matches = matches(person.get(), input);
        UUID access = log.compared(whose, input.given(), matches, stamp);
        return Outcome.accepted(new Written<>(access, new IdentityCheckPayload(matches, input.given(), List.of())));
    }

    /** A repetition of a check: it answers what was answered, whatever is recorded now. */
    IdentityCheckPayload again(@Nullable UUID access) {
        return sql.find(
                        "select matched, fields from personal_data_access where id = ?",
                        row -> new IdentityCheckPayload(row.flag("matched"), checked(row), List.of()),
                        access)
                .orElseThrow();
    }

    private static List<IdentityField> checked(Row row) {
        List<PersonalField> recorded =
                row.texts("fields").stream().map(PersonalField::valueOf).toList();
        return Arrays.stream(IdentityField.values())
                .filter(field -> recorded.contains(field.recorded()))
                .toList();
    }

    /**
     * Whether five checks within an hour failed, the last of them less than an hour ago. Checks of one person wait for each
     * other, so that each sees the ones before it, by whichever replica they are made.
     */
    private boolean isEnded(UUID person, Stamp stamp) {
        sql.find("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "identity check " + person);
        Instant since = stamp.at().minus(HOUR);
        List<Instant> failed = sql.list(
                "select accessed_at from personal_data_access where coalesce(contact_id, borrower_id) = ? and not matched"
                        + " order by accessed_at desc limit " + MISMATCHES,
                row -> row.instant("accessed_at"),
                person);
        // While it is ended nothing is added: the latest one is the one that ended it.
        return failed.size() == MISMATCHES
                && failed.get(0).isAfter(since)
                && failed.get(MISMATCHES - 1).isAfter(failed.get(0).minus(HOUR));
    }

    private Optional<Person> person(NodeId subject) {
        String text = subject.type() == NodeType.BORROWER
                ? "select b.id as borrower_id, cast(null as uuid) as contact_id, b.national_id, b.birth_date, "
                        + Vault.keyOf("b.id") + " as key from borrower b where b.id = ?"
                : "select s.borrower_id, s.id as contact_id, cast(null as bytea) as national_id,"
                        + " cast(null as bytea) as birth_date, "
                        + Vault.keyOf("s.borrower_id") + " as key from contact s where s.id = ?";
        return sql.find(text, this::person, subject.uuid());
    }

    private Person person(Row row) {
        UUID borrower = row.id("borrower_id");
        UUID contact = row.maybeId("contact_id");
        return new Person(
                new Whose(borrower, contact, null, vault.key(row.maybeBytes("key"))),
                vault.open(row, "key", NUMBER),
                vault.open(row, "key", BIRTH_DATE),
                addresses(borrower, contact));
    }

    /** Where the person lives or works; an address that is known to be wrong is not the person's. */
    private List<String> addresses(UUID borrower, @Nullable UUID contact) {
        return sql.list(
                "select p.value, " + Vault.keyOf("p.borrower_id") + " as key from contact_point p"
                        + " where p.borrower_id = ? and p.contact_id is not distinct from ?"
                        + " and p.channel = 'ADDRESS' and p.standing in ('UNVERIFIED', 'VERIFIED') order by p.id",
                row -> Objects.requireNonNull(vault.open(row, "key", "contact_point.value")),
                borrower,
                contact);
    }

    /** Compares all that was given, also after something did not match. */
    private static boolean matches(Person person, IdentityCheckInput input) {
        boolean matches = true;
        for (IdentityField field : input.given()) {
            matches &= matches(person, field, input);
        }
        return matches;
    }

    private static boolean matches(Person person, IdentityField field, IdentityCheckInput input) {
        return switch (field) {
            case BIRTH_DATE -> Said.is(person.birthDate(), String.valueOf(input.birthDate()));
            case NATIONAL_ID_ENDS -> Said.endsSo(person.number(), String.valueOf(input.nationalIdEnds()));
            case POSTAL_CODE -> Said.standsIn(person.addresses(), String.valueOf(input.postalCode()));
        };
    }
}
