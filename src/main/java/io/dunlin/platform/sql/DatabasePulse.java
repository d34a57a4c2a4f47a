package io.dunlin.platform.sql;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Checks the database on a connection that users cannot take. So probes get an answer within a second or two, whatever
 * the users wait for.
 */
@ApplicationScoped
public class DatabasePulse {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String LIMITS = "-c statement_timeout=1s -c lock_timeout=1s";

    private final AgroalDataSource users;
    private @Nullable AgroalDataSource own;

    DatabasePulse(AgroalDataSource users) {
        this.users = users;
    }

    /**
     * The first row of what is asked.
     *
     * @throws SQLException when there is no answer in time
     */
    public <T> T ask(String sql, Sql.Reader<T> reader) throws SQLException {
        AgroalDataSource database = own();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return reader.read(new Row(rows));
        } catch (SQLException e) {
            database.flush(FlushMode.ALL);
            throw e;
        }
    }

    /** Made when it is needed, which it is not by a command. */
    private synchronized AgroalDataSource own() throws SQLException {
        if (own == null) {
            AgroalConnectionFactoryConfiguration theirs =
                    users.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
            AgroalConnectionFactoryConfigurationSupplier connections =
                    new AgroalConnectionFactoryConfigurationSupplier()
                            .jdbcUrl(theirs.jdbcUrl())
                            .connectionProviderClass(theirs.connectionProviderClass())
                            .principal(theirs.principal())
                            .loginTimeout(PATIENCE);
            theirs.credentials().forEach(connections::credential);
            theirs.jdbcProperties()
                    .stringPropertyNames()
                    .forEach(name -> connections.jdbcProperty(
                            name, theirs.jdbcProperties().getProperty(name)));
            String seconds = String.valueOf(PATIENCE.toSeconds());
            connections
                    .jdbcProperty("connectTimeout", seconds)
                    .jdbcProperty("socketTimeout", seconds)
                    .jdbcProperty("ApplicationName", "dunlin pulse")
                    .jdbcProperty("options", LIMITS);
            own = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool ->
                            pool.maxSize(1).acquisitionTimeout(PATIENCE).connectionFactoryConfiguration(connections)));
        }
        return own;
    }

    @PreDestroy
    synchronized void stop() {
        if (own != null) {
            own.close();
        }
    }
}
