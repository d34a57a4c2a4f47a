package io.dunlin.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;

/** The rows that an import wrote, written again by nothing but COPY into tables of the same shape. */
final class CopyYardstick {

    /** The tables in the order of their references, with the references. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("personal_key", "");
        TABLES.put("borrower", "id:personal_key");
        TABLES.put("contact", "borrower_id:borrower");
        TABLES.put("contact_point", "borrower_id:borrower");
        TABLES.put("loan", "borrower_id:borrower");
        TABLES.put("installment", "loan_id:loan");
        TABLES.put("loan_standing", "loan_id:loan");
        TABLES.put("payment", "loan_id:loan");
    }

    private final Connection connection;
    private final Path directory;

    CopyYardstick(Connection connection, Path directory) {
        this.connection = connection;
        this.directory = directory;
    }

    /** How many seconds the copies take. */
    double seconds() throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema yardstick");
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                create(statement, table.getKey(), table.getValue());
                out(table.getKey());
            }
            statement.execute("checkpoint");
        }
        long start = System.nanoTime();
        for (String table : TABLES.keySet()) {
            in(table);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void create(Statement statement, String table, String reference) throws SQLException {
        statement.execute("create table yardstick.%1$s (like public.%1$s including all)".formatted(table));
        if (!reference.isEmpty()) {
            String[] parts = reference.split(":", 2);
            statement.execute("alter table yardstick.%s add foreign key (%s) references yardstick.%s"
                    .formatted(table, parts[0], parts[1]));
        }
    }

    private void out(String table) throws SQLException, IOException {
        try (OutputStream file = Files.newOutputStream(directory.resolve(table + ".copy"))) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy public." + table + " to stdout", file);
        }
    }

    private void in(String table) throws SQLException, IOException {
        try (InputStream file = Files.newInputStream(directory.resolve(table + ".copy"))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy yardstick." + table + " from stdin", file, 1 << 16);
        }
    }
}
