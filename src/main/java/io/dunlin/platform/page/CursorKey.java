package io.dunlin.platform.page;

import io.dunlin.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** The key that signs cursors. The database stores it, so all replicas have the same key and it survives a restart. */
@ApplicationScoped
class CursorKey {

    private final Sql sql;
    private volatile byte @Nullable [] secret;

    CursorKey(Sql sql) {
        this.sql = sql;
    }

    byte[] secret() {
        byte[] known = secret;
        if (known == null) {
            known = load();
            secret = known;
        }
        return known;
    }

    private byte[] load() {
        byte[] proposal = new byte[32];
        new SecureRandom().nextBytes(proposal);
        sql.update("insert into cursor_key (secret) values (?) on conflict do nothing", proposal);
        return sql.find("select secret from cursor_key", row -> row.bytes("secret"))
                .orElseThrow();
    }
}
