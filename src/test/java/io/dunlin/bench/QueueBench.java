package io.dunlin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Measures what sealed and masked personal data costs on a page of the work queue: bench/queue. */
public final class QueueBench {

    private static final int PAGES = 400;
    private static final int ROUNDS = 5;
    private static final int CASES = 2_000;
    private static final int CONNECTIONS = 2;
    private static final String DATABASE = "queue";

    // The same statements, rows and number of fields: four that are stored as they are, or four that are sealed.
    // Three of the sealed ones are masked, too.
    private static final String PLAIN = "borrower { number country timeZone contactPoints { channel } }";
    private static final String SEALED = "borrower { name nationalId birthDate contactPoints { value } }";
    private static final String PAGE =
            "{ workQueue(first: 50, contactable: ANY) { edges { node { id number priority pastDueDays %s } } } }";

    private QueueBench() {}

    /** @param arguments how many pages a round; {@value #PAGES} when left out */
    public static void main(String[] arguments) throws Exception {
        int pages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PAGES;
        List<Form> forms = Form.built(Form.JVM, Form.NATIVE);
        try (BenchDatabase database = new BenchDatabase()) {
            System.out.println(Machine.describe());
            System.out.println(database.value("postgres", "select version()"));
            database.create(DATABASE);
            try (PackagedApp app = start(database, forms.get(0))) {
                fill(app);
            }
            database.settle(DATABASE);
            System.out.printf(
                    "%s open cases, pages of 50, %d connections, %d rounds of %d pages each way in turns%n",
                    database.value(DATABASE, "select count(*) from collection_case"), CONNECTIONS, ROUNDS, pages);
            for (Form form : forms) {
                measure(database, form, pages);
            }
            plainSql(database);
        }
    }

    private static PackagedApp start(BenchDatabase database, Form form) throws Exception {
        String[] heap = form == Form.JVM ? new String[] {"-Xmx256m"} : new String[0];
        return PackagedApp.start(
                form,
                database.url(DATABASE),
                Map.of("DUNLIN_QUEUE_REFRESH_EVERY", "off", "DUNLIN_LOG_ANCHOR_EVERY", "off"),
                heap);
    }

    private static void fill(PackagedApp app) throws Exception {
        Path file = Path.of("target", "bench-queue.csv");
        Files.write(file, List.of(rows()));
        app.post("/portfolio/imports?fileName=queue.csv", "text/csv", file);
        app.ask("mutation { overdueSweepStart(input: {}) { sweep { id } userErrors { code } } }");
        while (app.ask("{ workQueue(first: 1, contactable: ANY) { totalCount } }")
                        .getInt("workQueue.totalCount")
                < CASES) {
            Thread.sleep(200);
        }
    }

    private static String[] rows() throws IOException {
        String disbursed = LocalDate.now().minusDays(100).toString();
        String[] rows = new String[1 + 3 * CASES];
        rows[0] =
                "record,number,name,nationalId,birthDate,country,timeZone,borrowerNumber,channel,value,principal,currency,annualRate,termMonths,disbursedOn";
        for (int i = 0; i < CASES; i++) {
            rows[1 + 3 * i] = "borrower,B-%1$d,Synthetic Person %1$d,SYN-%1$08d,1980-02-29,US,America/Chicago,,,,,,,,"
                    .formatted(i);
            rows[2 + 3 * i] = "contact_point,,,,,,,B-%d,PHONE,+1202555%04d,,,,,".formatted(i, 100 + i % 100);
            rows[3 + 3 * i] = "loan,L-%1$d,,,,,,B-%1$d,,,1200.00,USD,0.12,12,%2$s".formatted(i, disbursed);
        }
        return rows;
    }

    private static void measure(BenchDatabase database, Form form, int pages) throws Exception {
        try (PackagedApp app = start(database, form)) {
            String plain = PAGE.formatted(PLAIN);
            String sealed = PAGE.formatted(SEALED);
            Load.seconds(app, CONNECTIONS, pages, plain, "\"country\"");
            Load.seconds(app, CONNECTIONS, pages, sealed, "Synthetic Person");
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                double without = Load.seconds(app, CONNECTIONS, pages, plain, "\"country\"");
                double with = Load.seconds(app, CONNECTIONS, pages, sealed, "Synthetic Person");
                ratios[round] = with / without;
                System.out.printf(
                        "%-7s plain fields %6.2f ms a page, sealed and masked fields %6.2f ms, ratio %.2f%n",
                        form, 1000 * without / pages, 1000 * with / pages, ratios[round]);
            }
            Arrays.sort(ratios);
            System.out.printf("%-7s ratio %.2f (median; goal: at most 1.30)%n", form, ratios[ROUNDS / 2]);
        }
    }

    /** The yardstick: what it costs PostgreSQL to give sealed columns and their keys beside the others. */
    private static void plainSql(BenchDatabase database) throws Exception {
        String borrowers =
                " from borrower b where b.number = any(array(select 'B-' || i from generate_series(1, 50) i))";
        try (Connection connection = database.connect(DATABASE)) {
            double plain = sql(connection, "select b.id, b.number, b.country, b.time_zone" + borrowers);
            double sealed = sql(
                    connection,
                    "select b.id, b.number, b.country, b.time_zone, b.name, b.national_id, b.birth_date,"
                            + " (select k.wrapped from personal_key k where k.borrower_id = b.id)" + borrowers);
            System.out.printf(
                    "plain SQL, 50 borrowers: %.3f ms, with sealed columns and keys %.3f ms%n", plain, sealed);
        }
    }

    private static double sql(Connection connection, String text) throws Exception {
        int times = 2_000;
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            long start = 0;
            for (int i = -200; i < times; i++) {
                start = i == 0 ? System.nanoTime() : start;
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        found.getBytes(found.getMetaData().getColumnCount());
                    }
                }
            }
            return (System.nanoTime() - start) / 1e6 / times;
        }
    }
}
