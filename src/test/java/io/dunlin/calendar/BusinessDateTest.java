package io.dunlin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.dunlin.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BusinessDateTest {

    @Inject
    MovableClock clock;

    @AfterEach
    void release() {
        clock.release();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29T00:00:00Z, 2024-02-29",
        "2024-02-29T23:59:59.999999999Z, 2024-02-29",
        "2024-03-01T00:00:00Z, 2024-03-01"
    })
    void changesAtMidnightInTheLendersZone(Instant at, String date) {
        clock.set(at);
        assertThat(GraphQl.ask("{ businessDate }").getString("businessDate")).isEqualTo(date);
    }
}
