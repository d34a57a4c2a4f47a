package io.dunlin.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The key that signs cursors. The database stores it, so all replicas have the same key and it survives a restart. */
@ApplicationScoped
class CursorKey {

    private final DataSource database;
    private volatile byte @Nullable [] secret;

    CursorKey(DataSource database) {
        this.database = database;
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
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into cursor_key (secret) values (?) on conflict do nothing");
                PreparedStatement select = connection.prepareStatement("select secret from cursor_key")) {
            insert.setBytes(1, proposal);
            insert.executeUpdate();
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the cursor key cannot be read", e);
        }
    }
}
