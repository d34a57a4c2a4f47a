package io.dunlin.policy.registry;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the file with the lender's policy is. */
@ConfigMapping(prefix = "dunlin.policy")
interface PolicyConfig {

    /** A JSON file with all versions of the policy, oldest first; without it the one that is built in. */
    Optional<Path> file();
}
