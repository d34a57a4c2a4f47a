package io.dunlin.guard.dossier;

import io.dunlin.platform.sql.Sql;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of many owners at once, and arrays in them. */
final class Grouped {

    private Grouped() {}

    /** The rows by a key in one of their columns, each owner's in the order in which they came. */
    static <T> Map<UUID, List<T>> by(
            String owner, Sql sql, String text, Sql.Row<T> row, @Nullable Object... parameters) {
        Map<UUID, List<T>> grouped = new HashMap<>();
        sql.list(
                text,
                each -> grouped.computeIfAbsent(each.getObject(owner, UUID.class), key -> new ArrayList<>())
                        .add(row.read(each)),
                parameters);
        return grouped;
    }

    static Set<UUID> uuids(ResultSet row, String column) throws SQLException {
        Set<UUID> uuids = new LinkedHashSet<>();
        for (Object uuid : elements(row, column)) {
            uuids.add((UUID) uuid);
        }
        return uuids;
    }

    static List<Instant> instants(ResultSet row, String column) throws SQLException {
        List<Instant> instants = new ArrayList<>();
        for (Object at : elements(row, column)) {
            instants.add(((Timestamp) at).toInstant());
        }
        return instants;
    }

    private static Object[] elements(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? new Object[0] : (Object[]) array.getArray();
    }
}
