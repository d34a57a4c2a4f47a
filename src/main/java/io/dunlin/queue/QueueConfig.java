package io.dunlin.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the work queue is refreshed, and how long claims last. */
@ConfigMapping(prefix = "dunlin.queue")
interface QueueConfig {

    /** How often a replica judges the cases that are due; {@code off} for never: then no case is left out of the queue. */
    @WithDefault("5s")
    String refreshEvery();

    /** How long a claimed case stays with whoever claimed it and does nothing, 1 minute to 7 days. */
    @WithDefault("PT4H")
    Duration claimExpires();
}
