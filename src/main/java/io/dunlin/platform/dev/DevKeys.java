package io.dunlin.platform.dev;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The keys with which development mode seals the synthetic people in its database. The database outlives a run, so the
 * keys are fixed. Everybody knows them, so no package holds this class, and {@link DevConfig} refers to it by its name.
 */
public final class DevKeys implements Supplier<Map<String, String>> {

    @Override
    public Map<String, String> get() {
        return Map.of(
                "dunlin.keys.current", "dev",
                "dunlin.keys.masters.dev", key("the master key of development   "),
                "dunlin.keys.index", key("the index key of development    "));
    }

    private static String key(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.US_ASCII));
    }
}
