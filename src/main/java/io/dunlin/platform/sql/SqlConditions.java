package io.dunlin.platform.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a statement, with their values in order. */
public final class SqlConditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    /** Adds a condition with one place for each value. */
    public SqlConditions and(String condition, @Nullable Object... of) {
        conditions.add(condition);
        values.addAll(Arrays.asList(of));
        return this;
    }

    /** Adds a condition when there is a value for it. */
    public SqlConditions andIf(@Nullable Object value, String condition) {
        return value == null ? this : and(condition, value);
    }

    /** With the word in front, and a space before it; empty when there is none. */
    public String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    public @Nullable Object[] values() {
        return values.toArray();
    }
}
