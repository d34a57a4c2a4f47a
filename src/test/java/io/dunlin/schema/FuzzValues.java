package io.dunlin.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Wrong and extreme values by the name of a type. */
final class FuzzValues {

    /**
     * A value to send.
     *
     * @param unfit whether it is none of its type, and has to be refused at its place
     */
    record Value(Object value, boolean unfit) {}

    private static final String DIGITS = "9".repeat(30);

    private FuzzValues() {}

    /** Values for a scalar; those for an enum when it is none that is known. */
    static List<Value> of(String type, String firstName) {
        return switch (type) {
            case "Int" ->
                values(
                        List.of(
                                2_147_483_648L,
                                -2_147_483_649L,
                                4_294_967_297L,
                                4_294_967_298L,
                                new BigInteger("18446744073709551617"),
                                new BigDecimal("1.0"),
                                new BigDecimal("1.5"),
                                "1",
                                "",
                                true,
                                Map.of("x", 1),
                                List.of(1, 2)),
                        List.of(0, 1, -1, 2_147_483_647, -2_147_483_648, 100, 101, 599));
            case "Boolean" -> values(List.of("true", "", 0, 1, Map.of(), List.of(true, false)), List.of(true, false));
            case "Date" ->
                values(
                        List.of(
                                "2026-02-30",
                                "20260131",
                                20260131,
                                "2026-01-31T00:00:00Z",
                                "",
                                "today",
                                true,
                                "9999-99-99",
                                "2026-1-1",
                                "2026-01-01 ",
                                Map.of(),
                                List.of("2026-01-01", 1)),
                        List.of(
                                "0001-01-01",
                                "0000-01-01",
                                "1899-12-31",
                                "1970-01-01",
                                "2026-01-31",
                                "2999-12-31",
                                "9999-12-31",
                                "+10000-01-01",
                                "-0001-01-01",
                                "+999999999-12-31",
                                "-999999999-01-01"));
            case "DateTime" ->
                values(
                        List.of(
                                "2026-01-31",
                                "now",
                                0,
                                1_700_000_000,
                                true,
                                "2026-02-30T00:00:00Z",
                                "",
                                "2026-01-31T25:00:00Z",
                                Map.of(),
                                List.of("2026-01-01T00:00:00Z", 1)),
                        List.of(
                                "1970-01-01T00:00:00Z",
                                "1969-12-31T23:59:59Z",
                                "0000-01-01T00:00:00Z",
                                "2026-01-31T12:00:00Z",
                                "2026-01-31T00:00:00.123456789Z",
                                "9999-12-31T23:59:59.999999999Z",
                                "+10000-01-01T00:00:00Z",
                                "-1000000000-01-01T00:00:00Z",
                                "+1000000000-12-31T23:59:59.999999999Z",
                                "2999-01-01T00:00:00Z"));
            case "Decimal" ->
                values(
                        List.of(
                                1,
                                new BigDecimal("1.5"),
                                true,
                                "",
                                " 1",
                                "1e5",
                                "NaN",
                                "Infinity",
                                "1,5",
                                "+1",
                                DIGITS + "9",
                                "0x10",
                                ".5",
                                "１",
                                Map.of(),
                                List.of("1", "2")),
                        List.of(
                                "0",
                                "-0",
                                "1",
                                "-1",
                                "0.01",
                                "0.001",
                                "0.00000000000000000001",
                                "999999999999.99",
                                DIGITS,
                                "-" + DIGITS));
            case "ID" ->
                values(
                        List.of(new BigDecimal("1.5"), true, Map.of("x", "y"), List.of("a", "b")),
                        texts(),
                        List.of(0, 1, -1, Long.MAX_VALUE));
            case "String" ->
                values(List.of(0, 1, new BigDecimal("1.5"), true, false, Map.of("x", "y"), List.of("a", "b")), texts());
            default ->
                values(
                        List.of(
                                "NOTHING",
                                "",
                                " ",
                                firstName.toLowerCase(java.util.Locale.ROOT) + "x",
                                0,
                                1,
                                true,
                                Map.of(),
                                List.of(1)),
                        List.of());
        };
    }

    private static List<Object> texts() {
        return List.of(
                "",
                " ",
                "a",
                "0",
                "null",
                "%",
                "_%'\";--",
                "a\u0000b",
                "\u0000",
                "a\u0007",
                "a\nb",
                "a\tb",
                "\u202Eabc\u2066",
                "\u200B",
                "\uFEFFa",
                "\uD83D\uDE00".repeat(100),
                "e\u0301".repeat(200),
                "\uFFFF",
                "a".repeat(201),
                "a".repeat(5_000),
                "ß".repeat(2_001),
                "US",
                "2026-01-01",
                "00:00",
                "{\"a\":1}",
                "TAAAAAAAAAAAAAAAAAAAAAA",
                "BAAAAAAAAAAAAAAAAAAAAAA",
                "=1+1");
    }

    @SafeVarargs
    private static List<Value> values(List<Object> unfit, List<Object>... odd) {
        List<Value> values = new ArrayList<>();
        unfit.forEach(value -> values.add(new Value(value, true)));
        for (List<Object> some : odd) {
            some.forEach(value -> values.add(new Value(value, false)));
        }
        return values;
    }
}
