package io.dunlin.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Looks for a text in all tables of the database, also as the bytes of a binary column, and in what the database logs. */
public final class Everywhere {

    private Everywhere() {}

    /** The tables that have a row with the text in any of its columns. */
    public static List<String> inTheDatabase(String text) {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                String sql =
                        "select 1 from \"%s\" t where position('%s' in t::text) > 0 or position('%s' in t::text) > 0 limit 1"
                                .formatted(table, text.replace("'", "''"), bytes);
                if (statement.executeQuery(sql).next()) {
                    found.add(table);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /**
     * The lines of the database's own log with the text, of all that was logged before. It logs an error, and waits until that
     * is there: what came before is there then too.
     */
    public static List<String> inTheLogOfTheDatabase(String text) {
        String last = "last" + UUID.randomUUID();
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select 1 / 0 as \"" + last + "\""))
                    .isInstanceOf(SQLException.class);
            await().until(() -> !logged(statement, last).isEmpty());
            return logged(statement, text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> logged(Statement statement, String text) throws SQLException {
        List<String> lines = new ArrayList<>();
        ResultSet rows = statement.executeQuery(
                "select line from pg_ls_logdir() f, regexp_split_to_table(pg_read_file('log/' || f.name), '\n') line"
                        + " where line ilike '%" + text + "%'");
        while (rows.next()) {
            lines.add(rows.getString(1));
        }
        return lines;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        ResultSet rows = statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'");
        while (rows.next()) {
            tables.add(rows.getString(1));
        }
        return tables;
    }
}
