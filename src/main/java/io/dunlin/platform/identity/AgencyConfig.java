package io.dunlin.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What agencies may do with the cases that are placed with them. */
@ConfigMapping(prefix = "dunlin.agency")
public interface AgencyConfig {

    /** How long after its case was closed an agency may still log and correct what was done while it had the case. */
    @WithDefault("7D")
    Duration windDown();
}
