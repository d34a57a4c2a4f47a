package io.dunlin.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@link JsonPath} that reads names, indexes and {@code flatten()} by itself. The library compiles a Groovy script for each
 * path that it is asked for, which was nearly half of the time of the tests; it still reads every other path.
 */
public final class QuickPath extends JsonPath {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern STEP = Pattern.compile("\\.?(?:(flatten\\(\\))|([A-Za-z_]\\w*)|\\[(\\d+)])");

    private final Object document;
    private String root = "";

    public QuickPath(String text) {
        super(text);
        try {
            document = JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Override
    public JsonPath setRootPath(String path) {
        root = path;
        return super.setRootPath(path);
    }

    @Override
    @SuppressWarnings("unchecked") // as in the library: whoever asks says what it is
    public <T> T get(String path) {
        Object value = path.isEmpty() ? this : read(root.isEmpty() ? path : root + "." + path);
        boolean isRead = value == null || value instanceof String || value instanceof Boolean || isWhole(value);
        return isRead || value instanceof Collection || value instanceof Map ? (T) value : super.get(path);
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long;
    }

    /** What the path names; this object itself when only the library can say. */
    private Object read(String path) {
        Object value = document;
        Matcher step = STEP.matcher(path);
        int end = 0;
        while (end < path.length()) {
            if (value == this || value == null || !step.find(end) || step.start() != end) {
                return this;
            }
            end = step.end();
            value = after(value, step);
        }
        return value;
    }

    private Object after(Object value, Matcher step) {
        if (step.group(1) != null) {
            return value instanceof List<?> list ? flat(list) : this;
        }
        if (step.group(3) != null) {
            int index = Integer.parseInt(step.group(3));
            return value instanceof List<?> list && index < list.size() ? list.get(index) : this;
        }
        return named(value, step.group(2));
    }

    /** Of a list: what each of its elements has under that name, as Groovy does. */
    private Object named(Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return map.get(name);
        }
        if (!(value instanceof List<?> list)) {
            return this;
        }
        List<Object> each = new ArrayList<>();
        for (Object element : list) {
            if (element != null) {
                each.add(named(element, name));
            }
        }
        return each.stream().anyMatch(this::equals) ? this : each;
    }

    private static List<Object> flat(List<?> list) {
        List<Object> flat = new ArrayList<>();
        for (Object element : list) {
            if (element instanceof List<?> inner) {
                flat.addAll(flat(inner));
            } else {
                flat.add(element);
            }
        }
        return flat;
    }
}
