package io.dunlin.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How much personal data one person may look at. */
@ConfigMapping(prefix = "dunlin.privacy")
interface PrivacyConfig {

    /** How many times one person may look at personal data within an hour. */
    @WithDefault("120")
    @Min(0)
    int revealsPerHour();

    /** For how many permits that show numbers or addresses one person may ask within an hour. */
    @WithDefault("240")
    @Min(0)
    int permitsPerHour();
}
