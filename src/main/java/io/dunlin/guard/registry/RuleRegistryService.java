package io.dunlin.guard.registry;

import io.dunlin.guard.regime.InvalidRegime;
import io.dunlin.platform.sql.Sql;
import io.dunlin.proof.PackTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the texts of all contact rules that were ever in use. Decisions name the versions of their rules, so a version
 * is never changed and never deleted, even when a later release has another one.
 */
@ApplicationScoped
class RuleRegistryService implements PackTexts {

    private final Sql sql;

    RuleRegistryService(Sql sql) {
        this.sql = sql;
    }

    /**
     * Registers the versions that are new. Replicas that start together do so once.
     *
     * @param texts by version
     * @throws InvalidRegime when a version was in use with another content
     */
    @Transactional
    void register(Map<String, String> texts) {
        texts.forEach((version, text) -> {
            sql.update("insert into rule_text (version, content) values (?, ?) on conflict do nothing", version, text);
            if (text(version).filter(known -> RegimeFile.alike(known, text)).isEmpty()) {
                throw new InvalidRegime("version: " + version
                        + " was in use with another content: restore it, and give the change a new version");
            }
        });
    }

    @Override
    @Transactional
    public Optional<String> text(String version) {
        return sql.find("select content from rule_text where version = ?", row -> row.text("content"), version);
    }
}
