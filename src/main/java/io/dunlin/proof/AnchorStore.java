package io.dunlin.proof;

import io.dunlin.platform.sql.Row;
import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.Sql.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the anchors: each method is one statement. */
@ApplicationScoped
class AnchorStore {

    private static final String ANCHOR = """
            select number, (extract(epoch from anchored_at) * 1000000)::bigint as micros, chains, entries,
                   encode(root, 'hex') as root, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash,
                   replace(encode(public_key, 'base64'), E'\\n', '') as public_key,
                   replace(encode(signature, 'base64'), E'\\n', '') as signature
              from log_anchor""";

    private final Sql sql;

    AnchorStore(Sql sql) {
        this.sql = sql;
    }

    /** A chain that has grown since its last anchor, and by how much. */
    record Grown(Leaf leaf, int by) {}

    /** Whether nobody else anchors until the transaction ends. */
    boolean isAlone() {
        return sql.find(
                        "select pg_try_advisory_xact_lock(hashtextextended('log anchor', 0)) as alone",
                        row -> row.flag("alone"))
                .orElseThrow();
    }

    /** Chains that have grown, in the order of their borrowers, held until the transaction ends. */
    List<Grown> grown(int most) {
        return sql.list(
                "select borrower_id, length, encode(head, 'hex') as head, grown from log_grown(?) order by borrower_id",
                row -> new Grown(leaf(row), row.integer("grown")),
                most);
    }

    /** The database's clock, in microseconds since 1970. */
    long now() {
        return sql.find(
                        "select (extract(epoch from clock_timestamp()) * 1000000)::bigint as now",
                        row -> row.bigint("now"))
                .orElseThrow();
    }

    Optional<Anchor> last() {
        return sql.find(ANCHOR + " order by number desc limit 1", AnchorStore::anchor);
    }

    /** The anchor with this number. */
    Optional<Anchor> find(int number) {
        return sql.find(ANCHOR + " where number = ?", AnchorStore::anchor, number);
    }

    /** When the last thing was recorded that the log tells of: an entry, or an anchor; without any anchor, now. */
    long lastMicros() {
        return sql.find("""
                        select (extract(epoch from case when a.at is null then clock_timestamp()
                                                        else greatest(a.at, (select max(recorded_at) from log_entry)) end) * 1000000)::bigint as now
                          from (select max(anchored_at) as at from log_anchor) a
                        """, row -> row.bigint("now")).orElseThrow();
    }

    /** The anchors after the one with this number, in their order. */
    List<Anchor> after(int number, int most) {
        return sql.list(ANCHOR + " where number > ? order by number limit ?", AnchorStore::anchor, number, most);
    }

    /** The last anchor that holds the end of a borrower's chain. */
    Optional<Anchor> lastOf(UUID borrowerId) {
        return sql.find(
                ANCHOR + " where number = (select max(anchor) from log_anchor_leaf where borrower_id = ?)",
                AnchorStore::anchor,
                borrowerId);
    }

    /** All anchors that hold an end of a borrower's chain, in their order. */
    List<Anchor> of(UUID borrowerId) {
        return sql.list(
                ANCHOR + " where number in (select anchor from log_anchor_leaf where borrower_id = ?) order by number",
                AnchorStore::anchor,
                borrowerId);
    }

    /** What an anchor holds, in the order of its tree. */
    List<Leaf> leaves(int anchor) {
        return sql.list(
                "select borrower_id, length, encode(head, 'hex') as head from log_anchor_leaf where anchor = ? order by borrower_id",
                AnchorStore::leaf,
                anchor);
    }

    /** Writes an anchor, if it is the next one and holds these chains; from then on they count as anchored. */
    void write(Anchor anchor, List<Leaf> leaves) {
        sql.find(
                "select log_add_anchor(?, ?, ?, ?, ?, decode(?, 'base64'), decode(?, 'base64'), ?, ?, ?)",
                row -> true,
                anchor.number(),
                anchor.anchoredMicros(),
                anchor.root(),
                anchor.previous(),
                anchor.hash(),
                anchor.publicKey(),
                anchor.signature(),
                Column.uuids(leaves.stream().map(Leaf::borrowerId).toList()),
                new Column("int", leaves.stream().map(Leaf::length).toList()),
                new Column("text", leaves.stream().map(Leaf::head).toList()));
    }

    private static Leaf leaf(Row row) {
        return new Leaf(row.id("borrower_id"), row.integer("length"), row.text("head"));
    }

    private static Anchor anchor(Row row) {
        return new Anchor(
                row.integer("number"),
                row.bigint("micros"),
                row.integer("chains"),
                row.bigint("entries"),
                row.text("root"),
                row.text("previous"),
                row.text("hash"),
                row.maybeText("public_key"),
                row.maybeText("signature"));
    }
}
