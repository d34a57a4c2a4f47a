package io.dunlin.policy.registry;

import io.dunlin.platform.start.ConfiguredFile;
import io.dunlin.platform.start.StartRefused;
import io.dunlin.policy.InvalidPolicy;
import io.dunlin.policy.Policies;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/** Checks and registers the policy, and makes it available. A faulty policy keeps the application from starting. */
@Singleton
class PolicyLoader {

    private static final Logger LOG = Logger.getLogger(PolicyLoader.class);
    private static final String BUILT_IN = "/collections-policy.json";

    private final PolicyConfig config;
    private final PolicyRegistryService registry;

    PolicyLoader(PolicyConfig config, PolicyRegistryService registry) {
        this.config = config;
        this.registry = registry;
    }

    /** Loads before the scheduler starts, which observes the same event with priority 0. */
    void load(@Observes @Priority(-100) StartupEvent start, Policies policies) {
        LOG.infof(
                "Policy versions %s",
                policies.versions().stream().map(p -> p.version()).toList());
    }

    @Produces
    @Singleton
    Policies policies() {
        String source = config.file().map(Path::toString).orElse("the built-in policy");
        try {
            List<PolicyVersion> versions = PolicyFile.read(ConfiguredFile.text(config.file(), BUILT_IN));
            registry.register(versions);
            return new Policies(versions.stream().map(PolicyVersion::policy).toList());
        } catch (InvalidPolicy | IOException e) {
            String fault = e instanceof InvalidPolicy ? e.getMessage() : "The file cannot be read";
            throw StartRefused.because("dunlin.policy.file (" + source + "): " + fault + ".");
        }
    }
}
