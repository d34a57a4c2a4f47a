package io.dunlin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallClockTest {

    @Test
    void aTimeHasTwoDigitsForHoursAndMinutes() {
        assertThat(WallClock.minute("00:00")).contains(LocalTime.MIDNIGHT);
        assertThat(WallClock.minute("09:05")).contains(LocalTime.of(9, 5));
        assertThat(WallClock.minute("23:59")).contains(LocalTime.of(23, 59));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "9:00", "24:00", "23:60", "12:00:00", "12.00", "12:00 ", "-1:00", "noon", "١٢:٠٠", "12:00\n"
            })
    void anythingElseIsNone(String text) {
        assertThat(WallClock.minute(text)).isEmpty();
    }

    @Test
    void aSpanIsTwoTimes() {
        assertThat(WallClock.isSpan("18:00-21:29")).isTrue();
        assertThat(WallClock.isSpan("22:00-06:00")).isTrue();
        for (String text : new String[] {"", "18:00", "18:00-", "18:00-24:00", "18:00 - 21:00", "18:00-21:00-22:00"}) {
            assertThat(WallClock.isSpan(text)).as(text).isFalse();
        }
    }
}
