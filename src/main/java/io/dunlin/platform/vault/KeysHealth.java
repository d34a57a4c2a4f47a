package io.dunlin.platform.vault;

import io.dunlin.platform.SqlFault;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Tells which master keys are needed and not there. It is never down for that: whatever is no personal data is served all the
 * same.
 */
@Readiness
@ApplicationScoped
class KeysHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(KeysHealth.class);

    private static final String NAME = "Keys of personal data";

    private final KeyRotationService rotation;
    private final MasterKeys masters;

    KeysHealth(KeyRotationService rotation, MasterKeys masters, MeterRegistry metrics) {
        this.rotation = rotation;
        this.masters = masters;
        Gauge.builder("dunlin.keys.missing", () -> missing().size())
                .description("Master keys that wrap keys of borrowers and are not there")
                .register(metrics);
    }

    void check(
            @Observes StartupEvent start,
            @ConfigProperty(name = "dunlin.keys-needed", defaultValue = "true") boolean needed) {
        List<String> missing = needed ? missing() : List.of();
        if (!missing.isEmpty()) {
            LOG.errorf("Master keys that personal data is sealed with are not there: %s", String.join(", ", missing));
        }
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named(NAME)
                    .up()
                    .withData("missing", String.join(", ", missing()))
                    .build();
        } catch (SqlFault e) {
            // Without a database nothing is known; the message may name hosts and users.
            return HealthCheckResponse.down(NAME);
        }
    }

    private List<String> missing() {
        return rotation.needed().stream().filter(id -> !masters.has(id)).toList();
    }
}
