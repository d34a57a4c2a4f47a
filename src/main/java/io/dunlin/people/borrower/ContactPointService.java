package io.dunlin.people.borrower;

import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Outcome;
import io.dunlin.people.borrower.ContactPointSetStanding.ContactPointSetStandingInput;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.VisibleObjects;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.vault.BlindIndex;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Keeps the contact points of borrowers and of their contacts. */
@ApplicationScoped
public class ContactPointService {

    /** The column with the value of a contact point. */
    public static final String VALUE = SealedPoint.VALUE;

    // Reads without a persistence context: one that lives as long as a request would show what it saw first.
    private final StatelessSession reads;
    private final Identity identity;
    private final Vault vault;
    private final BlindIndex digests;
    private final Acts acts;
    private final VisibleObjects visible;

    ContactPointService(
            StatelessSession reads,
            Identity identity,
            Vault vault,
            BlindIndex digests,
            Acts acts,
            VisibleObjects visible) {
        this.reads = reads;
        this.identity = identity;
        this.vault = vault;
        this.digests = digests;
        this.acts = acts;
        this.visible = visible;
    }

    /** The contact point; null when there is none, or whoever asks may not see it. */
    public @Nullable ContactPointView view(@Nullable UUID key) {
        return key == null ? null : views(List.of(key)).get(key);
    }

    /** Those of the contact points that whoever asks may see, in one statement: what links to a point does not show it. */
    public Map<UUID, ContactPointView> views(Collection<UUID> keys) {
        Map<UUID, ContactPointView> views = new HashMap<>();
        String whose = identity.scope().isOwn() ? " and contactId is null" : "";
        for (ContactPoint point : list("from ContactPoint where id in :keys" + whose, keys)) {
            views.put(point.id, point.view(vault));
        }
        return views;
    }

    /** The borrowers' own contact points, without those of their contacts, in the order in which they were added. */
    public Map<UUID, List<ContactPointView>> ofBorrowers(Collection<UUID> borrowerIds) {
        return byOwner(
                "from ContactPoint where borrowerId in :keys and contactId is null order by id",
                visible.borrowers(borrowerIds));
    }

    /** The contacts' contact points, in the order in which they were added. */
    public Map<UUID, List<ContactPointView>> ofContacts(Collection<UUID> contactIds) {
        return byOwner("from ContactPoint where contactId in :keys order by id", contactIds);
    }

    /** Whom a contact point reaches; null when there is no such point. */
    public @Nullable ContactPointOwner owner(UUID key) {
        return list("from ContactPoint where id in :keys", List.of(key)).stream()
                .map(point -> new ContactPointOwner(point.borrowerId, point.contactId))
                .findFirst()
                .orElse(null);
    }

    /** The key of this point of the owner; empty when the owner has none like it. */
    @Transactional
    public Optional<UUID> find(ContactPointOwner owner, ContactPointFacts point) {
        return ContactPoint.<ContactPoint>find(
                        "borrowerId = ?1 and contactId is not distinct from ?2 and channel = ?3 and valueIndex = ?4",
                        owner.borrowerId(),
                        owner.contactId(),
                        point.channel(),
                        SealedPoint.digest(point.channel(), point.value(), digests))
                .firstResultOptional()
                .map(found -> found.id);
    }

    /** How many points the owner has. */
    @Transactional
    public long count(ContactPointOwner owner) {
        return ContactPoint.count(
                "borrowerId = ?1 and contactId is not distinct from ?2", owner.borrowerId(), owner.contactId());
    }

    /** Adds contact points within the transaction of a mutation and gives their keys in the same order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> add(ContactPointOwner owner, List<ContactPointFacts> points, Stamp stamp) {
        List<UUID> keys = new ArrayList<>();
        if (points.isEmpty()) {
            return keys;
        }
        PersonalKey key = vault.of(owner.borrowerId());
        for (ContactPointFacts facts : points) {
            SealedPoint sealed = SealedPoint.seal(facts, key, digests);
            ContactPoint point = new ContactPoint(Ids.next(), owner, facts, sealed, stamp.at(), stamp.by());
            point.persist();
            keys.add(point.id);
        }
        return keys;
    }

    /**
     * Records what was learnt of a contact point.
     *
     * @return the point, or NOT_FOUND
     */
    Outcome<Written<ContactPointView>> setStanding(ContactPointSetStandingInput input, Stamp stamp) {
        UUID key = NodeId.required(NodeType.CONTACT_POINT, input.contactPointId());
        ContactPoint point = ContactPoint.findLocked(key);
        if (point == null) {
            return Outcome.refused(ErrorCode.NOT_FOUND, "contactPointId", "There is no such contact point.");
        }
        point.stands(input.standing(), stamp.at(), stamp.by());
        point.isAtWork(input.atWork());
        ContactPoint.flush();
        acts.record(
                point.borrowerId,
                null,
                ActKind.CONTACT_POINT_STANDING_SET,
                stamp,
                new Acts.Detail("contactPoint", key),
                new Acts.Detail("standing", input.standing()),
                new Acts.Detail("atWork", input.atWork()));
        return Outcome.accepted(new Written<>(key, point.view(vault)));
    }

    private Map<UUID, List<ContactPointView>> byOwner(String query, Collection<UUID> owners) {
        Map<UUID, List<ContactPointView>> points = new HashMap<>();
        List<ContactPoint> found = list(query, owners);
        Set<UUID> seen = new HashSet<>(
                visible.borrowers(found.stream().map(point -> point.borrowerId).collect(Collectors.toSet())));
        for (ContactPoint point : found) {
            if (!seen.contains(point.borrowerId)) {
                continue;
            }
            points.computeIfAbsent(point.ownerId(), owner -> new ArrayList<>()).add(point.view(vault));
        }
        return points;
    }

    private List<ContactPoint> list(String query, Collection<UUID> keys) {
        return reads.createSelectionQuery(query, ContactPoint.class)
                .setParameterList("keys", keys)
                .getResultList();
    }
}
