package io.dunlin.guard.dossier;

import io.dunlin.platform.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of many owners at once, and arrays in them. */
final class Grouped {

    private Grouped() {}

    /** The rows by a key in one of their columns, each owner's in the order in which they came. */
    static <T> Map<UUID, List<T>> by(
            String owner, Sql sql, String text, Sql.Reader<T> row, @Nullable Object... parameters) {
        Map<UUID, List<T>> grouped = new HashMap<>();
        sql.list(
                text,
                each -> grouped.computeIfAbsent(each.id(owner), key -> new ArrayList<>())
                        .add(row.read(each)),
                parameters);
        return grouped;
    }
}
