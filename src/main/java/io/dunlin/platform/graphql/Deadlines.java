package io.dunlin.platform.graphql;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Unremovable;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.jdbc.PgConnection;

/**
 * Sets the time limits of operations, and knows which connections they use: an operation stays on one thread, and the
 * pool reports which thread takes a connection. Work on other threads, such as sweeps, jobs and imports, has no limit.
 *
 * <p>PostgreSQL's {@code statement_timeout} alone does not do. It bounds a statement, but an operation runs many, and
 * computes between them; and a connection would keep it for whatever the pool gives it to next.
 */
@Singleton
@Unremovable
class Deadlines implements AgroalPoolInterceptor {

    /** An operation may begin another statement just after one was cancelled. */
    private static final long AGAIN_MILLIS = 50;

    /** A database that does not even hear that a statement is cancelled is given up so much later. */
    private static final long SILENT_MILLIS = 5_000;

    private static final Logger LOG = Logger.getLogger(Deadlines.class);

    private final long millis;
    private final long patience;
    private final TransactionSynchronizationRegistry transaction;
    private final ThreadLocal<Deadline> current = new ThreadLocal<>();
    private final Map<PgConnection, Deadline> used = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor watch;

    Deadlines(
            GraphQlLimits limits,
            TransactionSynchronizationRegistry transaction,
            @ConfigProperty(
                            name = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout",
                            defaultValue = "0")
                    int socketSeconds) {
        this.patience = TimeUnit.SECONDS.toMillis(socketSeconds);
        this.millis = Math.max(1, limits.timeout().toMillis());
        this.transaction = transaction;
        this.watch = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "deadlines");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
    }

    /** Runs an operation, all of it on this thread. */
    void within(Consumer<Deadline> operation) {
        Deadline deadline = new Deadline();
        ScheduledFuture<?> timer =
                watch.scheduleWithFixedDelay(deadline::pass, millis, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        current.set(deadline);
        try {
            operation.accept(deadline);
        } finally {
            current.remove();
            timer.cancel(false);
        }
    }

    /** Past the deadline we roll back instead of committing; throwing here would break the pool. */
    @Override
    public void onConnectionAcquire(Connection connection) {
        Deadline deadline = current.get();
        if (deadline != null) {
            PgConnection postgres = postgres(connection);
            limit(postgres, millis + SILENT_MILLIS);
            used.put(postgres, deadline);
            if (deadline.began(postgres) && transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
                transaction.setRollbackOnly();
                deadline.refuse();
            }
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        PgConnection postgres = postgres(connection);
        Deadline deadline = used.remove(postgres);
        if (deadline != null) {
            deadline.ended(postgres);
            limit(postgres, patience);
        }
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
    }

    /** How long an answer of the database is waited for. */
    private static void limit(PgConnection connection, long millis) {
        try {
            connection.setNetworkTimeout(null, (int) Math.min(Integer.MAX_VALUE, millis));
        } catch (SQLException closed) {
            LOG.debugf("Connection closed: SQLSTATE %s", closed.getSQLState());
        }
    }

    private static PgConnection postgres(Connection connection) {
        try {
            return connection.unwrap(PgConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException("the database is PostgreSQL", e);
        }
    }
}
