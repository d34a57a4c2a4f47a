package io.dunlin.testing;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The keys with which tests seal personal data. */
public final class TestKeys {

    /** The id of the master key. */
    public static final String MASTER = "tests";

    /** The id of the master key before that one. */
    public static final String FORMER = "former";

    private TestKeys() {}

    /** A key for tests: as many bytes of that value as a key has. */
    public static String key(int value) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) value);
        return Base64.getEncoder().encodeToString(key);
    }

    static Map<String, String> properties() {
        return Map.of(
                "dunlin.keys.current",
                MASTER,
                "dunlin.keys.masters." + MASTER,
                key(1),
                "dunlin.keys.masters." + FORMER,
                key(3),
                "dunlin.keys.index",
                key(2));
    }

    /** The same as environment variables. */
    public static Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>();
        properties()
                .forEach((name, value) ->
                        variables.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        return variables;
    }
}
