package io.dunlin.guard.registry;

import io.dunlin.guard.regime.InvalidRegime;
import io.dunlin.guard.regime.Regime;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.platform.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes the contact rules available, after they were checked; faulty ones keep the application from starting. */
@Singleton
class RegimeLoader {

    /** By name, because a native image cannot list what is in it. */
    static final List<String> FILES =
            List.of("HOUSE.json", "CN.json", "US.json", "UK.json", "EU.json", "IN.json", "AU.json");

    private static final Logger LOG = Logger.getLogger(RegimeLoader.class);

    private final GuardConfig config;

    RegimeLoader(GuardConfig config) {
        this.config = config;
    }

    /** Loads before the scheduler starts, which observes the same event with priority 0. */
    void load(@Observes @Priority(-100) StartupEvent start, Regimes regimes) {
        LOG.infof(
                "Contact rules of %s, and %d of the lender's own",
                regimes.regimes().stream()
                        .map(regime -> regime.jurisdiction() + " version " + regime.version())
                        .toList(),
                regimes.additions().size());
    }

    @Produces
    @Singleton
    Regimes regimes() {
        try {
            return load(config.file());
        } catch (InvalidRegime fault) {
            throw StartRefused.because("dunlin.guard.file: " + fault.getMessage() + ".");
        }
    }

    /**
     * The rules of all jurisdictions, and those of a file.
     *
     * @throws InvalidRegime beginning with the name of the file at fault
     */
    static Regimes load(Optional<Path> lender) {
        List<Regime> regimes = new ArrayList<>();
        for (String file : FILES) {
            regimes.add(RegimeFile.regime(file, builtIn(file)));
        }
        if (lender.isEmpty()) {
            return new Regimes(regimes, List.of(), List.of());
        }
        String name = String.valueOf(lender.get().getFileName());
        RegimeFile.Additions additions = RegimeFile.additions(name, text(lender.get(), name));
        try {
            return new Regimes(regimes, additions.rules(), additions.templates());
        } catch (InvalidRegime fault) {
            throw fault.in(name);
        }
    }

    private static String text(Path file, String name) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidRegime(name + ": it cannot be read");
        }
    }

    static String builtIn(String file) {
        try (InputStream resource = RegimeLoader.class.getResourceAsStream("/regimes/" + file)) {
            if (resource == null) {
                throw new InvalidRegime(file + ": it is not in the application");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
