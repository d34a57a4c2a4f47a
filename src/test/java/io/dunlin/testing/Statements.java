package io.dunlin.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Counts SQL statements where they arrive, in PostgreSQL: whatever sends them (Hibernate, plain JDBC, a packaged
 * application) is counted, and {@code begin} and {@code commit} are not. Nothing else may use the database meanwhile.
 */
public final class Statements {

    static final String DATABASE = "dunlin.test.jdbc-url";

    /** The database takes none out of a statement that was prepared before it began to count. */
    private static final Pattern CONSTANT = Pattern.compile("'[^']*'|\\$\\d+");

    private Statements() {}

    /** The statements that the work sends, each as often as it is executed, with its constants taken out. */
    public static List<String> during(Runnable work) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(System.getProperty(DATABASE));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists testing;"
                    + " create extension if not exists pg_stat_statements schema testing");
            statement.execute("select testing.pg_stat_statements_reset()");
            work.run();
            return executed(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> executed(Statement statement) throws SQLException {
        List<String> executed = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select query, calls from testing.pg_stat_statements(true)"
                + " where toplevel and query not like '%pg_stat_statements%'"
                + " and dbid = (select oid from pg_database where datname = current_database())")) {
            while (rows.next()) {
                String query = CONSTANT.matcher(rows.getString("query")).replaceAll("?");
                executed.addAll(Collections.nCopies(rows.getInt("calls"), query));
            }
        }
        return executed;
    }
}
