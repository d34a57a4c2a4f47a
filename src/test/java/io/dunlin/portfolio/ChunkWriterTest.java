package io.dunlin.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.calendar.BusinessCalendar;
import io.dunlin.people.borrower.LookUpService;
import io.dunlin.platform.sql.DatabaseFault;
import io.dunlin.platform.sql.Sql;
import io.dunlin.portfolio.format.CsvRows;
import io.dunlin.portfolio.format.Entry;
import io.dunlin.portfolio.format.Entry.ImportRow;
import io.dunlin.portfolio.format.RecordKind;
import io.dunlin.portfolio.format.RowSource;
import io.dunlin.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a database in trouble makes of the rows of an import: each is written once, or the import says that it was not. */
@QuarkusTest
class ChunkWriterTest {

    @Inject
    ImportService imports;

    @Inject
    Importer importer;

    @Inject
    Sql sql;

    @Inject
    PeopleRows people;

    @Inject
    LoanRows loans;

    @Inject
    LookUpService lookUps;

    @Inject
    BusinessCalendar calendar;

    private final String p = Imports.prefix();
    private UUID key;

    @BeforeEach
    void open() {
        key = imports.open(p, "test");
    }

    @AfterEach
    void mend() {
        TestDatabase.execute("drop function if exists trouble cascade");
        imports.close(key, null);
    }

    /** A way to the database that breaks when something was committed, before that is told. */
    private final class Deaf extends ImportService {

        private final ImportService real = imports;
        private final String state;
        private int lost;

        Deaf(String state) {
            super(sql, people, loans, lookUps, calendar);
            this.state = state;
        }

        @Override
        ChunkOutcome write(UUID id, long before, List<Entry> entries, String by) {
            ChunkOutcome outcome = real.write(id, before, entries, by);
            if (lost++ % 2 == 0) {
                throw new IllegalStateException(new SQLException("lost", state));
            }
            return outcome;
        }
    }

    private ChunkWriter writer(ImportService by, IntPredicate rest) {
        return new ChunkWriter(by, new SimpleMeterRegistry(), rest, key, "test");
    }

    private List<Entry> rows() throws Exception {
        String file = Imports.file(
                Imports.borrower(p + 1), "neither,,,,,,,,,,,,,,,,,,", Imports.borrower(p + 2), Imports.borrower(p + 1));
        CsvRows rows = new CsvRows(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        List<Entry> all = new ArrayList<>();
        for (Entry entry = rows.next(); entry != null; entry = rows.next()) {
            all.add(entry);
        }
        return all;
    }

    /** A thousand rows of the longest kind would take most of a small heap. */
    @Test
    void longRowsAreWrittenInSmallerChunks() {
        String name = p + "long";
        long[] most = new long[1];
        int[] read = new int[1];
        RowSource source = () -> {
            long written = importer.named(name).get(0).rowsRead();
            most[0] = Math.max(most[0], read[0] - written);
            return read[0]++ < 120
                    ? new ImportRow(read[0], RecordKind.BORROWER, Map.of("number", "x".repeat(60_000)))
                    : null;
        };
        ImportView done = importer.run(source, name, "test");
        assertThat(done.rowsRead()).isEqualTo(120);
        assertThat(most[0]).isLessThan(40);
    }

    private String counts() {
        ImportView view = imports.find(key).orElseThrow();
        return view.rowsRead() + " " + view.accepted() + " " + view.unchanged() + " " + view.rejected();
    }

    private static void trouble(String state, String trigger) {
        TestDatabase.execute("create function trouble() returns trigger language plpgsql as"
                + " $$ begin raise exception 'trouble' using errcode = '" + state + "'; end $$");
        TestDatabase.execute("create " + trigger + " for each row execute function trouble()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08007", "57P01"})
    void rowsThatWereWrittenUnheardAreNotWrittenAgain(String state) throws Exception {
        ChunkWriter writer = writer(new Deaf(state), tries -> true);
        List<Entry> rows = rows();
        writer.write(rows.subList(0, 3));
        writer.write(rows.subList(3, 4));
        assertThat(counts()).isEqualTo("4 2 1 1");
        assertThat(imports.rejections(key, 0, 0, 9)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"53100", "53300", "57P01", "58030", "08006", "25006"})
    void rowsAreTriedAgainWhenTheDatabaseCanWork(String state) throws Exception {
        trouble(state, "constraint trigger trouble after insert on borrower deferrable initially deferred");
        List<Integer> rests = new ArrayList<>();
        ChunkWriter writer = writer(imports, tries -> {
            rests.add(tries);
            if (tries == 3) {
                TestDatabase.execute("drop function trouble cascade");
            }
            return true;
        });
        writer.write(rows());
        assertThat(rests).containsExactly(1, 2, 3);
        assertThat(counts()).isEqualTo("4 2 1 1");
    }

    @Test
    void anOutageThatLastsIsNoFaultOfRows() throws Exception {
        trouble("53100", "trigger trouble before insert on borrower");
        ChunkWriter writer = writer(imports, tries -> tries < 3);
        List<Entry> rows = rows();
        assertThatThrownBy(() -> writer.write(rows))
                .satisfies(e -> assertThat(DatabaseFault.isOutage(e)).isTrue());
        assertThat(counts()).isEqualTo("0 0 0 0");
        TestDatabase.execute("drop function trouble cascade");
        writer.write(rows);
        assertThat(counts()).isEqualTo("4 2 1 1");
    }

    /** Others hold what the rows need, and a wait helps little: the import ends, and no row is rejected. */
    @Test
    void anImportThatTheDatabaseCannotTakeSaysSo() {
        trouble("55P03", "trigger trouble before insert on borrower");
        byte[] file = Imports.file(Imports.borrower(p + 1)).getBytes(StandardCharsets.UTF_8);
        ImportView done = importer.run(new CsvRows(new ByteArrayInputStream(file)), p + "unavailable", "test");
        assertThat(done.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(done.fault()).startsWith("UNAVAILABLE: The database could not take the rows");
        assertThat(done.rowsRead()).isZero();
    }

    /** Also when it is only at the commit that the database refuses it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "trigger trouble before insert on borrower",
                "constraint trigger trouble after insert on borrower deferrable initially deferred"
            })
    void aRowThatTheDatabaseRefusesIsRejectedAndTheOthersAreIn(String trigger) throws Exception {
        TestDatabase.execute("create function trouble() returns trigger language plpgsql as $$ begin if new.number = '"
                + p + "2' then raise exception 'trouble' using errcode = '23514'; end if; return new; end $$");
        TestDatabase.execute("create " + trigger + " for each row execute function trouble()");
        writer(imports, tries -> false).write(rows());
        assertThat(counts()).isEqualTo("4 1 1 2");
        assertThat(imports.rejections(key, 0, 0, 9))
                .extracting(rejection -> rejection.row().reason())
                .contains("The database refused the row.");
    }
}
