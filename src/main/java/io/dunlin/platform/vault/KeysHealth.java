package io.dunlin.platform.vault;

import io.dunlin.platform.sql.SqlFault;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Reports which required keys are missing or wrong. It never reports "down" for that, because everything but personal
 * data is still served. It reports the result of its last check, so neither a probe nor a scrape waits for the
 * database.
 */
@Readiness
@ApplicationScoped
class KeysHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(KeysHealth.class);

    private final KeyProofService proofs;
    private volatile List<String> missing = List.of();

    KeysHealth(KeyProofService proofs, MeterRegistry metrics) {
        this.proofs = proofs;
        Gauge.builder("dunlin.keys.missing", () -> missing.size())
                .description("Keys of personal data that are needed, and are not there or are others")
                .register(metrics);
    }

    void check(
            @Observes StartupEvent start,
            @ConfigProperty(name = "dunlin.keys-needed", defaultValue = "true") boolean needed) {
        if (needed) {
            look();
        }
    }

    /** Looks, and says what is missing when that has changed. */
    @Scheduled(
            identity = "keys-look",
            every = "${dunlin.keys.look-every:1m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            List<String> found = proofs.missing();
            if (!found.equals(missing) && !found.isEmpty()) {
                LOG.errorf("Keys needed for personal data are missing or wrong: %s", String.join(", ", found));
            }
            missing = found;
        } catch (SqlFault e) {
            // Without a database nothing is known that was not known before; its own check tells.
            LOG.debug("Could not read which keys are needed", e);
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Keys of personal data")
                .up()
                .withData("missing", String.join(", ", missing))
                .build();
    }
}
