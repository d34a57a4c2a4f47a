package io.dunlin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunlin.portfolio.demo.DemoRows;
import io.dunlin.portfolio.format.Entry;
import io.dunlin.portfolio.format.Entry.ImportRow;
import io.dunlin.portfolio.format.RecordKind;
import io.restassured.path.json.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Imports a file of many demo portfolios into the packaged application: bench/import. */
public final class ImportBench {

    private static final Path DIRECTORY = Path.of("target", "bench");
    private static final String HEAP = "256m";

    private ImportBench() {}

    /** @param arguments how many demo portfolios; 10 when left out */
    public static void main(String[] arguments) throws Exception {
        int copies = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
        Files.createDirectories(DIRECTORY);
        Path file = DIRECTORY.resolve("portfolio.csv");
        generate(file, copies);
        System.out.printf("file: %d demo portfolios, %d MiB%n", copies, Files.size(file) >> 20);
        System.out.println(Machine.describe());
        double onJvm = Double.NaN;
        for (Form form : Form.built(Form.JVM, Form.NATIVE)) {
            double seconds = measure(form, file);
            if (form == Form.JVM) {
                onJvm = seconds;
            } else {
                System.out.printf("%s imports at %.2f x the speed of the JVM%n", form, onJvm / seconds);
            }
        }
    }

    /** The seconds that the first import took. */
    private static double measure(Form form, Path file) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                PackagedApp dunlin =
                        PackagedApp.start(form, postgres.getJdbcUrl("postgres", "postgres"), Map.of(), "-Xmx" + HEAP);
                Connection connection = postgres.getPostgresDatabase().getConnection()) {
            JsonPath first = report(form + ", import", dunlin, file);
            JsonPath second = report(form + ", the same again", dunlin, file);
            assertThat(first.getLong("accepted")).isEqualTo(first.getLong("rowsRead"));
            assertThat(second.getLong("unchanged")).isEqualTo(first.getLong("rowsRead"));
            double copy = new CopyYardstick(connection, DIRECTORY).seconds();
            System.out.printf(
                    "COPY of the rows that were written, with the installments: %.1f s; the import takes %.1f times as long%n",
                    copy, first.getDouble("seconds") / copy);
            return first.getDouble("seconds");
        }
    }

    private static JsonPath report(String what, PackagedApp dunlin, Path file) throws Exception {
        JsonPath answer = new JsonPath(dunlin.post("/portfolio/imports?fileName=bench.csv", "text/csv", file));
        System.out.printf(
                "%s: %d rows, %d accepted, %d unchanged, %d rejected, %s s, %s rows/s, peak memory of the process %.0f MiB (-Xmx%s)%n",
                what,
                answer.getLong("rowsRead"),
                answer.getLong("accepted"),
                answer.getLong("unchanged"),
                answer.getLong("rejected"),
                answer.getString("seconds"),
                answer.getString("rowsPerSecond"),
                dunlin.peakMemory(),
                HEAP);
        return answer;
    }

    private static void generate(Path file, int copies) throws IOException {
        List<String> columns = RecordKind.allFields().stream().sorted().toList();
        // A fixed day, so that the file is the same on any; it must not be in the future of the application.
        LocalDate day = LocalDate.of(2026, 1, 1);
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(columns);
            for (int copy = 0; copy < copies; copy++) {
                try (DemoRows rows = new DemoRows(day, Integer.MAX_VALUE, copy + "-")) {
                    for (Entry entry = rows.next(); entry != null; entry = rows.next()) {
                        write(csv, columns, (ImportRow) entry);
                    }
                }
            }
        }
    }

    private static void write(CsvWriter csv, List<String> columns, ImportRow row) {
        csv.writeRecord(columns.stream()
                .map(column -> column.equals(RecordKind.RECORD)
                        ? row.kind().label()
                        : row.values().getOrDefault(column, ""))
                .toList());
    }
}
