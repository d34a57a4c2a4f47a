package io.dunlin.proof;

import io.dunlin.platform.sql.Sql;
import io.dunlin.platform.sql.SqlOn;
import io.dunlin.testing.OneConnection;
import io.dunlin.testing.OwnDatabase;
import io.dunlin.testing.Rooms;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * A database with a log, and what anchors and verifies it, in one transaction that is taken back after each test: no application,
 * and no trace for others.
 */
final class LogWorld implements AutoCloseable {

    /** That of RFC 8032, 7.1, test 1. */
    static final String KEY = "MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g";

    /** As the rooms declare them. */
    static final LogKinds KINDS = new LogKinds(Rooms.tables());

    final OwnDatabase database = new OwnDatabase();
    final LogRows rows;
    final LogService logs;
    final AnchorService anchors;
    final AnchorStore anchorStore;

    private final Connection connection;
    final LogStore store;
    final AnchorKeys keys;
    private Savepoint before;

    LogWorld() throws SQLException {
        migrate(database);
        rows = new LogRows(database::run);
        connection = database.connect();
        execute("set timezone = 'UTC'; set bytea_output = 'hex'");
        connection.setAutoCommit(false);
        Sql sql = SqlOn.database(OneConnection.of(connection));
        store = new LogStore(sql) {
            @Override
            void look() {
                // it looks at what the test has not committed
            }
        };
        keys = new AnchorKeys(config(Optional.empty()));
        logs = new LogService(store, new LogReader(store, KINDS), KINDS);
        anchorStore = new AnchorStore(sql);
        anchors = new AnchorService(anchorStore, keys);
    }

    static void migrate(OwnDatabase database) {
        Flyway.configure()
                .dataSource("jdbc:postgresql://localhost:" + database.port() + "/postgres", "postgres", "postgres")
                .placeholders(Map.of("app-role", "none"))
                .load()
                .migrate();
        database.execute("insert into policy (version, effective_from, content) values (1, '2000-01-01', 'x')"
                + " on conflict do nothing");
    }

    /** Anchors are signed; their file is the given one. */
    static LogConfig config(Optional<String> file) {
        return config(file, Duration.ofHours(1));
    }

    static LogConfig config(Optional<String> file, Duration anchoredWithin) {
        return new LogConfig() {
            @Override
            public String anchorEvery() {
                return "off";
            }

            @Override
            public Optional<String> signingKey() {
                return Optional.of(KEY);
            }

            @Override
            public OptionalInt signedFrom() {
                return OptionalInt.of(1);
            }

            @Override
            public Optional<List<String>> formerKeys() {
                return Optional.empty();
            }

            @Override
            public Optional<String> anchorFile() {
                return file;
            }

            @Override
            public Duration anchoredWithin() {
                return anchoredWithin;
            }
        };
    }

    LogAudit audit(KeptAnchors kept) {
        return new LogAudit(
                logs, store, anchorStore, keys, kept, new AnchorDue(anchorStore, keys, config(Optional.empty())));
    }

    void begin() throws SQLException {
        before = connection.setSavepoint();
    }

    void takeBack() throws SQLException {
        connection.rollback(before);
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What only a superuser can: no trigger runs, no foreign key is looked at. */
    void tamper(String sql) {
        execute("set session_replication_role = replica; " + sql + "; set session_replication_role = origin");
    }

    List<String> texts(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    ChainCheck check(UUID borrower) {
        return logs.verify(List.of(borrower)).get(borrower);
    }

    String found(UUID borrower) {
        return check(borrower)
                .fault()
                .map(fault -> fault.reason() + " " + fault.sequence() + " " + fault.kind())
                .orElse("INTACT");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
