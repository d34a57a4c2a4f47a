package io.dunlin.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A PostgreSQL for a test run, thrown away afterwards. It serves the tests in this process and the packaged application. */
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    /** Where tests find the port of health and metrics, a system property: the test framework knows the other one only. */
    static final String MANAGEMENT_PORT = "dunlin.test.management-port";

    /** The role of the application, which may not change the log. */
    static final String APPLICATION = "dunlin_app";

    private static final String SIGNING_KEY = "MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g";

    private static final List<String> SCHEDULES = List.of(
            "dunlin.sweep.cron",
            "dunlin.sweep.join-every",
            "dunlin.import.check-every",
            "dunlin.queue.refresh-every",
            "dunlin.placement.recall-every",
            "dunlin.log.anchor-every",
            "dunlin.keys.look-every",
            "dunlin.retention.cron");

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("pg_stat_statements.track_utility", "off")
                    // so that what it logs can be read, by SQL
                    .setServerConfig("logging_collector", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty(Statements.DATABASE, postgres.getJdbcUrl("postgres", "postgres"));
        execute("create role " + APPLICATION + " login");
        Map<String, String> settings = new HashMap<>(TestKeys.properties());
        settings.putAll(Map.of(
                "dunlin.guard.file",
                Path.of("src/test/resources/lender-rules.json").toAbsolutePath().toString(),
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                // as in production, so that a right that the application lacks is noticed
                "quarkus.datasource.username",
                APPLICATION,
                "quarkus.flyway.username",
                "postgres",
                "quarkus.flyway.password",
                "postgres"));
        String management = String.valueOf(freePort());
        System.setProperty(MANAGEMENT_PORT, management);
        settings.put("quarkus.management.port", management);
        settings.put("quarkus.management.test-port", management);
        // the packaged application has no profile "test" that says so
        for (String schedule : SCHEDULES) {
            settings.put(schedule, "off");
        }
        // no load balancer has to notice that it ends
        settings.put("quarkus.shutdown.delay", "0S");
        // tests are all made by one person
        settings.put("dunlin.borrowers.look-ups-per-hour", "2000");
        // that of RFC 8032, 7.1, which everybody knows
        settings.put("dunlin.log.signing-key", SIGNING_KEY);
        return settings;
    }

    /** The port of health and metrics. */
    public static int managementPort() {
        return Integer.getInteger(MANAGEMENT_PORT);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a statement, for what no request can bring about. */
    public static void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A connection beside those of the application. */
    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(System.getProperty(Statements.DATABASE));
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
