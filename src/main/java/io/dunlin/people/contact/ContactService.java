package io.dunlin.people.contact;

import io.dunlin.people.borrower.ContactPointOwner;
import io.dunlin.people.borrower.ContactPointService;
import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.platform.identity.VisibleObjects;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds contacts, and the owners of contacts and contact points. */
@ApplicationScoped
public class ContactService {

    private static final String SELECT =
            "select c.id, c.borrower_id, c.name, c.version, c.relationship, c.emergency, c.declared_by_borrower, c.consent, "
                    + Vault.keyOf("c.borrower_id") + " as key from contact c where ";

    private final Sql sql;
    private final ContactPointService points;
    private final Vault vault;
    private final VisibleObjects visible;

    ContactService(Sql sql, ContactPointService points, Vault vault, VisibleObjects visible) {
        this.sql = sql;
        this.points = points;
        this.vault = vault;
        this.visible = visible;
    }

    @Produces
    @Singleton
    NodeResolver nodes() {
        return NodeResolver.of(NodeType.CONTACT, this::find);
    }

    /** The contact, without siblings; null when there is none. */
    public @Nullable ContactView find(@Nullable UUID key) {
        return key == null ? null : views(List.of(key)).get(key);
    }

    /** The contacts with these keys that exist, in one statement, as siblings. */
    public Map<UUID, ContactView> views(Collection<UUID> keys) {
        Map<UUID, ContactView> views = new LinkedHashMap<>();
        list("c.id = any(?)", keys).forEach(view -> views.put(view.key(), view));
        return views;
    }

    /** The contacts of the borrowers, in the order in which they were added, all as siblings. */
    public Map<UUID, List<ContactView>> ofBorrowers(Collection<UUID> borrowerIds) {
        return list("c.borrower_id = any(?) order by c.id", visible.borrowers(borrowerIds)).stream()
                .collect(Collectors.groupingBy(ContactView::borrowerKey));
    }

    /** The contact points with these keys that exist, in one statement. */
    public Map<UUID, ContactPointView> contactPointViews(Collection<UUID> keys) {
        return points.views(keys);
    }

    /** Whether there is such a contact and it is one of the borrower's. */
    public boolean contactOf(UUID borrowerId, UUID contactId) {
        return borrowerId.equals(borrowerOf(contactId));
    }

    /**
     * Whether there is such a contact point and it reaches this person.
     *
     * @param contactId one of the borrower's contacts; null for the borrower
     */
    public boolean pointOf(UUID borrowerId, @Nullable UUID contactId, UUID contactPointId) {
        return new ContactPointOwner(borrowerId, contactId).equals(points.owner(contactPointId));
    }

    /** The borrower to whom the contact is linked; null when there is no such contact. */
    @Nullable
    UUID borrowerOf(UUID contactId) {
        ContactView contact = find(contactId);
        return contact == null ? null : contact.borrowerKey();
    }

    private List<ContactView> list(String condition, Collection<UUID> keys) {
        Siblings<UUID> siblings = new Siblings<>();
        Siblings<UUID> borrowers = new Siblings<>();
        return sql.list(SELECT + condition, row -> view(row, siblings, borrowers), Column.uuids(keys));
    }

    private ContactView view(Row row, Siblings<UUID> siblings, Siblings<UUID> borrowers) {
        UUID id = row.id("id");
        UUID borrowerId = row.id("borrower_id");
        siblings.add(id);
        borrowers.add(borrowerId);
        return new ContactView(
                siblings,
                id,
                borrowers,
                borrowerId,
                vault.key(row.maybeBytes("key")).text(Contact.NAME, row.bytes("name")),
                row.integer("version"),
                row.oneOf(ContactRelationship.class, "relationship"),
                row.flag("emergency"),
                row.flag("declared_by_borrower"),
                row.oneOf(ContactConsent.class, "consent"));
    }
}
