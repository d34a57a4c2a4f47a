package io.dunlin.bench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the sweep of the packaged application, on the JVM and native, and the same work in plain SQL. Each works on a
 * copy of the same database, one after the other for each size.
 */
public final class SweepBench {

    private static final List<Integer> SIZES = List.of(100_000, 300_000);
    private static final String HEAP = "256m";

    private final BenchDatabase database;
    private final int loans;
    private final String name;

    /** The seconds that the JVM took for each kind of sweep. */
    private final Map<String, Double> onJvm = new HashMap<>();

    private SweepBench(BenchDatabase database, int loans) {
        this.database = database;
        this.loans = loans;
        this.name = "loans_" + loans;
    }

    public static void main(String[] arguments) throws Exception {
        int loans = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        try (BenchDatabase database = new BenchDatabase()) {
            System.out.println(Machine.describe());
            System.out.println(database.value("postgres", "select version()"));
            System.out.printf(
                    "%9s  %-7s %-14s %9s %9s %8s %9s %9s  %s%n",
                    "portfolio",
                    "form",
                    "sweep",
                    "loans",
                    "edges",
                    "seconds",
                    "loans/s",
                    "edges/s",
                    "beside plain SQL");
            for (int size : SIZES) {
                if (size < loans) {
                    new SweepBench(database, size).measure();
                }
            }
            new SweepBench(database, loans).measure();
        }
    }

    private void measure() throws Exception {
        database.create(name);
        LocalDate today;
        try (PackagedApp app = start(Form.JVM, name)) { // the application makes the tables
            today = LocalDate.parse(app.ask("{ businessDate }").getString("businessDate"));
        }
        SweepPortfolio.fill(database, name, loans, today.minusDays(1));
        String floor = copy("floor");
        double first = SqlFloor.sweep(database, floor, today.minusDays(1));
        database.settle(floor);
        double next = SqlFloor.sweep(database, floor, today);
        String written = SweptRows.of(database, floor);
        database.drop(floor);
        for (Form form : Form.built(Form.JVM, Form.NATIVE)) {
            String copy = copy(form.name().toLowerCase());
            sweeps(form, copy, today, first, next);
            if (!SweptRows.of(database, copy).equals(written)) {
                throw new IllegalStateException(
                        form + " wrote " + SweptRows.of(database, copy) + ", plain SQL wrote " + written);
            }
            replay(form, copy, today, Math.min(loans, 100_000));
            database.drop(copy);
        }
        database.drop(name);
    }

    private String copy(String to) throws Exception {
        String copy = name + "_" + to;
        database.copy(name, copy);
        database.run(copy, "checkpoint");
        return copy;
    }

    private void sweeps(Form form, String copy, LocalDate today, double first, double next) throws Exception {
        try (PackagedApp app = start(form, copy)) {
            report(form, loans, "first", Swept.by(app, today.minusDays(1)), first);
            database.settle(copy);
            report(form, loans, "next day", Swept.by(app, today), next);
            report(form, loans, "same day again", Swept.by(app, today), 0);
            System.out.printf("%19s peak memory of the application %.0f MiB%n", "", app.peakMemory());
        }
    }

    /** As after an import: everything recorded of the loans is read, and compared with the transitions known. */
    private void replay(Form form, String copy, LocalDate today, int count) throws Exception {
        database.run(
                copy,
                "update loan_standing set replay = true, next_review_on = date '" + today
                        + "' where loan_id in (select loan_id from loan_standing limit " + count + ")");
        database.settle(copy);
        try (PackagedApp app = start(form, copy)) {
            report(form, count, "all facts", Swept.by(app, today), 0);
        }
    }

    private PackagedApp start(Form form, String copy) throws Exception {
        return PackagedApp.start(form, database.url(copy), Map.of(), "-Xmx" + HEAP);
    }

    private void report(Form form, int portfolio, String what, Swept swept, double floor) {
        String beside = floor == 0
                ? ""
                : "%.2f s, %.0f loans/s: %.0f %%"
                        .formatted(floor, swept.loans() / floor, 100 * floor / swept.seconds());
        if (form == Form.JVM) {
            onJvm.put(what, swept.seconds());
        } else {
            beside += "  %.2f x the speed of the JVM".formatted(onJvm.get(what) / swept.seconds());
        }
        System.out.printf(
                "%9d  %-7s %-14s %9d %9d %8.2f %9.0f %9.0f  %s%n",
                portfolio,
                form,
                what,
                swept.loans(),
                swept.edges(),
                swept.seconds(),
                swept.loans() / swept.seconds(),
                swept.edges() / swept.seconds(),
                beside.strip());
    }
}
