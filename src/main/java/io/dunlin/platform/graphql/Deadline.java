package io.dunlin.platform.graphql;

import io.dunlin.platform.Fault;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;
import org.postgresql.jdbc.PgConnection;

/**
 * The time limit of one operation. After the limit, the statements on the operation's connections are cancelled in
 * PostgreSQL again and again until the operation gives up. Code that computes asks {@link Spending} at each field.
 */
final class Deadline {

    private static final Logger LOG = Logger.getLogger(Deadline.class);

    /** The error of an operation whose time is up. */
    static final FaultError CUT_OFF =
            FaultError.of(Fault.Code.TOO_COMPLEX, "The operation took too long and was cancelled.");

    private final Set<PgConnection> connections = new HashSet<>();
    private volatile boolean passed;
    private boolean refused;

    /**
     * A connection is used for the operation from now on.
     *
     * @return whether the time is up: then nothing may be written any more
     */
    synchronized boolean began(PgConnection connection) {
        connections.add(connection);
        return passed;
    }

    /** No longer. It waits for a cancellation under way, which would else hit whoever gets the connection next. */
    synchronized void ended(PgConnection connection) {
        connections.remove(connection);
    }

    /** The operation wanted to write when it was too late. */
    synchronized void refuse() {
        refused = true;
    }

    /** Lets the time be up. */
    synchronized void pass() {
        if (!passed) {
            passed = true;
            LOG.warn("Operation cancelled: it took too long");
        }
        for (PgConnection connection : connections) {
            try {
                connection.cancelQuery();
            } catch (SQLException e) {
                LOG.warnf("Could not cancel a statement: SQLSTATE %s", e.getSQLState());
            }
        }
    }

    /** Whether the time is up. */
    boolean passed() {
        return passed;
    }

    /**
     * Whether the operation was cut off; one that was through just in time was not.
     *
     * @param failed whether something in it failed
     */
    synchronized boolean cutOff(boolean failed) {
        return passed && (failed || refused);
    }
}
