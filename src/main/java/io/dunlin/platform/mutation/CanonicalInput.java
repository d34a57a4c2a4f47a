package io.dunlin.platform.mutation;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.dunlin.platform.Decimal;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * An input as text that is the same for the same input, whatever the release: JSON of the fields that clients know,
 * sorted by name, without what is null, and with {@code 5} and {@code 5.00} alike. The idempotency key is no part of it.
 *
 * <p>A class whose fields cannot be read is refused, as in a binary that does not know them: all inputs would be the same.
 */
final class CanonicalInput {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(new DecimalSerializer()))
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL))
            .build();

    private CanonicalInput() {}

    static String of(Object input) {
        ObjectNode json = JSON.valueToTree(input);
        json.remove("idempotencyKey");
        return json.toString();
    }

    private static final class DecimalSerializer extends StdSerializer<Decimal> {

        private static final long serialVersionUID = 1;

        DecimalSerializer() {
            super(Decimal.class);
        }

        @Override
        public void serialize(Decimal decimal, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(normal(decimal.value()).toPlainString());
        }

        private static BigDecimal normal(BigDecimal value) {
            return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
    }
}
