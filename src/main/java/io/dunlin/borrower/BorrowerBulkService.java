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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Adds borrowers and contact points by the thousand, each call with the same few statements. */
@ApplicationScoped
public class BorrowerBulkService {

    private static final Violation OTHER_BORROWER =
            Violation.of(ErrorCode.DUPLICATE, "number", "The borrower with this number is known otherwise.");
    private static final Violation OTHER_POINT =
            Violation.of(ErrorCode.DUPLICATE, "value", "This contact point is there already.");

    private final Sql sql;

    BorrowerBulkService(Sql sql) {
        this.sql = sql;
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
        SqlTable rows = new SqlTable("uuid", "text", "text", "text", "date", "text", "text", "text", "text");
        known.added()
                .forEach(facts -> rows.add(
                        Ids.next(),
                        facts.number(),
                        facts.name(),
                        facts.nationalId(),
                        facts.birthDate(),
                        facts.country(),
                        facts.subdivision(),
                        facts.timeZone(),
                        facts.locale()));
        sql.change("""
                insert into borrower (id, number, name, national_id, birth_date, country, subdivision, time_zone, locale,
                                      registered_at, registered_by)
                select u.*, ?, ? from unnest(%s) u
                """, rows, at, by);
        return outcomes;
    }

    /** Adds contact points, and says of each in the same order what came of it. */
    @Transactional(TxType.MANDATORY)
    public List<Outcome<Effect>> addPoints(List<OwnedPoint> points, Instant at, String by) {
        Known<OwnedPoint, OwnedPoint> known = new Known<>(recorded(
                points.stream().map(point -> point.owner().borrowerId()).toList()));
        List<Outcome<Effect>> outcomes = points.stream()
                .map(point -> known.add(point, point, OTHER_POINT))
                .toList();
        SqlTable rows = new SqlTable("uuid", "uuid", "uuid", "text", "text");
        known.added()
                .forEach(added -> rows.add(
                        Ids.next(),
                        added.owner().borrowerId(),
                        added.owner().contactId(),
                        added.point().channel(),
                        added.point().value()));
        sql.change("""
                insert into contact_point (id, borrower_id, contact_id, channel, value, added_at, added_by)
                select u.*, ?, ? from unnest(%s) u
                """, rows, at, by);
        return outcomes;
    }

    private Map<String, BorrowerFacts> facts(List<String> numbers) {
        Map<String, BorrowerFacts> facts = new HashMap<>();
        sql.list("""
                select number, name, national_id, birth_date, country, subdivision, time_zone, locale
                  from borrower where number = any(?)
                """, row -> facts.put(row.getString(1), facts(row)), new Column("text", numbers));
        return facts;
    }

    private static BorrowerFacts facts(ResultSet row) throws SQLException {
        return new BorrowerFacts(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }

    private Map<OwnedPoint, OwnedPoint> recorded(List<UUID> borrowerIds) {
        Map<OwnedPoint, OwnedPoint> points = new HashMap<>();
        sql.list(
                "select borrower_id, contact_id, channel, value from contact_point where borrower_id = any(?)",
                row -> {
                    OwnedPoint point = new OwnedPoint(
                            new ContactPointOwner(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                            new ContactPointFacts(ContactPointChannel.valueOf(row.getString(3)), row.getString(4)));
                    return points.put(point, point);
                },
                Column.uuids(borrowerIds));
        return points;
    }
}
