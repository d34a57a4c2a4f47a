package io.dunlin.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often the work queue is refreshed. */
@ConfigMapping(prefix = "dunlin.queue")
interface QueueConfig {

    /** How often a replica judges the cases that are due; {@code off} for never: then no case is left out of the queue. */
    @WithDefault("5s")
    String refreshEvery();
}
