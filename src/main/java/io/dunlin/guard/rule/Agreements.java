package io.dunlin.guard.rule;

import io.dunlin.kernel.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The times to which a person agreed.
 *
 * @param agreements the agreed times, each by the person's clock
 * @param zones where the person may be; a time counts as agreed when it is agreed in all these zones
 */
record Agreements(List<TimeAgreement> agreements, Set<ZoneId> zones) {

    /** More than the widest gap between two zones' dates, so that a day is over everywhere. */
    private static final int MARGIN_DAYS = 3;

    boolean cover(Instant t) {
        return !agreements.isEmpty()
                && zones.stream()
                        .map(zone -> LocalDateTime.ofInstant(t, zone))
                        .allMatch(local -> agreements.stream().anyMatch(agreed -> agreed.covers(local)));
    }

    /** Which agreement opens the instant, one that it {@link #cover}s. */
    String sentence(Instant t) {
        ZoneId zone = Clocks.sorted(zones).get(0);
        LocalDateTime local = LocalDateTime.ofInstant(t, zone);
        return agreements.stream()
                .filter(agreed -> agreed.covers(local))
                .findFirst()
                .map(TimeAgreement::sentence)
                .orElseThrow();
    }

    /** The first later instant at which one may begin or end. */
    Instant nextChange(Instant t) {
        Instant next = Instant.MAX;
        Set<LocalTime> times = times();
        for (ZoneId zone : times.isEmpty() ? Set.<ZoneId>of() : zones) {
            Instant reading = DailyRange.nextReading(t, zone, times);
            next = reading.isBefore(next) ? reading : next;
        }
        return next;
    }

    Instant nextClockChange(Instant t) {
        Instant next = Instant.MAX;
        for (ZoneId zone : zones) {
            Instant change = DailyRange.nextClockChange(t, zone);
            next = change.isBefore(next) ? change : next;
        }
        return next;
    }

    /** From when on they are over, or go on for good. */
    Instant settledAt() {
        return agreements.stream()
                .map(agreed -> lastDay(agreed.days())
                        .plusDays(MARGIN_DAYS)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC))
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /** Agreements begin and end within a day, and their days at midnight. */
    private Set<LocalTime> times() {
        Set<LocalTime> times = new HashSet<>();
        for (TimeAgreement agreed : agreements) {
            times.addAll(List.of(agreed.window().from(), agreed.window().until(), LocalTime.MIDNIGHT));
        }
        return times;
    }

    private static LocalDate lastDay(DateRange days) {
        LocalDate through = days.through();
        return through == null ? days.from() : through;
    }
}
