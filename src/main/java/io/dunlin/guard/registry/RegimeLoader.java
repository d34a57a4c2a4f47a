package io.dunlin.guard.registry;

import io.dunlin.guard.regime.InvalidRegime;
import io.dunlin.guard.regime.Regime;
import io.dunlin.guard.regime.Regimes;
import io.dunlin.guard.rule.Template;
import io.dunlin.platform.start.ConfiguredFile;
import io.dunlin.platform.start.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Checks the contact rules and makes them available. Faulty rules keep the application from starting. */
@Singleton
class RegimeLoader {

    /** By name, because a native image cannot list what is in it. */
    static final List<String> FILES =
            List.of("HOUSE.json", "CN.json", "US.json", "UK.json", "EU.json", "IN.json", "AU.json");

    private static final String TEXTS = "TEXTS.json";

    private static final Logger LOG = Logger.getLogger(RegimeLoader.class);

    private final GuardConfig config;
    private final RuleRegistryService registry;

    RegimeLoader(GuardConfig config, RuleRegistryService registry) {
        this.config = config;
        this.registry = registry;
    }

    /** @param texts the files, by the versions that decisions name */
    record Loaded(Regimes regimes, Map<String, String> texts) {}

    /** Loads before the scheduler starts, which observes the same event with priority 0. */
    void load(@Observes @Priority(-100) StartupEvent start, Regimes regimes) {
        LOG.infof(
                "Contact rules of %s, and %d of the lender's own",
                regimes.regimes().stream()
                        .map(regime -> regime.jurisdiction() + " version " + regime.version())
                        .toList(),
                regimes.additions().size());
        LOG.infof(
                "Message texts: %s",
                regimes.templates().stream().map(Template::code).collect(Collectors.joining(", ")));
    }

    @Produces
    @Singleton
    Regimes regimes() {
        try {
            Loaded loaded = load(config.file());
            registry.register(loaded.texts());
            return loaded.regimes();
        } catch (InvalidRegime fault) {
            throw StartRefused.because("dunlin.guard.file: " + fault.getMessage() + ".");
        }
    }

    /**
     * The rules of all jurisdictions, and those of a file.
     *
     * @throws InvalidRegime beginning with the name of the file at fault
     */
    static Loaded load(Optional<Path> lender) {
        List<Regime> regimes = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : FILES) {
            String text = builtIn(file);
            Regime regime = RegimeFile.regime(file, text);
            regimes.add(regime);
            texts.put(regime.jurisdiction() + " " + regime.version(), text);
        }
        String builtIn = builtIn(TEXTS);
        RegimeFile.Texts ours = RegimeFile.texts(TEXTS, builtIn);
        texts.put("TEXTS " + ours.version(), builtIn);
        if (lender.isEmpty()) {
            return new Loaded(new Regimes(regimes, List.of(), ours.templates()), texts);
        }
        String name = String.valueOf(lender.get().getFileName());
        String text = text(lender.get(), name);
        RegimeFile.Additions additions = RegimeFile.additions(name, text);
        texts.put(Regimes.LENDER + " " + additions.version(), text);
        try {
            List<Template> templates = new ArrayList<>(ours.templates());
            templates.addAll(additions.templates());
            return new Loaded(new Regimes(regimes, additions.rules(), templates), texts);
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

    private static String builtIn(String file) {
        try {
            return ConfiguredFile.text(Optional.empty(), "/regimes/" + file);
        } catch (IOException e) {
            throw new InvalidRegime(file + ": it is not in the application");
        }
    }
}
