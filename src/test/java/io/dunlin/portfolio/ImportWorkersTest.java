package io.dunlin.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunlin.portfolio.ImportWorkers.Busy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ImportWorkersTest {

    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();

    @AfterEach
    void letThemEnd() {
        end.countDown();
    }

    @Test
    void anImportThatNoWorkerComesToIsToldSoAndIsNotBegunLater() throws Exception {
        ImportWorkers workers = new ImportWorkers(2, Duration.ofMillis(50));
        CompletableFuture<Integer> one = workers.run(this::slow);
        CompletableFuture<Integer> two = workers.run(this::slow);
        CompletableFuture<Integer> three = workers.run(this::slow);
        assertThatThrownBy(() -> three.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(Busy.class);
        end.countDown();
        one.get();
        two.get();
        assertThat(workers.run(() -> 7).get()).isEqualTo(7);
        assertThat(begun).hasValue(2);
        workers.stop();
    }

    @Test
    void anImportWaitsForAWorkerThatEndsInTime() throws Exception {
        ImportWorkers workers = new ImportWorkers(2, Duration.ofMinutes(5));
        workers.run(this::slow);
        workers.run(this::slow);
        CompletableFuture<Integer> three = workers.run(this::slow);
        assertThat(three).isNotDone();
        end.countDown();
        assertThat(three.get()).isEqualTo(1);
        workers.stop();
    }

    @Test
    void whatFailsFailsAndFreesItsWorker() throws Exception {
        ImportWorkers workers = new ImportWorkers(2, Duration.ofMinutes(5));
        for (int i = 0; i < 5; i++) {
            CompletableFuture<Integer> failing = workers.run(() -> {
                throw new IllegalStateException("as told");
            });
            assertThatThrownBy(failing::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("as told");
        }
        assertThat(workers.run(() -> 7).get()).isEqualTo(7);
        workers.stop();
    }

    private int slow() {
        begun.incrementAndGet();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }
}
