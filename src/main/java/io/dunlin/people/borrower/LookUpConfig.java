package io.dunlin.people.borrower;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How much one person may find out by trying. */
@ConfigMapping(prefix = "dunlin.borrowers")
interface LookUpConfig {

    /**
     * How many times one person may look borrowers up by telephone or identity number, add a point, or import a row that
     * differs from what is recorded of a person, in an hour.
     */
    @WithDefault("240")
    @Min(0)
    int lookUpsPerHour();
}
