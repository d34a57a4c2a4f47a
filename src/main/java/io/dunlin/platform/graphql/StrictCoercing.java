package io.dunlin.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.BooleanValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a scalar by one rule, for literals and variables alike, and writes the values of services
 * unchanged.
 */
final class StrictCoercing implements Coercing<Object, Object> {

    /** How to read a value: a string, a boolean, a {@link java.math.BigInteger} or a {@link java.math.BigDecimal}. */
    interface Rule {
        /** What is handed on; null when the value is not one of the scalar. */
        @Nullable
        Object read(Object value);
    }

    private final String name;
    private final Rule rule;
    private final Function<Object, Value<?>> literal;

    StrictCoercing(String name, Rule rule, Function<Object, Value<?>> literal) {
        this.name = name;
        this.rule = rule;
        this.literal = literal;
    }

    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
        return result;
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        Object value = rule.read(input);
        if (value == null) {
            throw new CoercingParseValueException("This is no " + name + ".");
        }
        return value;
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        Object plain = plain(input);
        Object value = plain == null ? null : rule.read(plain);
        if (value == null) {
            throw new CoercingParseLiteralException("This is no " + name + ".");
        }
        return value;
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return literal.apply(input);
    }

    private static @Nullable Object plain(Value<?> value) {
        if (value instanceof StringValue text) {
            return text.getValue();
        }
        if (value instanceof IntValue number) {
            return number.getValue();
        }
        if (value instanceof FloatValue number) {
            return number.getValue();
        }
        return value instanceof BooleanValue truth ? truth.isValue() : null;
    }
}
