package io.dunlin.platform.vault;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** The keys that seal personal data, each of them 32 random bytes in Base64. */
@ConfigMapping(prefix = "dunlin.keys")
interface KeysConfig {

    /** The id of the master key that wraps the keys of new borrowers. */
    Optional<String> current();

    /** The master keys by their ids. Those that still wrap keys of borrowers have to be there. */
    Map<String, String> masters();

    /** The key of the digests by which telephone and identity numbers are found. It never changes. */
    Optional<String> index();

    /** How often it is looked at whether the keys that are needed are there; {@code off} for only at the start. */
    @WithDefault("1m")
    String lookEvery();
}
