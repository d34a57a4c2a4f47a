package io.dunlin.platform;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Lets the two ports have meters with the same names. */
class MeterFilters {

    MeterFilters() {}

    /**
     * Without the port, which a server has among its tags only when it was not left to the system: Prometheus wants all meters of
     * a name to have the same tags, and the start would never end.
     */
    @Produces
    @Singleton
    static MeterFilter withoutPorts() {
        return MeterFilter.ignoreTags("server.port");
    }
}
