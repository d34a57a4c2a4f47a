package io.dunlin.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.vocabulary.Direction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RowTest {

    @Inject
    Sql sql;

    private <T> T read(String columns, Sql.Reader<T> reader) {
        return sql.find("select " + columns, reader).orElseThrow();
    }

    @Test
    void eachTypeIsReadByTheNameOfItsColumn() {
        List<Object> values = read(
                """
                1 as ignored, uuid '00000000-0000-0000-0000-000000000007' as id, 'a' as text, 2 as integer,
                3000000000 as bigint, 4.50 as number, true as flag, timestamptz '2026-03-01 12:00+02' as instant,
                date '2026-03-01' as date, time '18:30' as time, '\\x0102'::bytea as bytes, 'INBOUND' as direction
                """,
                row -> List.of(
                        row.id("id"),
                        row.text("text"),
                        row.integer("integer"),
                        row.bigint("bigint"),
                        row.number("number"),
                        row.flag("flag"),
                        row.instant("instant"),
                        row.date("date"),
                        row.time("time"),
                        row.bytes("bytes")[1],
                        row.oneOf(Direction.class, "direction")));
        assertThat(values)
                .containsExactly(
                        new UUID(0, 7),
                        "a",
                        2,
                        3_000_000_000L,
                        new BigDecimal("4.50"),
                        true,
                        Instant.parse("2026-03-01T10:00:00Z"),
                        LocalDate.of(2026, 3, 1),
                        LocalTime.of(18, 30),
                        (byte) 2,
                        Direction.INBOUND);
    }

    @Test
    void listsAreReadFromArrays() {
        List<List<?>> lists = read(
                """
                array[uuid '00000000-0000-0000-0000-000000000007'] as ids, array['a', 'b'] as texts,
                array['a', null] as holes, array[timestamptz '2026-03-01 12:00+02'] as instants, null::text[] as missing
                """,
                row -> List.of(
                        row.ids("ids"),
                        row.texts("texts"),
                        row.maybeTexts("holes"),
                        row.instants("instants"),
                        row.texts("missing")));
        assertThat(lists)
                .containsExactly(
                        List.of(new UUID(0, 7)),
                        List.of("a", "b"),
                        Arrays.asList("a", null),
                        List.of(Instant.parse("2026-03-01T10:00:00Z")),
                        List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"uuid", "text", "int", "bigint", "numeric", "boolean", "timestamptz", "date", "time", "bytea"})
    void aNullIsRefusedByTheNameOfItsColumnUnlessItIsExpected(String type) {
        String column = "null::" + type + " as missing";
        assertThatThrownBy(() -> read(column, row -> strict(row, type))).hasMessage("The column missing is null.");
        boolean isNull = read(column, row -> maybe(row, type) == null);
        assertThat(isNull).isTrue();
    }

    private static Object strict(Row row, String type) {
        return switch (type) {
            case "uuid" -> row.id("missing");
            case "text" -> row.text("missing");
            case "int" -> row.integer("missing");
            case "bigint" -> row.bigint("missing");
            case "numeric" -> row.number("missing");
            case "boolean" -> row.flag("missing");
            case "timestamptz" -> row.instant("missing");
            case "date" -> row.date("missing");
            case "time" -> row.time("missing");
            default -> row.bytes("missing");
        };
    }

    private static Object maybe(Row row, String type) {
        return switch (type) {
            case "uuid" -> row.maybeId("missing");
            case "text" -> row.maybeText("missing");
            case "int", "bigint" -> row.maybeInteger("missing");
            case "numeric" -> row.maybeNumber("missing");
            case "boolean" -> row.maybeFlag("missing");
            case "timestamptz" -> row.maybeInstant("missing");
            case "date" -> row.maybeDate("missing");
            case "time" -> row.maybeTime("missing");
            default -> row.maybeBytes("missing");
        };
    }

    @Test
    void aColumnThatTheStatementLacksIsAFault() {
        assertThatThrownBy(() -> read("1 as one", row -> row.integer("two")))
                .isInstanceOf(SqlFault.class)
                .hasMessageContaining("two");
    }

    @Test
    void aNumberIsNeverCutToFit() {
        assertThatThrownBy(() -> read("3000000000 as large", row -> row.integer("large")))
                .isInstanceOf(ArithmeticException.class);
    }
}
