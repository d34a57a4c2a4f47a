package io.dunlin.portfolio.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The demo portfolio. */
@ConfigMapping(prefix = "dunlin.demo")
public interface DemoConfig {

    /** Whether an empty database is filled with the demo portfolio when the application starts. */
    @WithDefault("false")
    boolean enabled();

    /** How many loans at most. */
    @WithDefault("1000000")
    int loans();
}
