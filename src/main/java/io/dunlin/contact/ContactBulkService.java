package io.dunlin.contact;

import io.dunlin.kernel.Effect;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Known;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.Ids;
import io.dunlin.platform.Sql;
import io.dunlin.platform.Sql.Column;
import io.dunlin.platform.SqlTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Adds contacts by the thousand. In bulk, a borrower's contact is known by name. */
@ApplicationScoped
public class ContactBulkService {

    private static final Violation OTHER_CONTACT =
            Violation.of(ErrorCode.DUPLICATE, "name", "The borrower's contact of this name is known otherwise.");

    private final Sql sql;

    ContactBulkService(Sql sql) {
        this.sql = sql;
    }

    /** By what a contact is known. */
    public record ContactName(UUID borrowerId, String name) {}

    /** A contact, checked, without contact points. */
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
                "select borrower_id, name, id from contact where borrower_id = any(?) order by id",
                row -> keys.putIfAbsent(
                        new ContactName(row.getObject(1, UUID.class), row.getString(2)), row.getObject(3, UUID.class)),
                Column.uuids(borrowerIds));
        return keys;
    }

    /** Adds contacts, and says of each in the same order what came of it: DUPLICATE when it is known otherwise. */
    @Transactional(TxType.MANDATORY)
    public List<Outcome<Effect>> add(List<OwnedContact> contacts, Instant at, String by) {
        Known<ContactName, OwnedContact> known = new Known<>(recorded(
                contacts.stream().map(contact -> contact.key().borrowerId()).toList()));
        List<Outcome<Effect>> outcomes = contacts.stream()
                .map(contact -> known.add(contact.key(), contact, OTHER_CONTACT))
                .toList();
        SqlTable rows = new SqlTable("uuid", "uuid", "text", "text", "boolean", "boolean");
        known.added()
                .forEach(contact -> rows.add(
                        Ids.next(),
                        contact.key().borrowerId(),
                        contact.key().name(),
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

    private Map<ContactName, OwnedContact> recorded(List<UUID> borrowerIds) {
        Map<ContactName, OwnedContact> contacts = new HashMap<>();
        sql.list(
                """
                select borrower_id, name, relationship, emergency, declared_by_borrower
                  from contact where borrower_id = any(?) order by id
                """,
                row -> {
                    OwnedContact contact = contact(row);
                    return contacts.putIfAbsent(contact.key(), contact);
                },
                Column.uuids(borrowerIds));
        return contacts;
    }

    private static OwnedContact contact(ResultSet row) throws SQLException {
        return new OwnedContact(
                new ContactName(row.getObject(1, UUID.class), row.getString(2)),
                ContactRelationship.valueOf(row.getString(3)),
                row.getBoolean(4),
                row.getBoolean(5));
    }
}
