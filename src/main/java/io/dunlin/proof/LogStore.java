package io.dunlin.proof;

import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the log and its rows: each method is one statement. It trusts no function in the database. */
@ApplicationScoped
class LogStore {

    private final Sql sql;

    LogStore(Sql sql) {
        this.sql = sql;
    }

    /** The recorded end of a chain. */
    record Ending(UUID borrowerId, int length, String head) {}

    /** A row of a logged kind without an entry. */
    record Unlogged(UUID borrowerId, UUID rowId) {}

    /** All that is read in the transaction from now on is of one moment, and written as the digests have it. */
    void look() {
        sql.update("set transaction isolation level repeatable read, read only");
        sql.find("select set_config('TimeZone', 'UTC', true), set_config('bytea_output', 'hex', true)", row -> true);
    }

    /** Whose case it is. */
    Optional<UUID> borrowerOf(UUID caseId) {
        return sql.find("select borrower_id from collection_case where id = ?", row -> row.id("borrower_id"), caseId);
    }

    /** The borrower with this number. */
    Optional<UUID> borrowerWith(String number) {
        return sql.find("select id from borrower where number = ?", row -> row.id("id"), number);
    }

    /** The borrowers after the given one, in the order of their ids, of whom there are entries, or have been. */
    List<UUID> borrowers(UUID after, int most) {
        return sql.list("""
                (select borrower_id from log_chain where borrower_id > ? order by borrower_id limit ?)
                union (select distinct borrower_id from log_entry where borrower_id > ? order by borrower_id limit ?)
                union (select distinct borrower_id from log_anchor_leaf where borrower_id > ? order by borrower_id limit ?)
                order by borrower_id limit ?
                """, row -> row.id("borrower_id"), after, most, after, most, after, most, most);
    }

    /** The entries of these borrowers after the given one, by borrower and sequence. */
    List<LogEntry> entries(Collection<UUID> borrowers, @Nullable LogEntry after, int most) {
        UUID last = after == null ? new UUID(0, 0) : after.borrowerId();
        return sql.list(
                """
                select borrower_id, sequence, kind, row_id, case_id, format, encode(digest, 'hex') as digest,
                       encode(hash, 'hex') as hash, (extract(epoch from recorded_at) * 1000000)::bigint as micros
                  from log_entry where borrower_id = any(?) and (borrower_id, sequence) > (?, ?)
                 order by borrower_id, sequence limit ?
                """, LogStore::entry, Column.uuids(borrowers), last, after == null ? 0 : after.sequence(), most);
    }

    /** What the tables have of these rows, by their keys. */
    Map<UUID, LoggedRow> rows(LogKind kind, int format, Collection<UUID> ids) {
        return sql
                .list(
                        """
                        select r.id, array(select r.content operator(pg_catalog.->>) c.name
                                             from unnest(?) with ordinality c(name, place) order by c.place) as content
                          from (select t.%s as id, pg_catalog.to_jsonb(t) as content from %s t where t.%s = any(?) offset 0) r
                        """.formatted(kind.key(), kind.table(), kind.key()),
                        row -> new LoggedRow(row.id("id"), row.maybeTexts("content")),
                        new Column("text", kind.columns(format)),
                        Column.uuids(ids))
                .stream()
                .collect(Collectors.toMap(LoggedRow::id, Function.identity(), (one, other) -> one));
    }

    Map<UUID, Ending> endings(Collection<UUID> borrowers) {
        return sql
                .list(
                        "select borrower_id, length, encode(head, 'hex') as head from log_chain where borrower_id = any(?)",
                        row -> new Ending(row.id("borrower_id"), row.integer("length"), row.text("head")),
                        Column.uuids(borrowers))
                .stream()
                .collect(Collectors.toMap(Ending::borrowerId, Function.identity()));
    }

