package io.dunlin.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anchors that somebody cuts off are missed, and nothing is signed as if they had never been. */
class AnchorsCutTest {

    private static LogWorld world;

    @TempDir
    Path files;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeAll
    static void make() throws SQLException {
        world = new LogWorld();
    }

    @AfterAll
    static void end() throws SQLException {
        world.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        world.begin();
    }

    @AfterEach
    void takeBack() throws SQLException {
        world.takeBack();
    }

    private KeptAnchors nothing() {
        return new KeptAnchors(LogWorld.config(Optional.empty()));
    }

    private KeptAnchors file() {
        return new KeptAnchors(
                LogWorld.config(Optional.of(files.resolve("anchors").toString())));
    }

    /** A replica that has just started, with what it finds kept. */
    private AnchorSchedule replica(KeptAnchors kept) {
        return new AnchorSchedule(world.anchors, kept, metrics);
    }

    private static void grow() {
        world.execute(world.rows.insertOfAction(UUID.randomUUID(), "sha256('x')"));
    }

    private static List<String> numbers() {
        return world.texts("select number from log_anchor order by number");
    }

    /** Everything since an anchor, as if it had never been, by somebody who has not the key. */
    private static void undoSince(int anchor) {
        int length = Integer.parseInt(world.texts("select length from log_anchor_leaf where anchor = " + anchor
                        + " and borrower_id = '" + world.rows.borrower + "'")
                .get(0));
        world.tamper("""
                delete from log_anchor_leaf where anchor > %1$d; delete from log_anchor where number > %1$d;
                delete from collection_action where id in (select row_id from log_entry where borrower_id = '%2$s' and sequence > %3$d);
                delete from log_entry where borrower_id = '%2$s' and sequence > %3$d;
                update log_chain set length = %3$d, anchored = %3$d, head = (select hash from log_entry where borrower_id = '%2$s' and sequence = %3$d)
                 where borrower_id = '%2$s'
                """.formatted(anchor, world.rows.borrower, length));
    }

    /** The database refuses a whole transaction. */
    private void anchor(AnchorSchedule replica) {
        world.execute("savepoint anchoring");
        replica.anchor();
        if (missing() > 0) {
            world.execute("rollback to anchoring");
        }
    }

    private double missing() {
        return metrics.get("dunlin.log.anchors.missing").gauge().value();
    }

    @Test
    void allAnchorsThatAreGoneAreMissed() {
        world.anchors.anchor();
        assertThat(world.audit(nothing()).everything(null).intact()).isTrue();
        world.tamper("delete from log_anchor_leaf; delete from log_anchor");
        assertThat(world.found(world.rows.borrower)).isEqualTo("ANCHOR_MISSING 1 null");
        grow();
        anchor(replica(nothing()));
        assertThat(numbers()).as("nothing is signed where an anchor is missing").isEmpty();
        assertThat(missing()).isOne();
    }

    @Test
    void anAnchorInThePlaceOfTheOneThatWasKeptIsMissed() {
        AnchorSchedule replica = replica(file());
        for (int i = 0; i < 2; i++) {
            grow();
            anchor(replica);
        }
        undoSince(1);
        grow();
        world.anchors.anchor();
        assertThat(numbers()).as("it has the same number").containsExactly("1", "2");
        grow();
        anchor(replica);
        assertThat(missing()).isOne();
        assertThat(numbers()).containsExactly("1", "2");
    }

    @Test
    void theNewestAnchorsThatAreCutOffAreMissedByWhatWasKept() throws IOException {
        AnchorSchedule replica = replica(file());
        for (int i = 0; i < 4; i++) {
            grow();
            anchor(replica);
        }
        assertThat(numbers()).containsExactly("1", "2", "3", "4");
        assertThat(Files.readAllLines(files.resolve("anchors")))
                .hasSize(4)
                .allMatch(line -> line.startsWith("Log anchor number="));
        assertThat(world.audit(file()).everything(null).intact()).isTrue();
        LogAudit.Kept kept = new LogAudit.Kept(
                3,
                world.texts("select encode(hash, 'hex') from log_anchor where number = 3")
                        .get(0));
        undoSince(2);
        assertThat(world.audit(nothing()).everything(null).faults())
                .as("it is a true log of before: only what was kept tells")
                .isEmpty();
        assertThat(world.audit(nothing()).everything(kept).faults())
                .containsExactly(new LogAudit.Found(null, 3, "ANCHOR", null, LogFaultReason.ANCHOR_BROKEN));
        assertThat(world.audit(file()).everything(null).faults()).hasSize(2);
        grow();
        anchor(replica);
        assertThat(missing()).as("the replica knows of anchor 4").isOne();
        anchor(replica(file()));
        assertThat(numbers()).as("and so does one that has just started").containsExactly("1", "2");
    }

