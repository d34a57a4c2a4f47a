package io.dunlin.platform.sql;

import io.dunlin.platform.Fault;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A refusal of the database without a fault in the request or in Dunlin. The database will accept the same request
 * later.
 */
public final class Unavailable {

    private static final Logger LOG = Logger.getLogger(Unavailable.class);

    private static final String READ_ONLY = "25006";
    private static final String LOCKED = "55P03";

    private Unavailable() {}

    /** What to tell whoever asked; empty when it is something else that went wrong. It goes to the log without a stack. */
    public static Optional<Fault> behind(@Nullable Throwable thrown) {
        List<SQLException> refusals = thrown == null ? List.of() : DatabaseFault.refusals(thrown);
        for (SQLException refused : refusals) {
            String message = message(refused.getSQLState());
            if (message != null) {
                LOG.warnf("Request failed: %s", message);
                return Optional.of(Fault.unavailable(message + " Try again later."));
            }
        }
        return Optional.empty();
    }

    private static @Nullable String message(@Nullable String state) {
        if (READ_ONLY.equals(state)) {
            return "The database is read-only.";
        }
        if (LOCKED.equals(state)) {
            return "Another transaction held a lock for too long.";
        }
        // Class 53: no room on its disk, or in its memory.
        return state != null && state.startsWith("53")
                ? "The database has no room left on its disk or in its memory."
                : null;
    }
}
