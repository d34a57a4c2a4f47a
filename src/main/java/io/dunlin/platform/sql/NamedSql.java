package io.dunlin.platform.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A statement whose places have names, as in {@code :today}, for one that has the same value in several places. */
public final class NamedSql {

    private static final Pattern PLACE = Pattern.compile("(?<!:):([a-zA-Z]+)");

    private final String text;
    private final List<@Nullable Object> values = new ArrayList<>();

    /** @param values by their names; the text need not name all of them */
    public NamedSql(String text, Map<String, ? extends @Nullable Object> values) {
        Matcher places = PLACE.matcher(text);
        StringBuilder plain = new StringBuilder();
        while (places.find()) {
            String name = places.group(1);
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("There is no value for " + name + ".");
            }
            this.values.add(values.get(name));
            places.appendReplacement(plain, "?");
        }
        this.text = places.appendTail(plain).toString();
    }

    /** The statement as {@link Sql} takes it. */
    public String text() {
        return text;
    }

    /** The values in the order of their places. */
    public @Nullable Object[] values() {
        return values.toArray();
    }
}
