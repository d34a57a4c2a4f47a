package io.dunlin.platform.door;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long a client may take to send its request after it connects. */
@ConfigMapping(prefix = "dunlin.http")
interface DoorConfig {

    /**
     * How long a connection may take until its first request has arrived down to the empty line, and each later one once it
     * began; and how long a request may go on that is answered already.
     */
    @WithDefault("10s")
    @DurationMin(millis = 1)
    Duration headTimeout();
}
