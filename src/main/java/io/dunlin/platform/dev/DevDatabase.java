package io.dunlin.platform.dev;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * An embedded PostgreSQL for development mode, kept in {@code .dev/postgres} between runs. Its library is on the class
 * path of development mode only, so {@link DevConfig} refers to this class by its name.
 */
public final class DevDatabase implements Supplier<String> {

    private static final String URL = "dunlin.dev.jdbc-url";

    /** Starts the server unless a live reload finds it running, and returns its JDBC address. */
    @Override
    public String get() {
        synchronized (DevDatabase.class) {
            String running = System.getProperty(URL);
            if (running == null) {
                running = start();
                System.setProperty(URL, running);
            }
            return running;
        }
    }

    /** As in production: who serves is not who owns the tables. A database of an earlier release has no such role yet. */
    private static void roleOfTheApplication(EmbeddedPostgres postgres) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("do $$ begin if to_regrole('dunlin_app') is null then create role dunlin_app login;"
                    + " end if; end $$");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String start() {
        Path directory = Path.of(System.getProperty("dunlin.dev.postgres", ".dev/postgres"))
                .toAbsolutePath();
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(directory.toFile())
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            roleOfTheApplication(postgres);
            return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The development database in " + directory + " does not start. Is another development mode"
                            + " running? Otherwise remove that folder, it holds only demo data.",
                    e);
        }
    }
}
