package io.dunlin.sweep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the sweep works. */
@ConfigMapping(prefix = "dunlin.sweep")
public interface SweepConfig {

    /**
     * When it runs, in the lender's zone, as a Quartz cron expression; {@code off} for never. The hours after the first
     * only matter when the first was missed: a date that was swept is not swept again.
     */
    @WithDefault("0 30 0-5 * * ?")
    String cron();

    /** How often a replica looks for a running sweep to help with. */
    @WithDefault("10s")
    String joinEvery();

    /** How many loans a transaction reviews; whole borrowers, so a chunk may be a little larger. */
    @WithDefault("2000")
    int chunkSize();

    /** How many chunks a replica works on at the same time. */
    @WithDefault("2")
    int workers();

    /** How long a chunk stays with a replica that no longer answers. */
    @WithDefault("30s")
    Duration lease();

    /** How often a chunk is tried before the sweep is given up. */
    @WithDefault("5")
    int attempts();
}
