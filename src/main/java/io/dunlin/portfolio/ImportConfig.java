package io.dunlin.portfolio;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How imports are read and watched. */
@ConfigMapping(prefix = "dunlin.import")
public interface ImportConfig {

    /**
     * How long an import may make no checkpoint before it has lost its process. Longer than a client may be silent, which
     * is half a minute.
     */
    @WithDefault("3m")
    Duration lease();

    /** How often a replica looks for imports that lost their process; {@code off} for never. */
    @WithDefault("1m")
    String checkEvery();

    /** How long a worker may wait for a kilobyte of an import that is sent over HTTP. */
    @WithDefault("30s")
    Duration patience();

    /** How many imports that come over HTTP are read at once by one replica, each by a worker of its own. */
    @WithDefault("2")
    @Min(1)
    int atOnce();

    /** How long another import waits for one of those workers before it is told to come back. */
    @WithDefault("30s")
    Duration queueTime();
}
