package io.dunlin.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The embedded PostgreSQL of a benchmark, durable as in production, with memory for a benchmark's size. */
final class BenchDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    BenchDatabase() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "2GB")
                .setServerConfig("max_wal_size", "16GB")
                .setServerConfig("checkpoint_timeout", "30min")
                .setServerConfig("work_mem", "64MB")
                .setServerConfig("maintenance_work_mem", "1GB")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    String url(String database) {
        return postgres.getJdbcUrl("postgres", database);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database));
    }

    void create(String database) throws SQLException {
        run("postgres", "create database " + database);
    }

    /** A copy to the byte, for a second way to do the same work. */
    void copy(String from, String to) throws SQLException {
        run("postgres", "create database " + to + " template " + from + " strategy file_copy");
    }

    void drop(String database) throws SQLException {
        run("postgres", "drop database " + database + " with (force)");
    }

    /**
     * Writes back what is dirty, so that no measurement pays for the one before.
     *
     * @param tables those that have rows; all when none is named
     */
    void settle(String database, String... tables) throws SQLException {
        run(database, "vacuum analyze " + String.join(", ", tables));
        run(database, "checkpoint");
    }

    void run(String database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String value(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
