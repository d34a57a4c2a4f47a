package io.dunlin.policy.registry;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the file with the terms of holds is. */
@ConfigMapping(prefix = "dunlin.holds")
interface HoldPolicyConfig {

    /** A JSON file with the terms of all holds; without it those that are built in. */
    Optional<Path> file();
}
