package io.dunlin.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How long personal data is kept. */
@ConfigMapping(prefix = "dunlin.retention")
interface RetentionConfig {

    /** A file with all duties, in the place of those that are built in. */
    Optional<Path> file();

    /** When the borrowers whose loans have ended are reviewed, in the lender's zone: a Quartz expression, or off. */
    @WithDefault("0 15 4 * * ?")
    String cron();

    /** How long the idempotency keys of mutations are remembered. */
    @WithDefault("7D")
    Duration idempotencyKeys();
}
