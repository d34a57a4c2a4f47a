package io.dunlin.guard.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a statement, with their values in order. */
final class Filter {

    private final StringBuilder sql = new StringBuilder(" where true");
    private final List<@Nullable Object> values = new ArrayList<>();

    /** Adds a condition with one place for each value. */
    Filter and(String condition, @Nullable Object... of) {
        sql.append(" and ").append(condition);
        values.addAll(java.util.Arrays.asList(of));
        return this;
    }

    /** Adds a condition when there is a value for it. */
    Filter andIf(@Nullable Object value, String condition) {
        return value == null ? this : and(condition, value);
    }

    String sql() {
        return sql.toString();
    }

    @Nullable
    Object[] values() {
        return values.toArray();
    }
}
