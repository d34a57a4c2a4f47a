package io.dunlin.policy.registry;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunlin.platform.start.ConfiguredFile;
import io.dunlin.platform.start.StartRefused;
import io.dunlin.policy.HoldPolicy;
import io.dunlin.policy.HoldTerms;
import io.dunlin.policy.InvalidPolicy;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** Checks the terms of holds and makes them available. Faulty terms keep the application from starting. */
@Singleton
@RegisterForReflection(targets = {HoldPolicy.class, HoldTerms.class})
class HoldPolicyLoader {

    private static final Logger LOG = Logger.getLogger(HoldPolicyLoader.class);
    private static final String BUILT_IN = "/holds.json";

    private final HoldPolicyConfig config;
    private final ObjectMapper json;

    HoldPolicyLoader(HoldPolicyConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Loads before the scheduler starts, which observes the same event with priority 0. */
    void load(@Observes @Priority(-100) StartupEvent start, HoldPolicy policy) {
        LOG.infof("Terms of holds, version %d", policy.version());
    }

    @Produces
    @Singleton
    HoldPolicy policy() {
        String source = config.file().map(Path::toString).orElse("the built-in terms");
        try {
            return policy(ConfiguredFile.text(config.file(), BUILT_IN));
        } catch (InvalidPolicy | IOException e) {
            String fault = e instanceof InvalidPolicy ? e.getMessage() : "The file cannot be read";
            throw StartRefused.because("dunlin.holds.file (" + source + "): " + fault + ".");
        }
    }

    /** @throws InvalidPolicy that says what is wrong */
    HoldPolicy policy(String text) {
        try {
            return json.readValue(text, HoldPolicy.class);
        } catch (JacksonException e) {
            if (e instanceof JsonMappingException && e.getCause() instanceof InvalidPolicy invalid) {
                throw invalid;
            }
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new InvalidPolicy("Line " + line + ": " + e.getOriginalMessage());
        }
    }
}
