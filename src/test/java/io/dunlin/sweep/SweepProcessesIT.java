package io.dunlin.sweep;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes of the packaged application on one database. */
class SweepProcessesIT {

    private static final int BORROWERS = 5_000;
    private static final int LOANS = 2 * BORROWERS;
    private static final int CROSSINGS_OF_A_LOAN = 3;
    private static final Path APPLICATION = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final List<Process> processes = new ArrayList<>();
    private EmbeddedPostgres postgres;

    @BeforeEach
    void startTheDatabase() throws IOException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @AfterEach
    void stopEverything() throws IOException, InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
        postgres.close();
    }

    @Test
    void twoProcessesShareASweepAndTheLossOfOneLosesNothing() throws IOException, InterruptedException {
        String first = start();
        fill();
        start();
        assertThat(sweep(first)).isEmpty();
        Process second = processes.get(1);
        await().atMost(Duration.ofSeconds(60)).until(() -> chunksDoneBy(second) > 2);
        second.destroyForcibly().waitFor();
        int doneByTheLost = chunksDoneBy(second);
        assertThat(string("select status from overdue_sweep")).isEqualTo("RUNNING");
        await().atMost(Duration.ofSeconds(120))
                .until(() -> string("select status from overdue_sweep").equals("COMPLETED"));
        assertThat(doneByTheLost).isPositive();
        assertThat(string("select format('%s %s %s %s', loans_due, loans_reviewed, transitions, cases_opened)"
                        + " from overdue_sweep"))
                .isEqualTo("%d %d %d %d".formatted(LOANS, LOANS, CROSSINGS_OF_A_LOAN * LOANS, BORROWERS));
        assertThat(string(
                        "select format('%s %s', count(*), count(distinct (loan_id, crossed_on))) from loan_transition"))
                .isEqualTo("%d %d".formatted(CROSSINGS_OF_A_LOAN * LOANS, CROSSINGS_OF_A_LOAN * LOANS));
        assertThat(string("select format('%s %s', count(*), count(distinct case_id)) from case_loan"))
                .isEqualTo("%d %d".formatted(LOANS, BORROWERS));
        assertThat(string("select string_agg(distinct stage, ' ') from loan_standing"))
                .isEqualTo("M3");
    }

    /** Starts a process and waits until it answers. */
    private String start() throws IOException {
        assertThat(APPLICATION).as("the packaged application").exists();
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"), "-Xmx256m", "-jar", APPLICATION.toString());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", String.valueOf(port),
                        "QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", "postgres"),
                        "QUARKUS_DATASOURCE_USERNAME", "postgres",
                        "DUNLIN_IDENTITY_INSECURE_USER", "tester",
                        "DUNLIN_SWEEP_CRON", "off",
                        "DUNLIN_SWEEP_JOIN_EVERY", "1s",
                        "DUNLIN_SWEEP_CHUNK_SIZE", "10",
                        "DUNLIN_SWEEP_LEASE", "3s"));
        builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "sweep-process-" + processes.size() + ".log")
                        .toFile());
        processes.add(builder.start());
        String address = "http://localhost:" + port;
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> given().get(address + "/q/health/ready").statusCode() == 200);
        return address;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static List<Object> sweep(String address) {
        return given().contentType("application/json")
                .body(Map.of("query", "mutation { overdueSweepStart(input: {}) { userErrors { code } } }"))
                .post(address + "/graphql")
                .jsonPath()
                .getList("data.overdueSweepStart.userErrors");
    }

    /** A worker's name begins with the number of its process. */
    private int chunksDoneBy(Process process) {
        return Integer.parseInt(
                string("select count(*) from sweep_chunk where done and claimed_by like '" + process.pid() + "/%'"));
    }

    /** Two loans for each borrower, 65 days past due, which no sweep has seen since they were booked. */
    private void fill() {
        execute("insert into borrower (id, number, name, country, time_zone, locale, registered_at, registered_by)"
                + " select gen_random_uuid(), 'B-' || i, 'Test', 'US', 'UTC', 'en', now(), 'test' from generate_series(1, "
                + BORROWERS + ") i");
        execute(
                "insert into loan (id, borrower_id, number, status, currency, principal, annual_rate, penalty_rate, late_fee,"
                        + " repayment_mode, day_count, term_months, grace_days, disbursed_on, first_due_on, matures_on, policy_version,"
                        + " outstanding, booked_at, booked_by)"
                        + " select gen_random_uuid(), id, number || '-' || i, 'ACTIVE', 'USD', 1000, 0, 0, 0, 'LUMP_SUM', 'THIRTY_360',"
                        + " 1, 0, current_date - 96, current_date - 65, current_date - 65, 1, 1000, now(), 'test'"
                        + " from borrower cross join generate_series(1, 2) i");
        execute("insert into installment (loan_id, number, due_on, principal, interest)"
                + " select id, 1, first_due_on, 1000, 0 from loan");
        execute("insert into loan_standing (loan_id, borrower_id, unmet_due_on, grace_days, held, stage, stage_since,"
                + " reviewed_through, next_review_on, replay)"
                + " select id, borrower_id, first_due_on, 0, false, 'CURRENT', disbursed_on, disbursed_on, first_due_on + 1, false"
                + " from loan");
        execute("analyze");
    }

    /** Triggers are off: the schedules are only complete after the second statement. */
    private void execute(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private String string(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
