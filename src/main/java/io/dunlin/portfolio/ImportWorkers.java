package io.dunlin.portfolio;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Threads that only read imports. A file may take hours, for its size or for its slow connection, and no other request
 * may wait for that. An import without a free thread waits without blocking one, and only for a limited time.
 */
@ApplicationScoped
class ImportWorkers {

    /** Each of them holds a connection open. */
    private static final int MOST_WAITING = 50;

    private final Duration queueTime;
    private final ThreadPoolExecutor workers;

    @Inject
    ImportWorkers(ImportConfig config) {
        this(config.atOnce(), config.queueTime());
    }

    /** @param queueTime how long work waits for a worker */
    ImportWorkers(int atOnce, Duration queueTime) {
        this.queueTime = queueTime;
        AtomicInteger number = new AtomicInteger();
        this.workers = new ThreadPoolExecutor(
                atOnce, atOnce, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                    Thread thread = new Thread(work, "import-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        workers.allowCoreThreadTimeOut(true);
    }

    /** No thread became free within the time that an import waits. */
    static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1;

        Busy() {
            super("all workers read other imports", null, false, false);
        }
    }

    /** What the work gives, once a worker has done it; {@link Busy} when none came to it. */
    <T> CompletableFuture<T> run(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        AtomicBoolean taken = new AtomicBoolean();
        Runnable task = () -> {
            if (taken.compareAndSet(false, true)) {
                complete(result, work);
            }
        };
        try {
            workers.execute(task);
        } catch (RejectedExecutionException full) {
            return CompletableFuture.failedFuture(new Busy());
        }
        CompletableFuture.delayedExecutor(queueTime.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    if (taken.compareAndSet(false, true)) {
                        workers.remove(task);
                        result.completeExceptionally(new Busy());
                    }
                });
        return result;
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (RuntimeException | Error failed) {
            result.completeExceptionally(failed);
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
