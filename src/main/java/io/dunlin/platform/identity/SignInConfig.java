package io.dunlin.platform.identity;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Switches the OpenID Connect extension off while no issuer is configured. Otherwise the extension would stop the start
 * with its own message, before {@link IdentityCheck} can say what to set.
 */
public final class SignInConfig implements ConfigSourceFactory {

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        boolean named = isNamed(context, "quarkus.oidc.auth-server-url") || isNamed(context, "quarkus.oidc.public-key");
        return List.of(new PropertiesConfigSource(
                Map.of("quarkus.oidc.tenant-enabled", String.valueOf(named)), "whether anybody signs tokens", 40));
    }

    /** After the one that may name the key of development mode. */
    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(40);
    }

    private static boolean isNamed(ConfigSourceContext context, String setting) {
        ConfigValue configured = context.getValue(setting);
        return configured != null && configured.getValue() != null;
    }
}
