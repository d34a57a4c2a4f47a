package io.dunlin.guard.registry;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the file with the lender's own contact rules is. */
@ConfigMapping(prefix = "dunlin.guard")
interface GuardConfig {

    /** A JSON file with contact rules that the lender adds; without it only those of the jurisdictions. */
    Optional<Path> file();
}
