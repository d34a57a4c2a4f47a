package io.dunlin.borrower;

import io.dunlin.kernel.Effect;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Known;
import io.dunlin.kernel.Outcome;
import io.dunlin.kernel.Violation;
import io.dunlin.platform.Ids;
import io.dunlin.platform.Sql;
import io.dunlin.platform.Sql.Column;
import io.dunlin.platform.SqlTable;
import io.dunlin.platform.vault.BlindIndex;
import io.dunlin.platform.vault.PersonalKey;
import io.dunlin.platform.vault.PersonalKeys;
import io.dunlin.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Adds borrowers and contact points by the thousand, each call with the same few statements. */
@ApplicationScoped
public class BorrowerBulkService {

    private static final Violation OTHER_BORROWER =
            Violation.of(ErrorCode.DUPLICATE, "number", "The borrower with this number is known otherwise.");
    private static final Violation OTHER_POINT =
            Violation.of(ErrorCode.DUPLICATE, "value", "This contact point is there already.");

    private final Sql sql;
    private final Vault vault;
    private final BlindIndex digests;

    BorrowerBulkService(Sql sql, Vault vault, BlindIndex digests) {
        this.sql = sql;
        this.vault = vault;
        this.digests = digests;
    }

    /**
     * What other rows need to know of a borrower.
     *
     * @param country where telephone numbers without a country code are dialled
     */
    public record BorrowerKey(UUID id, String country) {}

    /** A contact point, checked, and whom it reaches. */
    public record OwnedPoint(ContactPointOwner owner, ContactPointFacts point) {}

    /** How many borrowers there are. */
    public long count() {
        return sql.find("select count(*) from borrower", row -> row.getLong(1)).orElseThrow();
    }

    /** Whether nobody was registered yet. */
    public boolean isEmpty() {
        return sql.find("select 1 from borrower limit 1", row -> true).isEmpty();
    }

    /** The borrowers with these numbers that exist. */
    @Transactional(TxType.MANDATORY)
    public Map<String, BorrowerKey> keys(Collection<String> numbers) {
        Map<String, BorrowerKey> keys = new HashMap<>();
        sql.list(
                "select number, id, country from borrower where number = any(?)",
                row -> keys.put(row.getString(1), new BorrowerKey(row.getObject(2, UUID.class), row.getString(3))),
                new Column("text", numbers));
        return keys;
    }

    /**
     * Adds borrowers that hold the rules, and says of each in the same order what came of it: DUPLICATE for a number under
     * which something else is known.
     */
    @Transactional(TxType.MANDATORY)
    public List<Outcome<Effect>> add(List<BorrowerFacts> borrowers, Instant at, String by) {
        Known<String, BorrowerFacts> known =
                new Known<>(facts(borrowers.stream().map(BorrowerFacts::number).toList()));
        List<Outcome<Effect>> outcomes = borrowers.stream()
                .map(facts -> known.add(facts.number(), facts, OTHER_BORROWER))
                .toList();
        insert(List.copyOf(known.added()), at, by);
        return outcomes;
    }

    private void insert(List<BorrowerFacts> borrowers, Instant at, String by) {
        List<UUID> ids = borrowers.stream().map(facts -> Ids.next()).toList();
        PersonalKeys keys = vault.make(ids);
        SqlTable rows =
                new SqlTable("uuid", "text", "bytea", "bytea", "bytea", "bytea", "text", "text", "text", "text");
        for (int i = 0; i < ids.size(); i++) {
            BorrowerFacts facts = borrowers.get(i);
            SealedPerson sealed = SealedPerson.seal(facts, keys.of(ids.get(i)), digests);
            rows.add(
                    ids.get(i),
                    facts.number(),
                    sealed.name(),
                    sealed.nationalId(),
                    sealed.nationalIdIndex(),
                    sealed.birthDate(),
                    facts.country(),
                    facts.subdivision(),
                    facts.timeZone(),
                    facts.locale());
        }
        sql.change("""
                insert into borrower (id, number, name, national_id, national_id_index, birth_date, country, subdivision,
                                      time_zone, locale, registered_at, registered_by)
                select u.*, ?, ? from unnest(%s) u
                """, rows, at, by);
    }