    /** The file was edited, so that it ends without a line break; or its disk was full in the middle of a line. */
    @ParameterizedTest
    @ValueSource(ints = {1, 0, 20})
    void aLastLineThatIsNoWholeOneIsNoPartOfTheNext(int left) throws IOException {
        Path file = files.resolve("anchors");
        for (int i = 0; i < 3; i++) {
            grow();
            anchor(replica(file()));
            String lines = Files.readString(file);
            int end = left == 1 ? lines.length() - 1 : lines.lastIndexOf("hash=") + left;
            Files.writeString(file, lines.substring(0, end));
        }
        grow();
        anchor(replica(file()));
        assertThat(numbers()).containsExactly("1", "2", "3", "4");
        assertThat(missing()).isZero();
        assertThat(world.audit(file()).everything(null).faults()).isEmpty();
    }

    @Test
    void aReplicaRemembersWithoutAFile() {
        AnchorSchedule replica = replica(nothing());
        grow();
        anchor(replica);
        grow();
        world.anchors.anchor();
        anchor(replica);
        undoSince(1);
        grow();
        anchor(replica);
        assertThat(numbers()).as("what another replica wrote was learnt").containsExactly("1");
        assertThat(missing()).isOne();
    }

    /** docs/log.md, "A database that was restored": with a file that begins with the lines up to the copy's last anchor. */
    @Test
    void aRestoreThatIsStatedGoesOnFromItsLastAnchor() throws IOException {
        AnchorSchedule replica = replica(file());
        for (int i = 0; i < 4; i++) {
            grow();
            anchor(replica);
        }
        undoSince(2);
        Path before = files.resolve("before");
        Files.move(files.resolve("anchors"), before);
        List<String> old = Files.readAllLines(before);
        Files.writeString(files.resolve("anchors"), String.join("\n", old.subList(0, 2)));
        assertThat(world.audit(file()).everything(null).intact()).isTrue();
        grow();
        anchor(replica(file()));
        assertThat(numbers()).containsExactly("1", "2", "3");
        assertThat(missing()).isZero();
        assertThat(world.audit(file()).everything(null).intact()).isTrue();
        assertThat(world.audit(new KeptAnchors(LogWorld.config(Optional.of(before.toString()))))
                        .everything(null)
                        .faults())
                .as("the old lines still tell what was lost")
                .extracting(LogAudit.Found::sequence)
                .containsExactly(3, 4);
    }

    @Test
    void gapsAreNotSignedOver() {
        for (int i = 0; i < 3; i++) {
            grow();
            world.anchors.anchor();
        }
        world.tamper("delete from log_anchor_leaf where anchor = 2; delete from log_anchor where number = 2");
        assertThat(world.audit(nothing()).everything(null).faults())
                .contains(new LogAudit.Found(null, 3, "ANCHOR", null, LogFaultReason.ANCHOR_BROKEN));
        grow();
        assertThatThrownBy(() -> world.anchors.anchor()).hasMessageContaining("does not follow");
    }

    /** As when somebody marks chains as anchored so that they never are. */
    @Test
    void aChainThatCountsAsAnchoredWithoutAnAnchorIsFound() {
        world.tamper("update log_chain set anchored = length");
        assertThat(world.found(world.rows.borrower)).isEqualTo("ANCHOR_MISSING 1 null");
    }

    @Test
    void anOldEntryThatNoAnchorHoldsIsFoundWhereAnchorsAreSigned() {
        UUID borrower = UUID.randomUUID();
        String hash =
                "'dunlin log entry 1' || E'\\n' || repeat('0', 64) || E'\\n' || e.borrower_id || E'\\n1\\n' || e.kind || E'\\n'"
                        + " || e.row_id || E'\\n-\\n1\\n' || (extract(epoch from e.recorded_at) * 1000000)::bigint || E'\\n' || encode(e.digest, 'hex') || E'\\n'";
        world.execute("""
                insert into personal_key (borrower_id, master, wrapped) values ('%1$s', 'k', uuid_send('%1$s'));
                insert into borrower (id, number, name, country, time_zone, locale, registered_at, registered_by)
                values ('%1$s', '%1$s', sha256('Test'), 'US', 'UTC', 'en', now(), 't')
                """.formatted(borrower));
        world.tamper("""
                update log_entry set recorded_at = recorded_at - interval '61 minutes' where borrower_id = '%1$s';
                update log_entry e set hash = sha256(convert_to(%2$s, 'UTF8')) where borrower_id = '%1$s';
                update log_chain c set head = e.hash from log_entry e where e.borrower_id = '%1$s' and c.borrower_id = e.borrower_id
                """.formatted(borrower, hash));
        assertThat(world.audit(nothing()).everything(null).faults())
                .containsExactly(new LogAudit.Found(borrower, 1, "KEY_MADE", borrower, LogFaultReason.ANCHOR_MISSING));
        world.anchors.anchor();
        assertThat(world.audit(nothing()).everything(null).intact()).isTrue();
    }
}
