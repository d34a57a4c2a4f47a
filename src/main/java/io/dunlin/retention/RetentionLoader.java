package io.dunlin.retention;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunlin.platform.start.ConfiguredFile;
import io.dunlin.platform.start.StartRefused;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Checks the duties of retention and makes them available. Faulty duties keep the application from starting. */
@Singleton
class RetentionLoader {

    private static final Logger LOG = Logger.getLogger(RetentionLoader.class);
    private static final String BUILT_IN = "/retention.json";

    private final RetentionConfig config;
    private final ObjectMapper json;

    RetentionLoader(RetentionConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** @param version grows with each change of the duties */
    @RegisterForReflection
    record DutyFile(int version, List<RetentionDuty> duties) {}

    /** Loads before the scheduler starts, which observes the same event with priority 0. */
    void load(@Observes @Priority(-100) StartupEvent start, RetentionRules rules) {
        LOG.infof("Retention duties %s", rules.ids());
    }

    @Produces
    @Singleton
    RetentionRules rules() {
        String source = config.file().map(Path::toString).orElse("the built-in duties");
        try {
            return rules(ConfiguredFile.text(config.file(), BUILT_IN));
        } catch (IllegalArgumentException | IOException e) {
            String fault = e instanceof IllegalArgumentException ? e.getMessage() : "the file cannot be read";
            throw StartRefused.because("dunlin.retention.file (" + source + "): " + fault + ".");
        }
    }

    /** @throws IllegalArgumentException that says what is wrong */
    RetentionRules rules(String text) {
        try {
            DutyFile file = json.readValue(text, DutyFile.class);
            check(file);
            return new RetentionRules(file.duties());
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + ": "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    private static void check(DutyFile file) {
        if (file.version() < 1 || file.duties() == null) {
            throw new IllegalArgumentException("it needs a version from 1 on and a list of duties");
        }
        Set<String> ids = new HashSet<>();
        for (RetentionDuty duty : file.duties()) {
            if (duty.id() == null || !ids.add(duty.id())) {
                throw new IllegalArgumentException("each duty needs an id of its own: " + duty.id());
            }
            if (duty.from() == null || duty.period() == null || duty.text() == null || duty.citation() == null) {
                throw new IllegalArgumentException(duty.id() + ": from, period, text and citation are needed");
            }
            if (duty.period().isNegative() || duty.period().isZero()) {
                throw new IllegalArgumentException(duty.id() + ": a period is longer than nothing, as in P3Y");
            }
        }
    }
}
