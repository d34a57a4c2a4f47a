package io.dunlin.platform.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer, read by the names of its columns. It is good only while the reader runs.
 *
 * <p>A getter refuses null and names the column, for a null there is a mistake in the statement or in the table. Its
 * twin {@code maybe…} is for columns that can be null.
 */
public final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public UUID id(String column) {
        return there(maybeId(column), column);
    }

    public @Nullable UUID maybeId(String column) {
        return get(column, UUID.class);
    }

    public String text(String column) {
        return there(maybeText(column), column);
    }

    public @Nullable String maybeText(String column) {
        return read(column, rows::getString);
    }

    public int integer(String column) {
        return number(column).intValueExact();
    }

    public @Nullable Integer maybeInteger(String column) {
        BigDecimal number = maybeNumber(column);
        return number == null ? null : number.intValueExact();
    }

    public long bigint(String column) {
        return number(column).longValueExact();
    }

    public BigDecimal number(String column) {
        return there(maybeNumber(column), column);
    }

    public @Nullable BigDecimal maybeNumber(String column) {
        return read(column, rows::getBigDecimal);
    }

    public boolean flag(String column) {
        return there(maybeFlag(column), column);
    }

    public @Nullable Boolean maybeFlag(String column) {
        return get(column, Boolean.class);
    }

    public Instant instant(String column) {
        return there(maybeInstant(column), column);
    }

    /** From a {@code timestamptz}. */
    public @Nullable Instant maybeInstant(String column) {
        OffsetDateTime at = get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public LocalDate date(String column) {
        return there(maybeDate(column), column);
    }

    public @Nullable LocalDate maybeDate(String column) {
        return get(column, LocalDate.class);
    }

    public LocalTime time(String column) {
        return there(maybeTime(column), column);
    }

    public @Nullable LocalTime maybeTime(String column) {
        return get(column, LocalTime.class);
    }

    public byte[] bytes(String column) {
        return there(maybeBytes(column), column);
    }

    public byte @Nullable [] maybeBytes(String column) {
        return read(column, rows::getBytes);
    }

    public <E extends Enum<E>> E oneOf(Class<E> type, String column) {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> @Nullable E maybeOneOf(Class<E> type, String column) {
        String name = maybeText(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** The elements of a {@code uuid[]}; none when it is null. */
    public List<UUID> ids(String column) {
        return List.copyOf(elements(column, UUID.class));
    }

    /** The elements of a {@code text[]}; none when it is null. */
    public List<String> texts(String column) {
        return List.copyOf(elements(column, String.class));
    }

    /** As {@link #texts}, of an array whose elements can be null. */
    public List<@Nullable String> maybeTexts(String column) {
        return Collections.unmodifiableList(elements(column, String.class));
    }

    /** The elements of a {@code timestamptz[]}; none when it is null. */
    public List<Instant> instants(String column) {
        return elements(column, Timestamp.class).stream()
                .map(Timestamp::toInstant)
                .toList();
    }

    private <T> List<T> elements(String column, Class<T> type) {
        return read(column, name -> {
            Array array = rows.getArray(name);
            List<T> all = new ArrayList<>();
            if (array != null) {
                Arrays.stream((Object[]) array.getArray()).map(type::cast).forEach(all::add);
            }
            return all;
        });
    }

    private <T> @Nullable T get(String column, Class<T> type) {
        return read(column, name -> rows.getObject(name, type));
    }

    private static <T> T there(@Nullable T value, String column) {
        if (value == null) {
            throw new IllegalStateException("The column " + column + " is null.");
        }
        return value;
    }

    private interface Getter<T extends @Nullable Object> {
        T get(String column) throws SQLException;
    }

    private static <T extends @Nullable Object> T read(String column, Getter<T> getter) {
        try {
            return getter.get(column);
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }
}
