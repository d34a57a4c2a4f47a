package io.dunlin.bench;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Measures the sweep of the packaged application, and the same work in plain SQL on a copy of the same database. */
public final class SweepBench {

    private static final List<Integer> SIZES = List.of(100_000, 300_000);

    private SweepBench() {}

    public static void main(String[] arguments) throws Exception {
        int loans = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        try (BenchDatabase database = new BenchDatabase()) {
            System.out.println(Machine.describe());
            System.out.println(database.value("postgres", "select version()"));
            System.out.printf(
                    "%9s  %-14s %9s %9s %10s %9s %9s  %s%n",
                    "portfolio", "sweep", "loans", "edges", "seconds", "loans/s", "edges/s", "beside plain SQL");
            for (int size : SIZES) {
                if (size < loans) {
                    measure(database, size);
                }
            }
            measure(database, loans);
        }
    }

    private static void measure(BenchDatabase database, int loans) throws Exception {
        String name = "loans_" + loans;
        database.create(name);
        LocalDate today;
        try (PackagedApp app = start(database, name)) { // the application makes the tables
            today = LocalDate.parse(app.ask("{ businessDate }").getString("businessDate"));
        }
        SweepPortfolio.fill(database, name, loans, today.minusDays(1));
        String floor = name + "_floor";
        database.copy(name, floor);
        database.run(floor, "checkpoint");
        double first = SqlFloor.sweep(database, floor, today.minusDays(1));
        database.settle(floor);
        double next = SqlFloor.sweep(database, floor, today);
        String written = rows(database, floor);
        database.drop(floor);
        try (PackagedApp app = start(database, name)) {
            report(loans, "first", sweep(app, today.minusDays(1)), first);
            database.settle(name);
            report(loans, "next day", sweep(app, today), next);
            report(loans, "same day again", sweep(app, today), 0);
            System.out.println("           peak memory of the application " + app.peakMemory());
        }
        if (!rows(database, name).equals(written)) {
            throw new IllegalStateException("the sweep wrote " + rows(database, name) + ", plain SQL wrote " + written);
        }
        replay(database, name, today, Math.min(loans, 100_000));
        database.drop(name);
    }

    /** As after an import: everything recorded of the loans is read, and compared with the transitions known. */
    private static void replay(BenchDatabase database, String name, LocalDate today, int loans) throws Exception {
        database.run(
                name,
                "update loan_standing set replay = true, next_review_on = date '" + today
                        + "' where loan_id in (select loan_id from loan_standing limit " + loans + ")");
        database.settle(name);
        try (PackagedApp app = start(database, name)) {
            report(loans, "all facts", sweep(app, today), 0);
        }
    }

    private static PackagedApp start(BenchDatabase database, String name) throws Exception {
        return PackagedApp.start(database.url(name), "256m", Map.of());
    }

    private record Swept(int loans, int edges, double seconds) {}

    private static Swept sweep(PackagedApp app, LocalDate asOf) throws Exception {
        JsonPath started = app.ask("mutation { overdueSweepStart(input: {asOf: \"" + asOf
                + "\"}) { sweep { id } userErrors { message } } }");
        String id = started.getString("overdueSweepStart.sweep.id");
        while (true) {
            JsonPath json = app.ask("{ overdueSweep(id: \"" + id
                    + "\") { status startedAt finishedAt loansReviewed transitions failures } }");
            if (!"RUNNING".equals(json.getString("overdueSweep.status"))) {
                Duration duration = Duration.between(
                        Instant.parse(json.getString("overdueSweep.startedAt")),
                        Instant.parse(json.getString("overdueSweep.finishedAt")));
                return new Swept(
                        json.getInt("overdueSweep.loansReviewed"),
                        json.getInt("overdueSweep.transitions"),
                        duration.toNanos() / 1e9);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static void report(int portfolio, String what, Swept swept, double floor) {
        String beside = floor == 0
                ? ""
                : "%.2f s, %.0f loans/s: %.0f %%".formatted(floor, swept.loans / floor, 100 * floor / swept.seconds);
        System.out.printf(
                "%9d  %-14s %9d %9d %10.2f %9.0f %9.0f  %s%n",
                portfolio,
                what,
                swept.loans,
                swept.edges,
                swept.seconds,
                swept.loans / swept.seconds,
                swept.edges / swept.seconds,
                beside);
    }

    /** A digest of all that both ways must have written alike. */
    private static String rows(BenchDatabase database, String name) throws Exception {
        String standings = database.value(
                name,
                "select md5(string_agg(x, '')) from (select md5(string_agg(s::text, '' order by loan_id)) x from"
                        + " (select loan_id, stage, stage_since, reviewed_through, next_review_on, transitions"
                        + " from loan_standing) s group by right(loan_id::text, 2) order by right(loan_id::text, 2)) y");
        String transitions = database.value(
                name,
                "select md5(string_agg(x, '')) from (select md5(string_agg(t::text, '' order by loan_id, sequence)) x from"
                        + " (select loan_id, sequence, from_stage, to_stage, crossed_on, cause from loan_transition) t"
                        + " group by right(loan_id::text, 2) order by right(loan_id::text, 2)) y");
        String cases = database.value(
                name,
                "select count(*) || ' cases from ' || min(opened_on) || ' to ' || max(opened_on) || ' with '"
                        + " || (select count(*) from case_loan) || ' loans' from collection_case");
        return standings + " " + transitions + " " + cases;
    }
}
