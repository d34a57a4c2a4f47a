package io.dunlin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.TestDatabase;
import io.dunlin.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a superuser does to the rows, past all triggers, is found by verification, and where. */
@QuarkusTest
class LogTamperingTest {

    private static final int LENGTH = LogRows.LENGTH;

    @Inject
    LogService logs;

    @Inject
    AnchorService anchors;

    private final LogRows rows = new LogRows();

    private ChainCheck check() {
        return logs.verify(List.of(rows.borrower)).get(rows.borrower);
    }

    private String found() {
        return check().fault()
                .map(fault -> fault.reason() + " " + fault.sequence() + " " + fault.kind())
                .orElse("INTACT");
    }

    private int sequence(LogKind kind) {
        return Integer.parseInt(
                LogRows.texts("select min(sequence) from log_entry where borrower_id = '%s' and kind = '%s'"
                                .formatted(rows.borrower, kind))
                        .get(0));
    }

    private String ids(LogKind kind) {
        return "(select row_id from log_entry where borrower_id = '%s' and kind = '%s')".formatted(rows.borrower, kind);
    }

    @Test
    void whatIsWrittenIsIntactWhoeverWritesItInWhateverZone() throws Exception {
        assertThat(found()).isEqualTo("INTACT");
        assertThat(check().entries()).isEqualTo(LENGTH);
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set timezone = 'Asia/Kathmandu'; set bytea_output = 'escape'");
            statement.execute(rows.insertOfAction(UUID.randomUUID(), "sha256('x')"));
        }
        assertThat(found()).isEqualTo("INTACT");
        assertThat(check().entries()).isEqualTo(LENGTH + 1);
    }

    /** That every column counts is tested without a database; every kind has an instant, whose smallest part is changed. */
    @ParameterizedTest
    @EnumSource(LogKind.class)
    void aRowThatIsChangedIsFound(LogKind kind) {
        List<String> columns = kind.columns(kind.latestFormat());
        String instant = columns.stream()
                .filter(column -> column.endsWith("_at"))
                .findFirst()
                .orElseThrow();
        String change = "update %s set %s = %s %s interval '1 microsecond' where %s in %s";
        LogRows.tamper(change.formatted(kind.table(), instant, instant, "+", kind.key(), ids(kind)));
        assertThat(found()).isEqualTo("ROW_CHANGED " + sequence(kind) + " " + kind);
        LogRows.tamper(change.formatted(kind.table(), instant, instant, "-", kind.key(), ids(kind)));
        assertThat(found()).isEqualTo("INTACT");
    }

    @ParameterizedTest
    @EnumSource(LogKind.class)
    void aRowThatIsRemovedIsFound(LogKind kind) {
        int place = sequence(kind);
        String removed = LogRows.texts("select row_id from log_entry where borrower_id = '%s' and sequence = %d"
                        .formatted(rows.borrower, place))
                .get(0);
        LogRows.tamper("delete from %s where %s = '%s'".formatted(kind.table(), kind.key(), removed));
        LogKind first = switch (kind) {
            case RECALL -> LogKind.PLACEMENT;
            case LOAN_HOLD_LIFT -> LogKind.LOAN_HOLD;
            default -> kind;
        };
        assertThat(found()).isEqualTo("ROW_MISSING " + sequence(first) + " " + first);
    }

    /** As it was before the log knew of it: with the row, but without its entry. */
    @ParameterizedTest
    @EnumSource(LogKind.class)
    void aRowThatIsInsertedPastTheLogIsFound(LogKind kind) {
        String where = " where borrower_id = '%s'".formatted(rows.borrower);
        LogRows.tamper("delete from log_entry%s; delete from log_chain%s".formatted(where, where));
        for (LogKind other : LogKind.values()) {
            if (other != kind) {
                LogRows.tamper(
                        "insert into log_entry select '%s', 1000 + row_number() over (), '%s', t.%s, null, 1, decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'), now() from %s t on conflict do nothing"
                                .formatted(UUID.randomUUID(), other, other.key(), other.table()));
            }
        }
        assertThat(found()).isEqualTo("ROW_NOT_LOGGED null " + kind);
    }

    @Test
    void anActionThatIsInsertedPastTheLogIsFound() {
        LogRows.tamper(rows.insertOfAction(UUID.randomUUID(), "sha256('x')"));
        assertThat(found()).isEqualTo("ROW_NOT_LOGGED null ACTION");
    }

    @Test
    void contentsThatChangePlacesAreFound() {
        LogRows.tamper("""
                update collection_action a set note = b.note from collection_action b
                 where a.borrower_id = '%s' and b.borrower_id = a.borrower_id and b.id <> a.id
                """.formatted(rows.borrower));
        assertThat(found()).isEqualTo("ROW_CHANGED 1 ACTION");
    }

    @Test
    void entriesThatChangePlacesAreFound() {
        LogRows.tamper("""
                update log_entry set sequence = sequence + 100 where borrower_id = '%1$s' and sequence in (4, 6);
                update log_entry set sequence = 110 - sequence where borrower_id = '%1$s' and sequence > 100
                """.formatted(rows.borrower));
        assertThat(found()).startsWith("ENTRY_CHANGED 4 ");
    }

    @ParameterizedTest
    @EnumSource(LogKind.class)
    void anEntryThatIsRemovedIsFound(LogKind kind) {
        int place = sequence(kind);
        LogRows.tamper(
                "delete from log_entry where borrower_id = '%s' and sequence = %d".formatted(rows.borrower, place));
        assertThat(found()).isEqualTo((place == LENGTH ? "CHAIN_CUT " : "ENTRY_MISSING ") + place + " null");
    }

    @Test
    void aTailThatIsCutOffWithItsRowsIsFoundByTheAnchor() {
        anchors.anchor();
        String last = " where borrower_id = '%s' and sequence = %d".formatted(rows.borrower, LENGTH);
        LogRows.tamper("delete from administrative_act where borrower_id = '%s'".formatted(rows.borrower));
        LogRows.tamper("delete from log_entry" + last);
        LogRows.tamper("""
                update log_chain c set length = e.sequence, head = e.hash, anchored = 0 from log_entry e
                 where e.borrower_id = c.borrower_id and e.borrower_id = '%s' and e.sequence = %d
                """.formatted(rows.borrower, LENGTH - 1));
        assertThat(found()).isEqualTo("ANCHOR_DIFFERS " + LENGTH + " null");
    }

    /** With the functions of the database themselves, as one would who knows all of it. */
    @Test
    void aChainThatIsWrittenAnewIsFoundByTheAnchor() {
        anchors.anchor();
        LogRows.tamper("""
                update collection_action set note = sha256('another') where borrower_id = '%1$s';
                create temp table kept as select * from log_entry where borrower_id = '%1$s';
                delete from log_entry where borrower_id = '%1$s';
                update log_chain set length = 0, head = decode(repeat('00', 32), 'hex'), anchored = 0 where borrower_id = '%1$s';
                set timezone = 'UTC';
                do $$
                declare one record; used log_format; content jsonb;
                begin
                    for one in select * from kept order by sequence loop
                        select * into used from log_format where kind = one.kind;
                        execute format('select to_jsonb(t) from %%I t where %%I = $1', used.source, used.key) into content using one.row_id;
                        perform log_append(used, content, one.borrower_id, one.case_id);
                    end loop;
                end $$
                """.formatted(rows.borrower));
        assertThat(found()).isEqualTo("ANCHOR_DIFFERS " + LENGTH + " null");
    }

    @Test
    void manyAtOnceMakeOneChain() throws Exception {
        Together.times(20, () -> {
            rows.action(UUID.randomUUID(), "sha256('at once')");
            return true;
        });
        assertThat(found()).isEqualTo("INTACT");
        assertThat(check().entries()).isEqualTo(LENGTH + 20);
    }

    @Test
    void aRowThatIsRolledBackLeavesNoEntry() throws Exception {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(rows.insertOfAction(UUID.randomUUID(), "sha256('x')"));
            connection.rollback();
        }
        assertThat(found()).isEqualTo("INTACT");
        assertThat(check().entries()).isEqualTo(LENGTH);
    }

    @Test
    void whoHasNoLogIsIntact() {
        UUID nobody = UUID.randomUUID();
        Map<UUID, ChainCheck> checks = logs.verify(List.of(nobody, rows.borrower));
        assertThat(checks.keySet()).containsExactly(nobody, rows.borrower);
        assertThat(checks.get(nobody).fault()).isEmpty();
    }
}
