package io.dunlin.platform;

import io.quarkus.arc.InactiveBeanException;
import io.quarkus.logging.LoggingFilter;
import java.sql.SQLException;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Says in one line why the database keeps Dunlin from starting. The extensions that connect to it do so before any code
 * of ours runs, and what they throw is a wall of stack; any other failure keeps its own.
 */
@LoggingFilter(name = "start-failures")
public final class StartFailures implements Filter {

    private static final String LOGGER = "io.quarkus.runtime.Application";

    /** The classes of SQL states for a connection that fails, a user that is refused, and a database that is not there. */
    private static final Set<String> NO_CONNECTION = Set.of("08", "28", "3D");

    @Override
    public boolean isLoggable(LogRecord line) {
        String reason = LOGGER.equals(line.getLoggerName()) ? reason(line.getThrown()) : null;
        if (reason != null) {
            line.setMessage("Dunlin does not start. " + reason);
            line.setThrown(null);
        }
        return true;
    }

    /** What to change; null when it has nothing to do with the database. */
    static @Nullable String reason(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InactiveBeanException inactive
                    && String.valueOf(inactive.getMessage()).contains("quarkus.datasource.jdbc.url")) {
                return "It has no database: name one, QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://HOST/DATABASE, with"
                        + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.";
            }
            if (cause instanceof SQLException refused && isAboutTheConnection(refused)) {
                return "It cannot connect to the database of quarkus.datasource.jdbc.url: "
                        + String.valueOf(refused.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("");
            }
        }
        return null;
    }

    private static boolean isAboutTheConnection(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && state.length() == 5 && NO_CONNECTION.contains(state.substring(0, 2));
    }
}
