package io.dunlin.people.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.kernel.Violation;
import io.dunlin.vocabulary.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ToldTest {

    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    @Test
    void clocksMayDifferByFiveMinutesAndNotByMore() {
        Instant latest = NOW.plus(Duration.ofMinutes(5));
        assertThat(Told.check(latest, NOW, "at")).isEmpty();
        assertThat(Told.check(latest.plusNanos(1), NOW, "at"))
                .extracting(Violation::code)
                .containsExactly(ErrorCode.OUT_OF_RANGE);
    }

    @Test
    void timeBeginsIn1970() {
        assertThat(Told.check(Instant.EPOCH, NOW, "at")).isEmpty();
        assertThat(Told.check(Instant.EPOCH.minusNanos(1), NOW, "at"))
                .extracting(Violation::code)
                .containsExactly(ErrorCode.OUT_OF_RANGE);
        assertThat(Told.check(Instant.MIN, NOW, "at")).hasSize(1);
        assertThat(Told.check(Instant.MAX, NOW, "at")).hasSize(1);
    }
}
