package io.dunlin.packaged;

import static io.dunlin.packaged.SweepPortfolio.chunksDoneBy;
import static io.dunlin.testing.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.testing.OwnDatabase;
import io.dunlin.testing.Packaged;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several processes of the packaged application at one sweep. */
class SweepProcessesIT {

    private static final Duration LONG = Duration.ofSeconds(120);

    private OwnDatabase database;

    @BeforeEach
    void fill() throws InterruptedException {
        database = new OwnDatabase();
        SweepPortfolio.fill(database);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void twoProcessesShareASweepAndTheLossOfOneLosesNothing() {
        Map<String, String> settings = SweepPortfolio.settings(database);
        try (Packaged first = Packaged.start(settings);
                Packaged second = Packaged.start(settings)) {
            second.port();
            assertThat(sweep(first.port())).isEmpty();
            await().atMost(LONG).until(() -> chunksDoneBy(database, second) > 2);
            second.kill();
            assertThat(database.string("select status from overdue_sweep")).isEqualTo("RUNNING");
            await().atMost(LONG).until(() -> SweepPortfolio.isCompleted(database));
            assertThat(SweepPortfolio.isSweptOnce(database)).isTrue();
        }
    }

    @Test
    void aJobAndAReplicaShareASweepAndTheJobWaitsForTheWhole() throws InterruptedException {
        Map<String, String> settings = SweepPortfolio.settings(database);
        try (Packaged replica = Packaged.start(settings)) {
            replica.port();
            try (Packaged job = Packaged.start(settings, "sweep")) {
                await().atMost(LONG).until(() -> chunksDoneBy(database, replica) > 2);
                assertThat(job.exitCode()).isZero();
                assertThat(job.output()).singleElement().asString().contains("\"loansReviewed\":10000");
            }
            assertThat(SweepPortfolio.isSweptOnce(database)).isTrue();
        }
    }

    @Test
    void aProcessThatIsAskedToEndGivesItsChunksBackAtOnce() throws SQLException, InterruptedException {
        Map<String, String> settings = SweepPortfolio.settings(database);
        settings.put("DUNLIN_SWEEP_LEASE", "10m");
        try (Packaged process = Packaged.start(settings);
                Connection somebody = database.connect();
                Statement lock = somebody.createStatement()) {
            int port = process.port();
            somebody.setAutoCommit(false);
            lock.execute("select 1 from loan_standing for update");
            sweep(port);
            await().atMost(LONG).until(() -> claims() == 2);
            process.terminate();
            assertThat(process.exitCode()).isEqualTo(143);
            assertThat(claims()).isZero();
            assertThat(database.string("select sum(attempts) from sweep_chunk")).isEqualTo("0");
            somebody.rollback();
        }
        try (Packaged heir = Packaged.start(settings, "sweep")) {
            assertThat(heir.exitCode()).isZero();
            assertThat(SweepPortfolio.isSweptOnce(database)).isTrue();
        }
    }

    @Test
    void whatAKilledProcessWaitedForInTheDatabaseIsNotLeftWaiting() throws SQLException {
        Map<String, String> settings = SweepPortfolio.settings(database);
        try (Packaged process = Packaged.start(settings);
                Connection somebody = database.connect();
                Statement lock = somebody.createStatement()) {
            int port = process.port();
            somebody.setAutoCommit(false);
            lock.execute("select 1 from loan_standing for update");
            sweep(port);
            await().atMost(LONG).until(() -> waiting() == 2);
            process.kill();
            await().atMost(LONG).until(() -> waiting() == 0);
            somebody.rollback();
        }
    }

    private int claims() {
        return Integer.parseInt(
                database.string("select count(*) from sweep_chunk where claimed_by is not null and not done"));
    }

    private int waiting() {
        return Integer.parseInt(
                database.string(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%loan_standing%'"));
    }

    private static List<Object> sweep(int port) {
        return given().port(port)
                .contentType("application/json")
                .body(Map.of("query", "mutation { overdueSweepStart(input: {}) { userErrors { code } } }"))
                .post("/graphql")
                .jsonPath()
                .getList("data.overdueSweepStart.userErrors");
    }
}
