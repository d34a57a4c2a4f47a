package io.dunlin.platform;

import io.quarkus.micrometer.runtime.export.handlers.PrometheusHandler;
import io.quarkus.vertx.http.ManagementInterface;
import io.smallrye.health.AsyncHealthCheckFactory;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Answers probes and scrapes on their own threads. The libraries would use worker threads, and all of these may be
 * waiting for a lock just when a probe matters most.
 */
@Alternative
@Priority(1)
@Singleton
class Watchers extends AsyncHealthCheckFactory {

    private static final String METRICS = "/q/metrics";
    private static final int THREADS = 4;
    private static final int MOST_WAITING = 100;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                Thread thread = new Thread(work, "watchers");
                thread.setDaemon(true);
                return thread;
            });

    Watchers() {
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public Uni<HealthCheckResponse> callSync(HealthCheck check) {
        return super.callSync(check).runSubscriptionOn(threads);
    }

    @Override
    public Uni<HealthCheckResponse> callAsync(AsyncHealthCheck check) {
        return super.callAsync(check).runSubscriptionOn(threads);
    }

    /** Ahead of the library's route to the same handler. */
    void install(@Observes ManagementInterface management) {
        PrometheusHandler metrics = new PrometheusHandler(false, Optional.empty());
        management.router().get(METRICS).order(Integer.MIN_VALUE).handler(request -> {
            try {
                threads.execute(() -> answer(metrics, request));
            } catch (RejectedExecutionException full) {
                request.fail(503);
            }
        });
    }

    private static void answer(PrometheusHandler metrics, RoutingContext request) {
        try {
            metrics.handle(request);
        } catch (RuntimeException e) {
            request.fail(e);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
