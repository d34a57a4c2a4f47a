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
}
