package io.dunlin.queue;

import static io.dunlin.casework.Loans.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.casework.Loans;
import io.dunlin.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clockwork, which is off in other tests. */
@QuarkusTest
@TestProfile(QueueScheduleTest.EverySecond.class)
class QueueScheduleTest {

    public static final class EverySecond implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dunlin.queue.refresh-every", "1s");
        }
    }

    @Inject
    Loans loans;

    @Inject
    Queues queues;

    @Inject
    MovableClock clock;

    @AfterEach
    void release() {
        loans.closeAllCases();
        clock.release();
    }

    @Test
    void theQueueFollowsFactsAndTimeByItself() {
        clock.set(TODAY);
        loans.closeAllCases();
        UUID borrower = loans.defaulted(10);
        queues.stop(borrower, "08:00", "16:59");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(queues.ask(Map.of())).isEmpty());
        clock.set(Queues.at("17:00"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "t 06-15 17:00 06-16 08:00 06-16 08:00".equals(queues.row(borrower)));
        assertThat(queues.ask(Map.of())).hasSize(1);
    }
}
