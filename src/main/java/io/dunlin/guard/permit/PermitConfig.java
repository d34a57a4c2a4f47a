package io.dunlin.guard.permit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long permits last. */
@ConfigMapping(prefix = "dunlin.guard.permit")
interface PermitConfig {

    /** How long after it was given a permit may be used, 1 second to 1 day. */
    @WithDefault("PT5M")
    Duration lifetime();

    /** How long a contact that has begun keeps its place when it is not logged, 1 minute to 1 day. */
    @WithDefault("PT4H")
    Duration begunLifetime();
}
