package io.dunlin.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The lender's calendar. */
@ConfigMapping(prefix = "dunlin.calendar")
public interface CalendarConfig {

    /** The zone whose civil date is the business date, an IANA name. */
    @WithDefault("UTC")
    String zone();
}
