package io.dunlin.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL for the paths on which one loan and ten thousand take the same statements. Inside a transaction it uses the
 * transaction's connection. A read outside of a transaction takes a connection for its statement.
 *
 * <p>Parameters may be null, strings, numbers, booleans, dates, instants, UUIDs, enums (by name), byte arrays, and
 * {@link Column}s, which become arrays.
 */
@ApplicationScoped
public class Sql {

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row);
    }

    /**
     * A column of values, sent as one array: the way to give a statement many rows.
     *
     * @param type the PostgreSQL type of an element
     */
    public record Column(String type, Collection<?> values) {

        public static Column uuids(Collection<UUID> values) {
            return new Column("uuid", values);
        }
    }

    public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return rows(statement, reader);
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }

    /** The only row, or none. */
    public <T> Optional<T> find(String sql, Reader<T> reader, @Nullable Object... parameters) {
        List<T> rows = list(sql, reader, parameters);
        if (rows.size() > 1) {
            throw new IllegalStateException("one row was expected, " + rows.size() + " came");
        }
        return rows.stream().findFirst();
    }

    /** The answer of a {@code select count(*)}. */
    public int count(String sql, @Nullable Object... parameters) {
        return find(sql, row -> row.integer("count"), parameters).orElseThrow();
    }

    /** Runs a change and tells how many rows it touched. */
    public int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }

    /**
     * Runs a change for all rows of the table at once; for none it does nothing.
     *
     * @param sql has {@code %s} where the columns go, as in {@code unnest(%s)}, after the places of the parameters
     * @return how many rows it touched
     */
    public int change(String sql, SqlTable table, @Nullable Object... parameters) {
        if (table.size() == 0) {
            return 0;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, table, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }

    /** As {@link #change}, and reads what the change returns. */
    public <T> List<T> changeReturning(String sql, SqlTable table, Reader<T> reader, @Nullable Object... parameters) {
        if (table.size() == 0) {
            return List.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, table, parameters)) {
            return rows(statement, reader);
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }

    private static <T> List<T> rows(PreparedStatement statement, Reader<T> reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            Row row = new Row(rows);
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(row));
            }
            return all;
        }
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, SqlTable table, @Nullable Object[] parameters) throws SQLException {
        PreparedStatement statement = prepare(connection, sql.replace("%s", table.parameters()), parameters);
        try {
            table.bind(statement, connection, parameters.length + 1);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object[] parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, value(connection, parameters[i]));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static @Nullable Object value(Connection connection, @Nullable Object parameter) throws SQLException {
        if (parameter instanceof Column column) {
            return connection.createArrayOf(column.type(), column.values().toArray());
        }
        if (parameter instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return parameter instanceof Enum<?> constant ? constant.name() : parameter;
    }
}
