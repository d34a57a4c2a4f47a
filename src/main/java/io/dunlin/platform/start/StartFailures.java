package io.dunlin.platform.start;

import io.quarkus.arc.InactiveBeanException;
import io.quarkus.logging.LoggingFilter;
import java.net.BindException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Explains in one line why Dunlin does not start when the operator's environment prevents it: the database, a port, a
 * schedule. Extensions need these before any code of Dunlin runs, and fail with long stack traces. Any other failure
 * keeps its stack trace.
 */
@LoggingFilter(name = "start-failures")
public final class StartFailures implements Filter {

    private static final String LOGGER = "io.quarkus.runtime.Application";

    /** The classes of SQL states for a connection that fails, a user that is refused, a database that is not there or full. */
    private static final Set<String> NO_CONNECTION = Set.of("08", "28", "3D", "53");

    private static final String READ_ONLY = "25006";

    @Override
    public boolean isLoggable(LogRecord line) {
        String reason = LOGGER.equals(line.getLoggerName()) ? reason(line.getThrown()) : null;
        if (reason != null) {
            line.setMessage("Dunlin does not start. " + reason);
            line.setThrown(null);
        }
        return true;
    }

    /** What to change; null when it is nothing of the kind. */
    static @Nullable String reason(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InactiveBeanException inactive
                    && String.valueOf(inactive.getMessage()).contains("quarkus.datasource.jdbc.url")) {
                return "No database is configured: set QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://HOST/DATABASE, with"
                        + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.";
            }
            String reason = cause instanceof SQLException refused ? ofDatabase(refused) : ofSetting(cause);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    private static @Nullable String ofDatabase(SQLException refused) {
        if (READ_ONLY.equals(refused.getSQLState())) {
            return "The database of quarkus.datasource.jdbc.url is read-only: it is a standby, or"
                    + " default_transaction_read_only is on.";
        }
        return isAboutTheConnection(refused)
                ? "It cannot connect to the database of quarkus.datasource.jdbc.url: " + firstLine(refused)
                : null;
    }

    private static @Nullable String ofSetting(Throwable cause) {
        if (cause instanceof BindException) {
            return "It cannot listen on a port of quarkus.http.port or quarkus.management.port: " + firstLine(cause);
        }
        String message = firstLine(cause);
        if (cause instanceof IllegalArgumentException && message.contains("max size")) {
            return "quarkus.datasource.jdbc.max-size has to be at least 1.";
        }
        return cause instanceof IllegalArgumentException
                        && message.toLowerCase(Locale.ROOT).contains("cron")
                ? "A schedule, such as dunlin.sweep.cron, is no cron expression: " + message
                : null;
    }

    private static String firstLine(Throwable thrown) {
        return String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
    }

    private static boolean isAboutTheConnection(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && state.length() == 5 && NO_CONNECTION.contains(state.substring(0, 2));
    }
}
