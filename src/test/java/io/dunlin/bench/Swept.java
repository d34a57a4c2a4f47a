package io.dunlin.bench;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** What one sweep of the application did, as it says itself. */
record Swept(int loans, int edges, double seconds) {

    static Swept by(PackagedApp app, LocalDate asOf) throws Exception {
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
}
