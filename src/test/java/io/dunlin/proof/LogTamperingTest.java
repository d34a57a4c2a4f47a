package io.dunlin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.Together;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a superuser does to the rows, past all triggers, is found by verification, and where. */
class LogTamperingTest {

    static List<LogKind> kinds() {
        return LogWorld.KINDS.all();
    }

    private static final int LENGTH = LogRows.LENGTH;

    private static LogWorld world;
    private static LogRows rows;

    @BeforeAll
    static void make() throws SQLException {
        world = new LogWorld();
        rows = world.rows;
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

    private static ChainCheck check() {
        return world.check(rows.borrower);
    }

    private static String found() {
        return world.found(rows.borrower);
    }

    private int sequence(Object kind) {
        return Integer.parseInt(
                world.texts("select min(sequence) from log_entry where borrower_id = '%s' and kind = '%s'"
                                .formatted(rows.borrower, kind))
                        .get(0));
    }

    private String ids(Object kind) {
        return "(select row_id from log_entry where borrower_id = '%s' and kind = '%s')".formatted(rows.borrower, kind);
    }

    @Test
    void whatIsWrittenIsIntactWhoeverWritesItInWhateverZone() {
        assertThat(found()).isEqualTo("INTACT");
        assertThat(check().entries()).isEqualTo(LENGTH);
        world.execute("set local timezone = 'Asia/Kathmandu'; set local bytea_output = 'escape'");
        world.execute(rows.insertOfAction(UUID.randomUUID(), "sha256('x')"));
        world.execute("set local timezone = 'UTC'; set local bytea_output = 'hex'");
        assertThat(found()).isEqualTo("INTACT");
        assertThat(check().entries()).isEqualTo(LENGTH + 1);
    }

    /** That every column counts is tested without a database; every kind has an instant, whose smallest part is changed. */
    @ParameterizedTest
    @MethodSource("kinds")
    void aRowThatIsChangedIsFound(LogKind kind) {
        List<String> columns = kind.columns(kind.latestFormat());
        String instant = columns.stream()
                .filter(column -> column.endsWith("_at"))
                .findFirst()
                .orElseThrow();
        String change = "update %s set %s = %s %s interval '1 microsecond' where %s in %s";
        world.tamper(change.formatted(kind.table(), instant, instant, "+", kind.key(), ids(kind)));
        assertThat(found())
                .as("a key that is made and one that is destroyed are one row")
                .isEqualTo(
                        kind.name().equals("KEY_DESTROYED")
                                ? "ROW_CHANGED 1 KEY_MADE"
                                : "ROW_CHANGED " + sequence(kind) + " " + kind);
        world.tamper(change.formatted(kind.table(), instant, instant, "-", kind.key(), ids(kind)));
        assertThat(found()).isEqualTo("INTACT");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aRowThatIsRemovedIsFound(LogKind kind) {
        int place = sequence(kind);
        String removed = world.texts("select row_id from log_entry where borrower_id = '%s' and sequence = %d"
                        .formatted(rows.borrower, place))
                .get(0);
        world.tamper("delete from %s where %s = '%s'".formatted(kind.table(), kind.key(), removed));
        String first = switch (kind.name()) {
            case "RECALL" -> "PLACEMENT";
            case "LOAN_HOLD_LIFT" -> "LOAN_HOLD";
            case "LEGAL_HOLD_LIFT" -> "LEGAL_HOLD";
            case "KEY_DESTROYED" -> "KEY_MADE";
            default -> kind.name();
        };
        assertThat(found()).isEqualTo("ROW_MISSING " + sequence(first) + " " + first);
    }

    /** As it was before the log knew of it: with the row, but without its entry. */
    @ParameterizedTest
    @MethodSource("kinds")
    void aRowThatIsInsertedPastTheLogIsFound(LogKind kind) {
        String where = " where borrower_id = '%s'".formatted(rows.borrower);
        world.tamper("delete from log_entry%s; delete from log_chain%s".formatted(where, where));
        for (LogKind other : kinds()) {
            if (other != kind) {
                world.tamper(
                        "insert into log_entry select '%s', 1000 + row_number() over (), '%s', t.%s, null, 1, decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'), now() from %s t on conflict do nothing"
                                .formatted(UUID.randomUUID(), other, other.key(), other.table()));
            }
        }
        assertThat(found()).isEqualTo("ROW_NOT_LOGGED null " + kind);
    }

    @Test
    void anActionThatIsInsertedPastTheLogIsFound() {
        world.tamper(rows.insertOfAction(UUID.randomUUID(), "sha256('x')"));
        assertThat(found()).isEqualTo("ROW_NOT_LOGGED null ACTION");
    }

    @Test
    void contentsThatChangePlacesAreFound() {
        world.tamper("""
                update collection_action a set note = b.note from collection_action b
                 where a.borrower_id = '%s' and b.borrower_id = a.borrower_id and b.id <> a.id
                """.formatted(rows.borrower));
        assertThat(found()).isEqualTo("ROW_CHANGED 3 ACTION");
    }

    @Test
    void entriesThatChangePlacesAreFound() {
        world.tamper("""
                update log_entry set sequence = sequence + 100 where borrower_id = '%1$s' and sequence in (4, 6);
                update log_entry set sequence = 110 - sequence where borrower_id = '%1$s' and sequence > 100
                """.formatted(rows.borrower));
        assertThat(found()).startsWith("ENTRY_CHANGED 4 ");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anEntryThatIsRemovedIsFound(LogKind kind) {
        int place = sequence(kind);
        world.tamper(
                "delete from log_entry where borrower_id = '%s' and sequence = %d".formatted(rows.borrower, place));
        assertThat(found()).isEqualTo((place == LENGTH ? "CHAIN_CUT " : "ENTRY_MISSING ") + place + " null");
    }

    @Test
    void aTailThatIsCutOffWithItsRowsIsFoundByTheAnchor() {
        world.anchors.anchor();
        String last = " where borrower_id = '%s' and sequence = %d".formatted(rows.borrower, LENGTH);
        world.tamper("delete from administrative_act where borrower_id = '%s'".formatted(rows.borrower));
        world.tamper("delete from log_entry" + last);
        world.tamper("""
                update log_chain c set length = e.sequence, head = e.hash, anchored = 0 from log_entry e
                 where e.borrower_id = c.borrower_id and e.borrower_id = '%s' and e.sequence = %d
                """.formatted(rows.borrower, LENGTH - 1));
        assertThat(found()).isEqualTo("ANCHOR_DIFFERS " + LENGTH + " null");
    }

    /** With the functions of the database themselves, as one would who knows all of it. */
    @Test
    void aChainThatIsWrittenAnewIsFoundByTheAnchor() {
        world.anchors.anchor();
        world.tamper("""
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
        LogRows many = new LogRows(world.database::run);
        Together.times(20, () -> {
            many.action(UUID.randomUUID(), "sha256('at once')");
            return true;
        });
        assertThat(world.found(many.borrower)).isEqualTo("INTACT");
        assertThat(world.check(many.borrower).entries()).isEqualTo(LENGTH + 20);
    }

    @Test
    void aRowThatIsRolledBackLeavesNoEntry() {
        world.execute("savepoint s; " + rows.insertOfAction(UUID.randomUUID(), "sha256('x')") + "; rollback to s");
        assertThat(found()).isEqualTo("INTACT");
        assertThat(check().entries()).isEqualTo(LENGTH);
    }

    /** What a file brings in comes in one statement: each chain is as if its rows had come one by one. */
    @Test
    void manyRowsOfManyBorrowersInOneStatementMakeTheirChains() {
        LogRows other = new LogRows(world::execute);
        world.execute("""
                insert into payment (id, loan_id, reference, amount, effective_on, recorded_at, recorded_by)
                select gen_random_uuid(), l.id, 'many ' || n, n, '2026-01-05', now(), 't'
                  from loan l, generate_series(1, 1500) n where l.borrower_id in ('%s', '%s')
                """.formatted(rows.borrower, other.borrower));
        for (UUID borrower : List.of(rows.borrower, other.borrower)) {
            assertThat(world.found(borrower)).isEqualTo("INTACT");
            assertThat(world.check(borrower).entries()).isEqualTo(LENGTH + 1500);
        }
    }

    @Test
    void aPaymentThatIsDoubledIsFound() {
        world.tamper("""
                insert into payment (id, loan_id, reference, amount, effective_on, recorded_at, recorded_by)
                select gen_random_uuid(), loan_id, 'again', amount, effective_on, recorded_at, recorded_by from payment
                 where id in %s
                """.formatted(ids("PAYMENT")));
        assertThat(found()).isEqualTo("ROW_NOT_LOGGED null PAYMENT");
    }

    @Test
    void aLoanThatIsGivenToAnotherBorrowerIsFound() {
        LogRows other = new LogRows(world::execute);
        world.tamper("update loan set borrower_id = '%s' where id in %s".formatted(other.borrower, ids("LOAN")));
        assertThat(found()).isEqualTo("ROW_CHANGED " + sequence("LOAN") + " LOAN");
    }

    @Test
    void contactPointsThatAreExchangedAreFound() {
        world.tamper("""
                update contact_point a set value = b.value from contact_point b
                 where a.borrower_id = '%s' and b.borrower_id = a.borrower_id and b.id <> a.id
                """.formatted(rows.borrower));
        assertThat(found()).isEqualTo("ROW_CHANGED " + sequence("CONTACT_POINT") + " CONTACT_POINT");
    }

    /** A standing changes, by acts: the last one says what it is. */
    @Test
    void aStandingThatNoActSetIsFound() {
        String point = world.texts(
                        "select min(id::text) from contact_point where borrower_id = '%s'".formatted(rows.borrower))
                .get(0);
        world.execute("update contact_point set standing = 'INVALID' where id = '%s'".formatted(point));
        assertThat(found()).isEqualTo("ROW_CHANGED null CONTACT_POINT");
        world.execute("""
                insert into administrative_act values (gen_random_uuid(), '%s', null, 'CONTACT_POINT_STANDING_SET',
                    '{"contactPoint": "%s", "standing": "INVALID"}', now(), 't')
                """.formatted(rows.borrower, point));
        assertThat(found()).isEqualTo("INTACT");
        world.tamper("update contact_point set standing = 'VERIFIED' where id = '%s'".formatted(point));
        assertThat(found()).isEqualTo("ROW_CHANGED null CONTACT_POINT");
    }

    @Test
    void aLegalHoldThatIsLiftedPastTheLogIsFound() {
        world.execute("insert into legal_hold (id, borrower_id, reason, placed_at, placed_by)"
                + " values (gen_random_uuid(), '%s', sha256('r'), now(), 't')".formatted(rows.borrower));
        assertThat(found()).isEqualTo("INTACT");
        world.tamper(
                "update legal_hold set lifted_at = now(), lifted_by = 't', lift_reason = sha256('r') where lifted_at is null");
        assertThat(found()).isEqualTo("ROW_NOT_LOGGED null LEGAL_HOLD_LIFT");
    }

    @Test
    void aKeyThatIsDestroyedPastTheLogIsFound() {
        UUID person = UUID.randomUUID();
        world.execute("""
                insert into personal_key (borrower_id, master, wrapped) values ('%1$s', 'k', uuid_send('%1$s'));
                insert into borrower (id, number, name, country, time_zone, locale, registered_at, registered_by)
                values ('%1$s', '%1$s', sha256('Test'), 'US', 'UTC', 'en', now(), 't')
                """.formatted(person));
        assertThat(world.found(person)).isEqualTo("INTACT");
        assertThat(world.check(person).entries()).isEqualTo(1);
        world.execute("savepoint s; update personal_key set master = null, wrapped = null where borrower_id = '%s'"
                .formatted(person));
        assertThat(world.found(person)).isEqualTo("INTACT");
        assertThat(world.check(person).entries()).isEqualTo(2);
        world.execute("rollback to s");
        world.tamper(
                "update personal_key set master = null, wrapped = null where borrower_id = '%s'".formatted(person));
        assertThat(world.found(person)).isEqualTo("ROW_NOT_LOGGED null KEY_DESTROYED");
    }

    @Test
    void whoHasNoLogIsIntact() {
        UUID nobody = UUID.randomUUID();
        Map<UUID, ChainCheck> checks = world.logs.verify(List.of(nobody, rows.borrower));
        assertThat(checks.keySet()).containsExactly(nobody, rows.borrower);
        assertThat(checks.get(nobody).fault()).isEmpty();
    }
}
