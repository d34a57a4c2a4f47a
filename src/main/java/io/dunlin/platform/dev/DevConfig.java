package io.dunlin.platform.dev;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The defaults of development mode, unless the configuration sets others: the embedded database with the keys of its
 * synthetic people, and the key of the tokens that development mode issues.
 */
public final class DevConfig implements ConfigSourceFactory {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String KEYS = "dunlin.keys.current";
    private static final String PROVIDER = "quarkus.oidc.auth-server-url";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        if (!context.getProfiles().contains("dev")) {
            return List.of();
        }
        Map<String, String> settings = new HashMap<>();
        if (!isNamed(context, URL)) {
            settings.put(URL, (String) made("DevDatabase"));
            settings.put("quarkus.datasource.username", "dunlin_app");
            settings.put("quarkus.flyway.username", "postgres");
            settings.put("quarkus.flyway.password", "postgres");
        }
        if (!isNamed(context, PROVIDER)) {
            settings.putAll(many("DevTokens"));
        }
        if (!isNamed(context, KEYS) && !isNamed(context, URL)) {
            settings.putAll(many("DevKeys"));
        }
        return List.of(new PropertiesConfigSource(settings, "development mode", 50));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(50);
    }

    private static Map<String, String> many(String maker) {
        Map<String, String> settings = new HashMap<>();
        ((Map<?, ?>) made(maker)).forEach((name, value) -> settings.put((String) name, (String) value));
        return settings;
    }

    private static boolean isNamed(ConfigSourceContext context, String setting) {
        ConfigValue configured = context.getValue(setting);
        return configured != null && configured.getValue() != null;
    }

    private static Object made(String name) {
        try {
            Class<?> maker = Class.forName("io.dunlin.platform.dev." + name);
            return ((Supplier<?>) maker.getDeclaredConstructor().newInstance()).get();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IllegalStateException(
                    "The profile 'dev' is for ./mvnw quarkus:dev; a packaged Dunlin takes its database from "
                            + "QUARKUS_DATASOURCE_JDBC_URL.",
                    e);
        }
    }
}
