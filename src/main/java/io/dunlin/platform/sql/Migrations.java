package io.dunlin.platform.sql;

import io.dunlin.platform.start.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Migrates the tables to this release at the start, or refuses to start on older tables. Tables of a later release are
 * accepted: while replicas are replaced one by one, those of the earlier release keep running.
 */
@ApplicationScoped
class Migrations {

    /** The oldest PostgreSQL that Dunlin works with. */
    private static final int OLDEST = 15;

    private static final int LINES = 4;

    private static final String MAY_CHANGE_THE_LOG = "select has_table_privilege('log_entry', 'delete') as may";

    private static final Logger LOG = Logger.getLogger(Migrations.class);

    private final DataSource database;
    private final Sql sql;
    private final Flyway flyway;
    private final TableStatistics statistics;
    private final boolean atStart;
    private int applied;

    Migrations(
            DataSource database,
            Sql sql,
            Flyway flyway,
            TableStatistics statistics,
            @ConfigProperty(name = "dunlin.migrate-at-start", defaultValue = "true") boolean atStart) {
        this.database = database;
        this.sql = sql;
        this.flyway = flyway;
        this.statistics = statistics;
        this.atStart = atStart;
    }

    /** Before anything else that starts reads a table. */
    void check(@Observes @Priority(-300) StartupEvent start) throws SQLException {
        try (Connection connection = database.getConnection()) {
            refuse(olderThanSupported(connection.getMetaData().getDatabaseMajorVersion()));
        }
        try {
            if (atStart) {
                applied = flyway.migrate().migrationsExecuted;
                if (applied > 0) {
                    statistics.afterBulkWork(TableStatistics.BulkWork.MIGRATION, Long.MAX_VALUE);
                }
            } else {
                MigrationInfo[] pending = flyway.info().pending();
                refuse(pending.length == 0 ? null : unmigrated(pending[pending.length - 1]));
            }
        } catch (FlywayException e) {
            throw StartRefused.because("The database cannot be migrated: " + told(e));
        }
        lookAtRights();
    }

    /** What the log is kept with: rights. Small installations may do without, but not unknowingly. */
    private void lookAtRights() {
        if (sql.find(MAY_CHANGE_THE_LOG, row -> row.flag("may")).orElseThrow()) {
            LOG.warn(
                    "The role of quarkus.datasource.username can change the log. Let another role, quarkus.flyway.username,"
                            + " own the tables and migrate: docs/running.md#two-roles");
        }
    }

    /** How many migrations this start applied. */
    int applied() {
        return applied;
    }

    /** The version of the tables. */
    String version() {
        return Optional.ofNullable(flyway.info().current())
                .map(current -> current.getVersion().toString())
                .orElse("none");
    }

    private static void refuse(@Nullable String reason) {
        if (reason != null) {
            throw StartRefused.because(reason);
        }
    }

    private static @Nullable String olderThanSupported(int major) {
        return major >= OLDEST
                ? null
                : "The database is PostgreSQL " + major + "; it has to be " + OLDEST + " or newer.";
    }

    private String unmigrated(MigrationInfo latest) {
        return "The tables of the database are of version %s, this release needs %s: run it once with the argument 'migrate', or set dunlin.migrate-at-start=true."
                .formatted(version(), latest.getVersion());
    }

    /** The first lines say which migration it is and what the database has against it; the script follows them. */
    private static String told(FlywayException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("--"))
                .limit(LINES)
                .collect(Collectors.joining("; "));
    }
}
