package io.dunlin.platform.vault;

import io.dunlin.platform.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start without the keys of personal data, except for a job that reads none. */
class KeysCheck {

    private final KeysConfig config;
    private final boolean needed;

    KeysCheck(KeysConfig config, @ConfigProperty(name = "dunlin.keys-needed", defaultValue = "true") boolean needed) {
        this.config = config;
        this.needed = needed;
    }

    /** Before the tables are looked at. */
    void check(@Observes @Priority(-400) StartupEvent start) {
        Keys keys = Keys.of(config);
        if (needed && !keys.faults().isEmpty()) {
            throw StartRefused.because("It cannot seal personal data: " + String.join("; ", keys.faults()) + ".");
        }
    }
}
