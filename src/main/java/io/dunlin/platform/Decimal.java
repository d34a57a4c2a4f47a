package io.dunlin.platform;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;

/** An exact decimal that travels as a string, so that no client reads it as a floating-point number. */
@CustomScalar("Decimal")
@Description("An exact decimal as a JSON string: \"1234.50\".")
public final class Decimal implements CustomStringScalar {

    // No exponent: "1e999999999" would be a billion digits in plain notation.
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,20})?");

    private final BigDecimal value;

    public Decimal(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("a decimal has digits and at most one point");
        }
        this.value = new BigDecimal(text);
    }

    private Decimal(BigDecimal value) {
        this.value = value;
    }

    public static Decimal of(BigDecimal value) {
        return new Decimal(value);
    }

    public BigDecimal value() {
        return value;
    }

    @Override
    public String stringValueForSerialization() {
        return value.toPlainString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decimal decimal && decimal.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return stringValueForSerialization();
    }
}
