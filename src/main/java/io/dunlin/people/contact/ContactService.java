package io.dunlin.people.contact;

import io.dunlin.people.borrower.ContactPointOwner;
import io.dunlin.people.borrower.ContactPointService;
import io.dunlin.people.borrower.ContactPointView;
import io.dunlin.platform.identity.VisibleObjects;
import io.dunlin.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Finds contacts, and the owners of contacts and contact points. */
@ApplicationScoped
public class ContactService {

    // Reads without a persistence context: one that lives as long as a request would show what it saw first.
    private final StatelessSession reads;
    private final ContactPointService points;
    private final Vault vault;
    private final VisibleObjects visible;

    ContactService(StatelessSession reads, ContactPointService points, Vault vault, VisibleObjects visible) {
        this.reads = reads;
        this.points = points;
        this.vault = vault;
        this.visible = visible;
    }

    /** The contact, without siblings; null when there is none. */
    public @Nullable ContactView find(@Nullable UUID key) {
        return key == null ? null : views(List.of(key)).get(key);
    }

    /** The contacts with these keys that exist, in one statement, as siblings. */
    public Map<UUID, ContactView> views(Collection<UUID> keys) {
        Map<UUID, ContactView> views = new LinkedHashMap<>();
        list("from Contact where id in :keys", keys).forEach(view -> views.put(view.key(), view));
        return views;
    }

    /** The contacts of the borrowers, in the order in which they were added, all as siblings. */
    public Map<UUID, List<ContactView>> ofBorrowers(Collection<UUID> borrowerIds) {
        return list("from Contact where borrowerId in :keys order by id", visible.borrowers(borrowerIds)).stream()
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

    private List<ContactView> list(String query, Collection<UUID> keys) {
        List<Contact> found = reads.createSelectionQuery(query, Contact.class)
                .setParameterList("keys", keys)
                .getResultList();
        return Contact.views(found, vault);
    }
}
