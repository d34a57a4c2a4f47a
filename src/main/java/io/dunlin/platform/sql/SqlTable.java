package io.dunlin.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows that go to the database as one array a column, so that a statement takes any number of them. */
public final class SqlTable {

    private final String[] types;
    private final List<List<@Nullable Object>> columns = new ArrayList<>();

    /** @param types the PostgreSQL types of the columns */
    public SqlTable(String... types) {
        this.types = types;
        for (int i = 0; i < types.length; i++) {
            columns.add(new ArrayList<>());
        }
    }

    public void add(@Nullable Object... values) {
        if (values.length != types.length) {
            throw new IllegalArgumentException(types.length + " values were expected, not " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            columns.get(i).add(values[i]);
        }
    }

    public int size() {
        return columns.get(0).size();
    }

    /** The arguments of {@code unnest}. */
    String parameters() {
        return Arrays.stream(types).map(type -> "?::" + type + "[]").collect(Collectors.joining(", "));
    }

    void bind(PreparedStatement statement, Connection connection, int first) throws SQLException {
        for (int i = 0; i < types.length; i++) {
            Object[] values = columns.get(i).stream()
                    .map(SqlTable::plain)
                    .toArray(types[i].equals("bytea") ? byte[][]::new : Object[]::new);
            statement.setObject(first + i, connection.createArrayOf(types[i], values), Types.ARRAY);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Instant ? value.toString() : value;
    }
}
