package io.dunlin.people.contact;

import io.dunlin.kernel.Effect;
import io.dunlin.kernel.Known;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.Additions;
import io.dunlin.platform.Ids;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlTable;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.PersonalKeys;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Adds contacts by the thousand. In bulk, a borrower's contact is known by name. */
@ApplicationScoped
public class ContactBulkService {

    private static final Violation OTHER_CONTACT =
            Violation.of(ErrorCode.DUPLICATE, "name", "The borrower has a contact of this name, with different data.");

    private final Sql sql;
    private final Vault vault;

    ContactBulkService(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** The key of a contact in bulk rows. */
    public record ContactName(UUID borrowerId, String name) {}

    /** A checked contact without contact points. */
    public record OwnedContact(
            ContactName key, ContactRelationship relationship, boolean emergency, boolean declaredByBorrower) {

        public static OwnedContact of(UUID borrowerId, ContactInput input) {
            return new OwnedContact(
                    new ContactName(borrowerId, input.name()),
                    input.relationship(),
                    Boolean.TRUE.equals(input.emergency()),
                    !Boolean.FALSE.equals(input.declaredByBorrower()));
        }
    }

    /** The keys of the borrowers' contacts; of several that share a name, of the one that was added first. */
    @Transactional(TxType.MANDATORY)
    public Map<ContactName, UUID> keys(Collection<UUID> borrowerIds) {
        Map<ContactName, UUID> keys = new HashMap<>();
        sql.list(
                "select borrower_id, name, id, %s as key from contact c where borrower_id = any(?) order by id"
                        .formatted(Vault.keyOf("c.borrower_id")),
                row -> keys.putIfAbsent(name(row), row.id("id")),
                Column.uuids(borrowerIds));
        return keys;
    }

    /**
     * Adds contacts, and says of each in the same order what came of it: DUPLICATE when it is known otherwise, ERASED or
     * KEY_UNAVAILABLE where none can be sealed.
     */
    @Transactional(TxType.MANDATORY)
    public List<Outcome<Effect>> add(List<OwnedContact> contacts, Instant at, String by) {
        List<UUID> borrowers =
                contacts.stream().map(contact -> contact.key().borrowerId()).toList();
        PersonalKeys keys = vault.of(borrowers);
        Additions additions = new Additions(at, by);
        Known<ContactName, OwnedContact> known = new Known<>(recorded(borrowers, additions, by));
        List<Outcome<Effect>> outcomes = contacts.stream()
                .map(contact -> add(contact, keys.of(contact.key().borrowerId()), known, additions))
                .toList();
        SqlTable rows = new SqlTable("uuid", "uuid", "bytea", "text", "boolean", "boolean");
        known.added()
                .forEach(contact -> rows.add(
                        Ids.next(),
                        contact.key().borrowerId(),
                        keys.of(contact.key().borrowerId())
                                .sealed(Contact.NAME, contact.key().name()),
                        contact.relationship(),
                        contact.emergency(),
                        contact.declaredByBorrower()));
        sql.change("""
                insert into contact (id, borrower_id, name, relationship, emergency, declared_by_borrower,
                                     added_at, added_by)
                select u.*, ?, ? from unnest(%s) u
                """, rows, at, by);
        return outcomes;
    }

    private static Outcome<Effect> add(
            OwnedContact contact, PersonalKey key, Known<ContactName, OwnedContact> known, Additions additions) {
        UUID borrowerId = contact.key().borrowerId();
        if (!key.isReadable()) {
            return Outcome.refused(key.refusal(Contact.NAME));
        }
        if (additions.areFull(borrowerId)) {
            return Outcome.refused(Additions.refusal("name"));
        }
        Outcome<Effect> outcome = known.add(contact.key(), contact, OTHER_CONTACT);
        if (outcome.equals(Outcome.accepted(Effect.WRITTEN))) {
            additions.count(borrowerId);
        }
        return outcome;
    }

    private Map<ContactName, OwnedContact> recorded(List<UUID> borrowerIds, Additions additions, String by) {
        Map<ContactName, OwnedContact> contacts = new HashMap<>();
        sql.list(
                """
                select b.id as borrower_id, c.name, c.relationship, c.emergency, c.declared_by_borrower, %s as key,
                       coalesce(c.added_by = ? and c.added_at > ?, false) as recent, b.registered_by = ? and b.registered_at > ? as new
                  from borrower b left join contact c on c.borrower_id = b.id where b.id = any(?) order by c.id
                """.formatted(Vault.keyOf("b.id")),
                row -> {
                    UUID borrowerId = row.id("borrower_id");
                    if (row.flag("new")) {
                        additions.exempt(borrowerId);
                    }
                    if (row.flag("recent")) {
                        additions.count(borrowerId);
                    }
                    if (row.maybeText("relationship") != null) {
                        OwnedContact contact = contact(row);
                        contacts.putIfAbsent(contact.key(), contact);
                    }
                    return borrowerId;
                },
                by,
                additions.since(),
                by,
                additions.since(),
                Column.uuids(borrowerIds));
        return contacts;
    }

    private OwnedContact contact(Row row) {
        return new OwnedContact(
                name(row),
                row.oneOf(ContactRelationship.class, "relationship"),
                row.flag("emergency"),
                row.flag("declared_by_borrower"));
    }

    private ContactName name(Row row) {
        return new ContactName(row.id("borrower_id"), Objects.requireNonNull(vault.open(row, "key", Contact.NAME)));
    }
}
