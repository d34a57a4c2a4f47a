package io.dunlin.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the database answers and accepts writes, its schema belongs to this release, and the policy is registered.
 * The last two never become false again. So later checks read no table that somebody may have locked.
 */
@Readiness
@ApplicationScoped
class MigratedCheck implements HealthCheck {

    private static final String STATE = """
            select (select max(installed_rank) from flyway_schema_history where not success) is null as migrated,
                   exists (select 1 from policy) as policy, not current_setting('transaction_read_only')::boolean as writable""";
    private static final String LATER =
            "select true as migrated, true as policy, not current_setting('transaction_read_only')::boolean as writable";
    private static final String NAME = "Schema and policy";

    private final DatabasePulse database;
    private volatile boolean complete;

    MigratedCheck(DatabasePulse database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return database.ask(complete ? LATER : STATE, row -> {
                complete = row.flag("migrated") && row.flag("policy");
                return HealthCheckResponse.named(NAME)
                        .status(complete && row.flag("writable"))
                        .withData("migrated", row.flag("migrated"))
                        .withData("policy", row.flag("policy"))
                        .withData("writable", row.flag("writable"))
                        .build();
            });
        } catch (SQLException e) {
            // The message may name hosts and users; the log of the connection pool has it.
            return HealthCheckResponse.down(NAME);
        }
    }
}
