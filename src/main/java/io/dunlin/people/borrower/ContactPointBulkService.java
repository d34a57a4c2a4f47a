package io.dunlin.people.borrower;

import io.dunlin.kernel.Effect;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.Ids;
import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import io.dunlin.platform.sql.SqlTable;
import io.dunlin.platform.vault.BlindIndex;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.PersonalKeys;
import io.dunlin.platform.vault.Vault;
import io.dunlin.vocabulary.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Adds contact points by the thousand, each call with the same few statements. */
@ApplicationScoped
public class ContactPointBulkService {

    private static final Violation OTHER_MARK = Violation.of(
            ErrorCode.DUPLICATE, "atWork", "This contact point exists already, with another value of atWork.");

    private final Sql sql;
    private final Vault vault;
    private final BlindIndex digests;

    ContactPointBulkService(Sql sql, Vault vault, BlindIndex digests) {
        this.sql = sql;
        this.vault = vault;
        this.digests = digests;
    }

    /** A checked contact point, and whom it reaches. */
    public record OwnedPoint(ContactPointOwner owner, ContactPointFacts point) {}

    /**
     * Adds contact points, and says of each in the same order what came of it: ERASED or KEY_UNAVAILABLE where none can be
     * sealed.
     */
    @Transactional(TxType.MANDATORY)
    public List<Outcome<Effect>> add(List<OwnedPoint> points, Instant at, String by) {
        Set<UUID> borrowers =
                points.stream().map(point -> point.owner().borrowerId()).collect(Collectors.toSet());
        PersonalKeys keys = vault.of(borrowers);
        Additions additions = new Additions(at, by);
        Map<PointKey, Optional<Boolean>> known = recorded(borrowers, additions, by);
        SqlTable rows = new SqlTable("uuid", "uuid", "uuid", "text", "bytea", "bytea", "boolean");
        List<Outcome<Effect>> outcomes = new ArrayList<>();
        for (OwnedPoint point : points) {
            PersonalKey key = keys.of(point.owner().borrowerId());
            if (!key.isReadable()) {
                outcomes.add(Outcome.refused(key.refusal(SealedPoint.VALUE)));
            } else if (additions.areFull(point.owner().borrowerId())) {
                outcomes.add(Outcome.refused(Additions.refusal("value")));
            } else {
                outcomes.add(add(point, SealedPoint.seal(point.point(), key, digests), known, rows, additions));
            }
        }
        sql.change("""
                insert into contact_point (id, borrower_id, contact_id, channel, value, value_index, at_work, added_at, added_by)
                select u.*, ?, ? from unnest(%s) u
                """, rows, at, by);
        return outcomes;
    }

    /** A row that does not say whether it is at work agrees with whatever is recorded of that. */
    private static Outcome<Effect> add(
            OwnedPoint point,
            SealedPoint sealed,
            Map<PointKey, Optional<Boolean>> known,
            SqlTable rows,
            Additions additions) {
        ContactPointOwner owner = point.owner();
        ContactPointChannel channel = point.point().channel();
        PointKey key = new PointKey(owner, channel, ByteBuffer.wrap(sealed.index()));
        Optional<Boolean> said = Optional.ofNullable(point.point().atWork());
        Optional<Boolean> before = known.putIfAbsent(key, said);
        if (before != null) {
            return said.isEmpty() || said.equals(before)
                    ? Outcome.accepted(Effect.UNCHANGED)
                    : Outcome.refused(List.of(OTHER_MARK));
        }
        additions.count(owner.borrowerId());
        rows.add(
                Ids.next(),
                owner.borrowerId(),
                owner.contactId(),
                channel,
                sealed.value(),
                sealed.index(),
                point.point().atWork());
        return Outcome.accepted(Effect.WRITTEN);
    }

    /** The key of a contact point. Its value is no key, because it would have to be opened. */
    private record PointKey(ContactPointOwner owner, ContactPointChannel channel, ByteBuffer index) {}

    private Map<PointKey, Optional<Boolean>> recorded(Collection<UUID> borrowerIds, Additions additions, String by) {
        Map<PointKey, Optional<Boolean>> points = new HashMap<>();
        sql.list(
                """
                select b.id, p.contact_id, p.channel, p.value_index, coalesce(p.added_by = ? and p.added_at > ?, false) as recent,
                       b.registered_by = ? and b.registered_at > ? as new, p.at_work
                  from borrower b left join contact_point p on p.borrower_id = b.id where b.id = any(?)
                """,
                row -> {
                    UUID borrowerId = row.id("id");
                    if (row.flag("new")) {
                        additions.exempt(borrowerId);
                    }
                    if (row.flag("recent")) {
                        additions.count(borrowerId);
                    }
                    if (row.maybeText("channel") != null) {
                        points.put(key(row), Optional.ofNullable(row.maybeFlag("at_work")));
                    }
                    return borrowerId;
                },
                by,
                additions.since(),
                by,
                additions.since(),
                Column.uuids(borrowerIds));
        return points;
    }

    private static PointKey key(Row row) {
        return new PointKey(
                new ContactPointOwner(row.id("id"), row.maybeId("contact_id")),
                row.oneOf(ContactPointChannel.class, "channel"),
                ByteBuffer.wrap(row.bytes("value_index")));
    }
}
