package io.dunlin.platform.dev;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A PostgreSQL of our own for development mode, kept in {@code .dev/postgres} between runs. Its library is on the class
 * path of development mode only, therefore {@link DevConfig} names this class by its name.
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

    private static String start() {
        Path directory = Path.of(System.getProperty("dunlin.dev.postgres", ".dev/postgres"))
                .toAbsolutePath();
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(directory.toFile())
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            return postgres.getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The development database in " + directory + " does not start. Is another development mode"
                            + " running? Otherwise remove that folder, it holds only demo data.",
                    e);
        }
    }
}