    /**
     * Adds contact points, and says of each in the same order what came of it: ERASED or KEY_UNAVAILABLE where none can be
     * sealed.
     */
    @Transactional(TxType.MANDATORY)
    public List<Outcome<Effect>> addPoints(List<OwnedPoint> points, Instant at, String by) {
        Set<UUID> borrowers =
                points.stream().map(point -> point.owner().borrowerId()).collect(Collectors.toSet());
        PersonalKeys keys = vault.of(borrowers);
        Known<PointKey, PointKey> known = new Known<>(recorded(borrowers));
        SqlTable rows = new SqlTable("uuid", "uuid", "uuid", "text", "bytea", "bytea");
        List<Outcome<Effect>> outcomes = new ArrayList<>();
        for (OwnedPoint point : points) {
            PersonalKey key = keys.of(point.owner().borrowerId());
            outcomes.add(
                    key.isReadable()
                            ? add(point, SealedPoint.seal(point.point(), key, digests), known, rows)
                            : Outcome.refused(key.refusal(SealedPoint.VALUE)));
        }
        sql.change("""
                insert into contact_point (id, borrower_id, contact_id, channel, value, value_index, added_at, added_by)
                select u.*, ?, ? from unnest(%s) u
                """, rows, at, by);
        return outcomes;
    }

    private static Outcome<Effect> add(
            OwnedPoint point, SealedPoint sealed, Known<PointKey, PointKey> known, SqlTable rows) {
        ContactPointOwner owner = point.owner();
        ContactPointChannel channel = point.point().channel();
        PointKey key = new PointKey(owner, channel, ByteBuffer.wrap(sealed.index()));
        int before = known.added().size();
        Outcome<Effect> outcome = known.add(key, key, OTHER_POINT);
        if (known.added().size() > before) {
            rows.add(Ids.next(), owner.borrowerId(), owner.contactId(), channel, sealed.value(), sealed.index());
        }
        return outcome;
    }

    /** By what a contact point is known: not by its value, which would have to be opened. */
    private record PointKey(ContactPointOwner owner, ContactPointChannel channel, ByteBuffer index) {}

    private Map<String, BorrowerFacts> facts(List<String> numbers) {
        Map<String, BorrowerFacts> facts = new HashMap<>();
        sql.list(
                """
                select b.number, b.name, b.national_id, b.birth_date, b.country, b.subdivision, b.time_zone, b.locale, %s
                  from borrower b where b.number = any(?)
                """.formatted(Vault.keyOf("b.id")),
                row -> facts.put(row.getString(1), facts(row)),
                new Column("text", numbers));
        return facts;
    }

    private BorrowerFacts facts(ResultSet row) throws SQLException {
        SealedPerson sealed = new SealedPerson(row.getBytes(2), row.getBytes(3), null, row.getBytes(4));
        Residence residence = new Residence(row.getString(5), row.getString(6), row.getString(7), row.getString(8));
        return sealed.open(vault.key(row.getBytes(9)), row.getString(1), residence);
    }

    private Map<PointKey, PointKey> recorded(Collection<UUID> borrowerIds) {
        Map<PointKey, PointKey> points = new HashMap<>();
        sql.list(
                "select borrower_id, contact_id, channel, value_index from contact_point where borrower_id = any(?)",
                row -> {
                    PointKey point = new PointKey(
                            new ContactPointOwner(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                            ContactPointChannel.valueOf(row.getString(3)),
                            ByteBuffer.wrap(row.getBytes(4)));
                    return points.put(point, point);
                },
                Column.uuids(borrowerIds));
        return points;
    }
}
