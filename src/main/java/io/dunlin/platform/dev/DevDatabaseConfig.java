package io.dunlin.platform.dev;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Names the embedded database as the data source of development mode, unless the configuration names another one. */
public final class DevDatabaseConfig implements ConfigSourceFactory {

    private static final String URL = "quarkus.datasource.jdbc.url";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue configured = context.getValue(URL);
        boolean named = configured != null && configured.getValue() != null;
        if (named || !context.getProfiles().contains("dev")) {
            return List.of();
        }
        return List.of(new PropertiesConfigSource(Map.of(URL, embedded()), "embedded PostgreSQL", 50));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(50);
    }

    private static String embedded() {
        try {
            Class<?> database = Class.forName("io.dunlin.platform.dev.DevDatabase");
            return (String) ((Supplier<?>) database.getDeclaredConstructor().newInstance()).get();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IllegalStateException(
                    "The profile 'dev' is for ./mvnw quarkus:dev; a packaged Dunlin takes its database from "
                            + "QUARKUS_DATASOURCE_JDBC_URL.",
                    e);
        }
    }
}