    /**
     * How far a chain is anchored.
     *
     * @param recorded the last anchored entry by the chain's own record; 0 for none
     * @param held the last entry that anchors hold; 0 for none
     */
    record Anchored(UUID borrowerId, int recorded, int held) {}

    /** How far these chains are anchored. */
    List<Anchored> anchored(Collection<UUID> borrowers) {
        return sql.list(
                """
                select b.id, coalesce(c.anchored, 0) as recorded, coalesce((select max(l.length) from log_anchor_leaf l where l.borrower_id = b.id), 0) as held
                  from unnest(?) b(id) left join log_chain c on c.borrower_id = b.id
                """,
                row -> new Anchored(row.id("id"), row.integer("recorded"), row.integer("held")),
                Column.uuids(borrowers));
    }

    /** The ends of these chains as anchors hold them, at which the chain has another hash or nothing, the first ones first. */
    List<Ending> anchoredOtherwise(Collection<UUID> borrowers) {
        return sql.list(
                """
                select l.borrower_id, l.length, encode(l.head, 'hex') as head from log_anchor_leaf l
                  left join log_entry e on e.borrower_id = l.borrower_id and e.sequence = l.length
                 where l.borrower_id = any(?) and e.hash is distinct from l.head order by l.borrower_id, l.length
                """,
                row -> new Ending(row.id("borrower_id"), row.integer("length"), row.text("head")),
                Column.uuids(borrowers));
    }

    /** Rows of these borrowers that have no entry. */
    List<Unlogged> unlogged(LogKind kind, Collection<UUID> borrowers) {
        return sql.list(
                "select k.borrower_id, t." + kind.key() + " as row_id from " + kind.table() + " t " + kind.owner()
                        + " where k.borrower_id = any(?) and " + kind.condition()
                        + " and not exists (select from log_entry e where e.row_id = t."
                        + kind.key() + " and e.kind = ?) order by k.borrower_id, t." + kind.key(),
                row -> new Unlogged(row.id("borrower_id"), row.id("row_id")),
                Column.uuids(borrowers),
                kind.name());
    }

    /** Contact points of these borrowers that stand otherwise than the last act about them says. */
    List<Unlogged> standingOtherwise(Collection<UUID> borrowers) {
        return sql.list("""
                select p.borrower_id, p.id as row_id from contact_point p
                 where p.borrower_id = any(?) and p.standing is distinct from coalesce(
                       (select a.detail operator(pg_catalog.->>) 'standing' from administrative_act a
                         where a.borrower_id = p.borrower_id and a.kind = 'CONTACT_POINT_STANDING_SET'
                           and a.detail operator(pg_catalog.->>) 'contactPoint' = p.id::text
                         order by a.recorded_at desc, a.id desc limit 1), 'UNVERIFIED')
                 order by p.borrower_id, p.id
                """, row -> new Unlogged(row.id("borrower_id"), row.id("row_id")), Column.uuids(borrowers));
    }

    /** Rows that have no entry, whosever they are; the nil UUID stands for a borrower who cannot be told. */
    List<Unlogged> unloggedAnywhere(LogKind kind, int most) {
        return sql.list(
                "select coalesce(k.borrower_id, '00000000-0000-0000-0000-000000000000') as borrower_id, t." + kind.key()
                        + " as row_id from "
                        + kind.table() + " t " + kind.owner().replace("join ", "left join ")
                        + " where " + kind.condition() + " and not exists (select from log_entry e where e.row_id = t."
                        + kind.key()
                        + " and e.kind = ?) limit ?",
                row -> new Unlogged(row.id("borrower_id"), row.id("row_id")),
                kind.name(),
                most);
    }

    private static LogEntry entry(Row row) {
        return new LogEntry(
                row.id("borrower_id"),
                row.integer("sequence"),
                row.text("kind"),
                row.id("row_id"),
                row.maybeId("case_id"),
                row.integer("format"),
                row.text("digest"),
                row.text("hash"),
                row.bigint("micros"));
    }
}
