package io.dunlin.people.borrower;

import io.dunlin.kernel.Outcome;
import io.dunlin.people.borrower.ContactPointSetStanding.ContactPointSetStandingInput;
import io.dunlin.platform.Ids;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.VisibleObjects;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.mutation.Written;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeResolver;
import io.dunlin.platform.node.NodeType;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.BlindIndex;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.proof.ActKind;
import io.dunlin.proof.Acts;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the contact points of borrowers and of their contacts. */
@ApplicationScoped
public class ContactPointService {

    /** The column with the value of a contact point. */
    public static final String VALUE = SealedPoint.VALUE;

    private static final String SELECT =
            "select p.id, p.borrower_id, p.contact_id, p.channel, p.value, p.standing, p.at_work, "
                    + Vault.keyOf("p.borrower_id") + " as key from contact_point p where ";

    private final Sql sql;
    private final Identity identity;
    private final Vault vault;
    private final BlindIndex digests;
    private final Acts acts;
    private final VisibleObjects visible;

    ContactPointService(
            Sql sql, Identity identity, Vault vault, BlindIndex digests, Acts acts, VisibleObjects visible) {
        this.sql = sql;
        this.identity = identity;
        this.vault = vault;
        this.digests = digests;
        this.acts = acts;
        this.visible = visible;
    }

    @Produces
    @Singleton
    NodeResolver nodes() {
        return NodeResolver.of(NodeType.CONTACT_POINT, this::view);
    }

    /** The contact point; null when there is none, or whoever asks may not see it. */
    public @Nullable ContactPointView view(@Nullable UUID key) {
        return key == null ? null : views(List.of(key)).get(key);
    }

    /** Those of the contact points that whoever asks may see, in one statement: what links to a point does not show it. */
    public Map<UUID, ContactPointView> views(Collection<UUID> keys) {
        Map<UUID, ContactPointView> views = new HashMap<>();
        String whose = identity.scope().isOwn() ? " and p.contact_id is null" : "";
        for (Found point : list("p.id = any(?)" + whose, keys)) {
            views.put(point.view().key(), point.view());
        }
        return views;
    }

    /** The borrowers' own contact points, without those of their contacts, in the order in which they were added. */
    public Map<UUID, List<ContactPointView>> ofBorrowers(Collection<UUID> borrowerIds) {
        return byOwner("p.borrower_id = any(?) and p.contact_id is null order by p.id", visible.borrowers(borrowerIds));
    }

    /** The contacts' contact points, in the order in which they were added. */
    public Map<UUID, List<ContactPointView>> ofContacts(Collection<UUID> contactIds) {
        return byOwner("p.contact_id = any(?) order by p.id", contactIds);
    }

    /** Whom a contact point reaches; null when there is no such point. */
    public @Nullable ContactPointOwner owner(UUID key) {
        return sql.find(
                        "select borrower_id, contact_id from contact_point where id = ?",
                        row -> new ContactPointOwner(row.id("borrower_id"), row.maybeId("contact_id")),
                        key)
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
        stands(point, input.standing(), input.atWork(), stamp);
        return Outcome.accepted(new Written<>(key, point.view(vault)));
    }

    /**
     * Records what an action has shown of a contact point that there is.
     *
     * @param shown when the action took place
     * @return false where it was known already, or something else has been recorded since then
     */
    public boolean stands(UUID key, ContactPointStanding standing, Instant shown, Stamp stamp) {
        ContactPoint point = Objects.requireNonNull(ContactPoint.findLocked(key));
        if (point.standing == standing || (point.changedAt != null && point.changedAt.isAfter(shown))) {
            return false;
        }
        stands(point, standing, null, stamp);
        return true;
    }

    private void stands(ContactPoint point, ContactPointStanding standing, @Nullable Boolean atWork, Stamp stamp) {
        point.stands(standing, stamp.at(), stamp.by());
        point.isAtWork(atWork);
        ContactPoint.flush();
        acts.record(
                point.borrowerId,
                null,
                ActKind.CONTACT_POINT_STANDING_SET,
                stamp,
                new Acts.Detail("contactPoint", point.id),
                new Acts.Detail("standing", standing),
                new Acts.Detail("atWork", atWork));
    }

    private Map<UUID, List<ContactPointView>> byOwner(String condition, Collection<UUID> owners) {
        Map<UUID, List<ContactPointView>> points = new HashMap<>();
        List<Found> found = list(condition, owners);
        Set<UUID> seen = new HashSet<>(visible.borrowers(
                found.stream().map(point -> point.owner().borrowerId()).collect(Collectors.toSet())));
        for (Found point : found) {
            ContactPointOwner owner = point.owner();
            if (seen.contains(owner.borrowerId())) {
                points.computeIfAbsent(
                                owner.contactId() == null ? owner.borrowerId() : owner.contactId(),
                                id -> new ArrayList<>())
                        .add(point.view());
            }
        }
        return points;
    }

    private record Found(ContactPointOwner owner, ContactPointView view) {}

    private List<Found> list(String condition, Collection<UUID> keys) {
        return sql.list(SELECT + condition, this::found, Column.uuids(keys));
    }

    private Found found(Row row) {
        return new Found(
                new ContactPointOwner(row.id("borrower_id"), row.maybeId("contact_id")),
                new ContactPointView(
                        row.id("id"),
                        vault.key(row.maybeBytes("key")).text(VALUE, row.bytes("value")),
                        row.oneOf(ContactPointChannel.class, "channel"),
                        row.oneOf(ContactPointStanding.class, "standing"),
                        row.maybeFlag("at_work")));
    }
}
