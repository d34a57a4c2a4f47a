package io.dunlin.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers, its schema is the one of this release, and the policy is registered in it. */
@Readiness
@ApplicationScoped
class MigratedCheck implements HealthCheck {

    private static final String STATE = """
            select (select max(installed_rank) from flyway_schema_history where not success) is null,
                   exists (select 1 from policy)""";
    private static final String NAME = "Schema and policy";

    private final DataSource database;

    MigratedCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(STATE);
                ResultSet row = select.executeQuery()) {
            row.next();
            return HealthCheckResponse.named(NAME)
                    .status(row.getBoolean(1) && row.getBoolean(2))
                    .withData("migrated", row.getBoolean(1))
                    .withData("policy", row.getBoolean(2))
                    .build();
        } catch (SQLException e) {
            // The message may name hosts and users; the log of the connection pool has it.
            return HealthCheckResponse.down(NAME);
        }
    }
}
