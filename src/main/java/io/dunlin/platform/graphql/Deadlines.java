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
import org.postgresql.jdbc.PgConnection;

/**
 * Gives operations their time, and knows which connections they use: an operation stays on one thread, and the pool says
 * which thread takes a connection. Work on other threads, such as sweeps, jobs and imports, has all the time that it needs.
 */
@Singleton
@Unremovable
class Deadlines implements AgroalPoolInterceptor {

    /** An operation may begin another statement just after one was cancelled. */
    private static final long AGAIN_MILLIS = 50;

    private final long millis;
    private final TransactionSynchronizationRegistry transaction;
    private final ThreadLocal<Deadline> current = new ThreadLocal<>();
    private final Map<PgConnection, Deadline> used = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor watch;

    Deadlines(GraphQlLimits limits, TransactionSynchronizationRegistry transaction) {
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

    /** What is too late to write is taken back; the pool does not bear an exception here. */
    @Override
    public void onConnectionAcquire(Connection connection) {
        Deadline deadline = current.get();
        if (deadline != null) {
            PgConnection postgres = postgres(connection);
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
        }
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
    }

    private static PgConnection postgres(Connection connection) {
        try {
            return connection.unwrap(PgConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException("the database is PostgreSQL", e);
        }
    }
}
