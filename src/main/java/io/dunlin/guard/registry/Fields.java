package io.dunlin.guard.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.dunlin.guard.regime.InvalidRegime;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object and reports each fault with its place. A field that nobody reads is a fault too.
 */
final class Fields {

    private final JsonNode object;
    private final Set<String> read = new HashSet<>();

    Fields(JsonNode object) {
        if (!object.isObject()) {
            throw new InvalidRegime("it must be a JSON object");
        }
        this.object = object;
    }

    String text(String name) {
        JsonNode value = value(name);
        if (!value.isTextual()) {
            throw fault(name, "a text");
        }
        return value.textValue();
    }

    @Nullable
    String optionalText(String name) {
        return object.has(name) ? text(name) : null;
    }

    int number(String name) {
        JsonNode value = value(name);
        if (!value.isInt()) {
            throw fault(name, "a whole number");
        }
        return value.intValue();
    }

    boolean flag(String name) {
        JsonNode value = value(name);
        if (!value.isBoolean()) {
            throw fault(name, "true or false");
        }
        return value.booleanValue();
    }

    /** The truth value; false when there is no such field. */
    boolean optionalFlag(String name) {
        return object.has(name) && flag(name);
    }

    boolean has(String name) {
        return object.has(name);
    }

    /** The date; null when there is no such field. */
    @Nullable
    LocalDate optionalDate(String name) {
        String text = optionalText(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw fault(name, "a date such as \"2026-01-30\"");
        }
    }

    <E extends Enum<E>> E one(String name, Class<E> type) {
        return constant(name, text(name), type);
    }

    /** The constants of a list without doubles; none when there is no such field. */
    <E extends Enum<E>> Set<E> optionalSome(String name, Class<E> type) {
        Set<E> constants = new LinkedHashSet<>();
        optionalTexts(name).forEach(text -> constants.add(constant(name, text, type)));
        return constants;
    }

    /** The texts of a list without doubles; none when there is no such field. An empty list would say nothing. */
    Set<String> optionalTexts(String name) {
        return object.has(name) ? texts(name) : Set.of();
    }

    private Set<String> texts(String name) {
        Set<String> texts = new LinkedHashSet<>();
        for (JsonNode element : list(name)) {
            if (!element.isTextual() || !texts.add(element.textValue())) {
                throw fault(name, "a list of texts, each once");
            }
        }
        if (texts.isEmpty()) {
            throw fault(name, "a list that is not empty");
        }
        return texts;
    }

    /** The objects of a list, each read by the function; a fault in one of them names its place. */
    <T> List<T> objects(String name, Function<Fields, T> reader) {
        List<T> objects = new ArrayList<>();
        for (JsonNode element : list(name)) {
            String id = element.path("id").asText("");
            String place = id.isEmpty() ? name + "[" + objects.size() + "]" : "rule " + id;
            try {
                Fields fields = new Fields(element);
                objects.add(reader.apply(fields));
                fields.refuseOthers();
            } catch (InvalidRegime fault) {
                throw fault.in(place);
            }
        }
        return objects;
    }

    /** The fields of an object inside this one; none when it is not there. */
    Fields optionalObject(String name) {
        read.add(name);
        try {
            return new Fields(object.has(name) ? object.get(name) : JsonNodeFactory.instance.objectNode());
        } catch (InvalidRegime fault) {
            throw fault.in(name);
        }
    }

    /** The fields of this object as texts, whole numbers, truth values and lists of texts. */
    Map<String, Object> values() {
        return PlainValues.of(object);
    }

    void refuseOthers() {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!read.contains(field.getKey())) {
                throw new InvalidRegime(field.getKey() + ": there is no such field");
            }
        }
    }

    private JsonNode list(String name) {
        JsonNode value = value(name);
        if (!value.isArray()) {
            throw fault(name, "a list");
        }
        return value;
    }

    private JsonNode value(String name) {
        read.add(name);
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw new InvalidRegime(name + ": it is missing");
        }
        return value;
    }

    private static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> fault(name, "one of " + Arrays.toString(type.getEnumConstants()) + ", not " + text));
    }

    private static InvalidRegime fault(String name, String wanted) {
        return new InvalidRegime(name + ": it must be " + wanted);
    }
}
