package io.dunlin.privacy;

import io.dunlin.kernel.Violation;
import io.dunlin.people.borrower.ContactPointService;
import io.dunlin.platform.mutation.Stamp;
import io.dunlin.platform.node.Siblings;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.Vault;
import io.dunlin.privacy.AccessLog.Look;
import io.dunlin.privacy.AccessLog.Whose;
import io.dunlin.vocabulary.PersonalField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Shows the numbers and addresses that a permit is for. Each is an access that is recorded. It does not count towards
 * the caller's accesses of an hour as long as the permit may still be used, and once it was used; permits that show
 * something have a limit of their own.
 */
@ApplicationScoped
public class PermitReveals {

    private static final Look LOOK = new Look(List.of(PersonalField.VALUE), RevealPurpose.CONTACT, null);

    private static final String POINTS =
            "select s.id, s.borrower_id, s.contact_id, s.value, " + Vault.keyOf("s.borrower_id")
                    + " as key from contact_point s where s.id = any(?) order by array_position(cast(? as uuid[]), s.id)";

    private final AccessLog log;
    private final Sql sql;
    private final Vault vault;

    PermitReveals(AccessLog log, Sql sql, Vault vault) {
        this.log = log;
        this.sql = sql;
        this.vault = vault;
    }

    /**
     * Whether the caller has asked for too many permits that show something, or looked at too much without one, within the
     * last hour. Until the transaction ends no other request of the caller is counted. Logs of borrowers are locked after this.
     */
    public boolean isSpent(Stamp stamp) {
        return log.isSpentForPermits(stamp);
    }

    /** Why contact points cannot be shown: ERASED or KEY_UNAVAILABLE at a path; none when they can. */
    public List<Violation> unreadable(List<UUID> points, List<String> path) {
        return points(points).stream()
                .filter(found -> !found.whose().key().isReadable())
                .map(found -> AccessLog.unreadable("reveal", found.whose().key()))
                .map(fault -> new Violation(fault.code(), path, fault.message()))
                .limit(1)
                .toList();
    }

    /** Records that the caller sees contact points because of a permit that was just given, and opens them, in their order. */
    public List<RevealedContactPointView> reveal(UUID permit, List<UUID> points, Stamp stamp) {
        List<Found> found = points(points);
        found.forEach(each -> log.underPermit(each.whose(), LOOK, permit, stamp));
        return views(found);
    }

    /** The same again for a request that is repeated, recorded already. */
    public List<RevealedContactPointView> again(List<UUID> points) {
        return views(points(points));
    }

    /** Which contact points the permits have shown, by permit. */
    public Map<UUID, List<UUID>> ofPermits(Collection<UUID> permits) {
        Map<UUID, List<UUID>> shown = new HashMap<>();
        sql.list(
                "select permit_id, contact_point_id from personal_data_access where permit_id = any(?) order by id",
                row -> shown.computeIfAbsent(row.id("permit_id"), permit -> new ArrayList<>())
                        .add(row.id("contact_point_id")),
                Column.uuids(permits));
        return shown;
    }

    private record Found(UUID key, Whose whose, String value) {}

    /** In the order in which they are named. */
    private List<Found> points(List<UUID> points) {
        return sql.list(POINTS, this::found, Column.uuids(points), Column.uuids(points));
    }

    private Found found(Row row) {
        PersonalKey key = vault.key(row.maybeBytes("key"));
        UUID point = row.id("id");
        return new Found(
                point,
                new Whose(row.id("borrower_id"), row.maybeId("contact_id"), point, key),
                key.text(ContactPointService.VALUE, row.maybeBytes("value")).required());
    }

    private static List<RevealedContactPointView> views(List<Found> found) {
        Siblings<UUID> siblings = new Siblings<>(found.stream().map(Found::key).toList());
        return found.stream()
                .map(each -> new RevealedContactPointView(siblings, each.key(), each.value()))
                .toList();
    }
}
