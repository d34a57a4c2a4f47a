package io.dunlin.guard.registry;

import io.dunlin.guard.regime.Regimes;
import io.dunlin.proof.PackTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The files of the jurisdictions that are built in, by the versions that decisions name. */
@ApplicationScoped
class RegimeTexts implements PackTexts {

    private final Regimes regimes;

    RegimeTexts(Regimes regimes) {
        this.regimes = regimes;
    }

    @Override
    public Optional<String> text(String version) {
        return regimes.regimes().stream()
                .filter(regime -> version.equals(regime.jurisdiction() + " " + regime.version()))
                .map(regime -> RegimeLoader.builtIn(regime.jurisdiction() + ".json"))
                .findFirst();
    }
}
