package io.dunlin.platform.graphql;

import io.dunlin.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The registered documents, which all replicas share. */
@ApplicationScoped
class TrustedDocumentService {

    private final Sql sql;

    TrustedDocumentService(Sql sql) {
        this.sql = sql;
    }

    /** The document of an id; null when none is registered. */
    @Nullable
    String find(String id) {
        return sql.find("select document from trusted_document where id = ?", row -> row.text("document"), id)
                .orElse(null);
    }

    /** Registers all or none, and tells how many were not registered before. */
    @Transactional
    int register(Collection<String> documents) {
        return sql.update(
                "insert into trusted_document (id, document) select 'sha256:' || encode(sha256(convert_to(text, 'UTF8')), 'hex'), text"
                        + " from unnest(?) as text on conflict do nothing",
                new Sql.Column("text", documents));
    }
}
