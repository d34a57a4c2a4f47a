package io.dunlin.platform.graphql;

import graphql.Scalars;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.schema.GraphQLScalarType;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads input values, literals and variables alike. The library's own coercing keeps the last 32 bits of a number, cuts
 * decimals off, and accepts strings for numbers and numbers for strings.
 */
final class InputScalars {

    private static final BigInteger LEAST = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final int LONGEST_NUMBER = 30;

    private InputScalars() {}

    /** Puts the scalars where the library looks for them; it has to be before the schema is built. */
    static void register() {
        GraphQLScalarType whole = scalar("Int", new StrictCoercing("Int", InputScalars::whole, InputScalars::literal));
        for (Class<?> type : new Class<?>[] {Integer.class, int.class}) {
            GraphQLScalarTypes.registerCustomScalar("Int", type.getName(), whole);
        }
        GraphQLScalarTypes.registerCustomScalar("ID", "ID", scalar("ID", text("ID", InputScalars::id)));
        GraphQLScalarTypes.registerCustomScalar(
                "Date", LocalDate.class.getName(), scalar("Date", text("Date", InputScalars::date)));
        GraphQLScalarTypes.registerCustomScalar(
                "DateTime", Instant.class.getName(), scalar("DateTime", text("DateTime", InputScalars::instant)));
        // Only the library's description of constraints uses these. As types of their own they would let anybody
        // declare a variable of them, and reading "1e500000000" as a BigInteger takes minutes.
        for (Class<?> type : new Class<?>[] {BigInteger.class, Long.class, long.class}) {
            GraphQLScalarTypes.registerCustomScalar("BigInteger", type.getName(), whole);
        }
        GraphQLScalarTypes.registerCustomScalar("BigDecimal", BigDecimal.class.getName(), Scalars.GraphQLString);
    }

    private static GraphQLScalarType scalar(String name, StrictCoercing coercing) {
        GraphQLScalarType library = GraphQLScalarTypes.getScalarByName(name);
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(library.getDescription())
                .coercing(coercing)
                .build();
    }

    private static StrictCoercing text(String name, StrictCoercing.Rule rule) {
        return new StrictCoercing(name, rule, value -> new StringValue(value.toString()));
    }

    private static IntValue literal(Object value) {
        return new IntValue(new BigInteger(value.toString()));
    }

    /** A number without a point and without an exponent that fits into 32 bits. */
    static @Nullable Integer whole(Object value) {
        BigInteger number = integer(value);
        return number == null || number.compareTo(LEAST) < 0 || number.compareTo(MOST) > 0 ? null : number.intValue();
    }

    private static @Nullable String id(Object value) {
        if (value instanceof String text) {
            return text;
        }
        BigInteger number = integer(value);
        return number == null ? null : number.toString();
    }

    private static @Nullable Object date(Object value) {
        return readable(value, () -> LocalDate.parse((String) value));
    }

    private static @Nullable Object instant(Object value) {
        return readable(value, () -> Instant.parse((String) value));
    }

    /** The text itself: the library makes the object, in its own way for arguments and for inputs. */
    private static @Nullable Object readable(Object value, Runnable parse) {
        if (!(value instanceof String)) {
            return null;
        }
        try {
            parse.run();
            return value;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable BigInteger integer(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.scale() == 0 && decimal.precision() <= LONGEST_NUMBER ? decimal.unscaledValue() : null;
        }
        boolean whole = value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger;
        return whole ? new BigInteger(value.toString()) : null;
    }
}
