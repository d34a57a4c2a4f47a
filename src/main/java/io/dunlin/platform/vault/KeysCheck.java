package io.dunlin.platform.vault;

import io.dunlin.platform.start.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start without the keys of personal data, or with the wrong ones. A job that neither reads nor seals
 * personal data may start without them.
 */
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

    /** As soon as there are tables, and before anything is sealed. */
    void prove(@Observes @Priority(-290) StartupEvent start, KeyProofService proofs) {
        List<String> wrong = needed ? proofs.prove() : List.of();
        if (!wrong.isEmpty()) {
            throw StartRefused.because("The personal data of this database was sealed with other keys than "
                    + String.join(", ", wrong)
                    + ": set the keys that were set before. A new master key needs an id of its own.");
        }
    }
}
