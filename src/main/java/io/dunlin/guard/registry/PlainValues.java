package io.dunlin.guard.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunlin.guard.regime.InvalidRegime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts the JSON parameters of a rule to plain values, for any kind of rule. */
final class PlainValues {

    private PlainValues() {}

    /** The fields in their order: texts, whole numbers, truth values and lists of texts. */
    static Map<String, Object> of(JsonNode object) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            values.put(field.getKey(), value(field.getKey(), field.getValue()));
        }
        return values;
    }

    private static Object value(String name, JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        } else if (node.isInt()) {
            return node.intValue();
        } else if (node.isBoolean()) {
            return node.booleanValue();
        } else if (node.isArray()) {
            List<String> texts = new ArrayList<>();
            node.forEach(element -> texts.add(element.asText()));
            return List.copyOf(texts);
        }
        throw new InvalidRegime(name + ": it must be a text, a whole number, true, false, or a list of texts");
    }
}
