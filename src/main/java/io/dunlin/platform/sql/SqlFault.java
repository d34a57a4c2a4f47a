package io.dunlin.platform.sql;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A statement that the database refused. */
public final class SqlFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    SqlFault(SQLException cause) {
        super(cause);
    }

    /** Whether it breaks a rule that the database keeps, and is no failure. */
    public boolean isRefusedByARule() {
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused
                    && String.valueOf(refused.getSQLState()).startsWith("23")) {
                return true;
            }
        }
        return false;
    }

    /** The name of the constraint that was violated; null when it was something else. */
    public @Nullable String constraint() {
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException postgres) {
                ServerErrorMessage message = postgres.getServerErrorMessage();
                return message == null ? null : message.getConstraint();
            }
        }
        return null;
    }
}
