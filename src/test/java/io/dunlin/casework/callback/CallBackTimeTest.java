package io.dunlin.casework.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallBackTimeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration TICK = Duration.ofNanos(1000);

    @Test
    void itIsLaterThanNowAndAtMostNinetyDaysAhead() {
        Instant last = NOW.plus(Duration.ofDays(90));
        for (Instant good : List.of(NOW.plus(TICK), last)) {
            assertThat(CallBackTime.faults("at", good, NOW)).isEmpty();
        }
        for (Instant bad : List.of(NOW, NOW.minus(TICK), last.plus(TICK))) {
            assertThat(CallBackTime.faults("at", bad, NOW)).hasSize(1);
        }
    }

    /** Days of 23, 24 and 25 hours, of which some begin later than at midnight. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-07, 2026-03-08T05:00:00Z",
        "America/New_York, 2026-03-08, 2026-03-09T04:00:00Z",
        "America/New_York, 2026-11-01, 2026-11-02T05:00:00Z",
        "Africa/Cairo, 2026-04-23, 2026-04-23T22:00:00Z",
        "America/Havana, 2026-03-07, 2026-03-08T05:00:00Z",
        "America/Havana, 2026-11-01, 2026-11-02T05:00:00Z",
        "Australia/Lord_Howe, 2026-04-05, 2026-04-05T13:30:00Z",
        "Asia/Kolkata, 2026-06-15, 2026-06-15T18:30:00Z"
    })
    void aDayEndsWhereItsBorrowerLives(ZoneId zone, LocalDate day, Instant end) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        for (Instant at = begin; at.isBefore(end); at = at.plus(Duration.ofMinutes(15))) {
            assertThat(CallBackTime.dayEnds(at, zone)).isEqualTo(end);
        }
        assertThat(CallBackTime.dayEnds(end.minus(TICK), zone)).isEqualTo(end);
        assertThat(CallBackTime.dayEnds(end, zone)).isAfter(end);
        assertThat(Duration.between(begin, end)).isLessThan(Duration.ofHours(26));
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Asia/Tokyo", "UTC"})
    void theSeventhDayIsTheLastOfAnAgreement(String name) {
        ZoneId zone = ZoneId.of(name);
        LocalDate today = LocalDate.of(2026, 3, 5);
        for (int hour = 0; hour < 24; hour++) {
            Instant now = today.atTime(LocalTime.of(hour, 30)).atZone(zone).toInstant();
            Instant eighth = today.plusDays(7).atStartOfDay(zone).toInstant();
            assertThat(CallBackTime.isAfterAgreement(eighth.minus(TICK), now, zone))
                    .isFalse();
            assertThat(CallBackTime.isAfterAgreement(eighth, now, zone)).isTrue();
        }
    }
}
