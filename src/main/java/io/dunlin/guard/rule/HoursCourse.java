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
 * Against a contact during a part of each day in a zone, except at times to which the person agreed.
 *
 * @param quiet when the rule is against it
 * @param agreements times that are free all the same, by the person's clock
 * @param personZones where the person may be: a time is agreed when it is so in all of them
 */
record HoursCourse(
        DailyWindow quiet, ZoneId zone, List<TimeAgreement> agreements, Set<ZoneId> personZones, String words)
        implements Course {

    /** More than the widest gap between two zones' dates, so that a day is over everywhere. */
    private static final int MARGIN_DAYS = 3;

    @Override
    public boolean blocks(Instant t) {
        return quiet.contains(LocalTime.ofInstant(t, zone)) && !isAgreed(t);
    }

    private boolean isAgreed(Instant t) {
        return !agreements.isEmpty()
                && personZones.stream()
                        .map(each -> LocalDateTime.ofInstant(t, each))
                        .allMatch(local -> agreements.stream().anyMatch(agreed -> agreed.covers(local)));
    }

    @Override
    public Instant nextChange(Instant t) {
        Instant next = DailyWindow.nextReading(t, zone, List.of(quiet.from(), quiet.until()));
        Set<LocalTime> times = agreedTimes();
        for (ZoneId each : times.isEmpty() ? Set.<ZoneId>of() : personZones) {
            Instant reading = DailyWindow.nextReading(t, each, times);
            next = reading.isBefore(next) ? reading : next;
        }
        return next;
    }

    @Override
    public Instant nextClockChange(Instant t) {
        Instant next = DailyWindow.nextClockChange(t, zone);
        for (ZoneId each : personZones) {
            Instant change = DailyWindow.nextClockChange(t, each);
            next = change.isBefore(next) ? change : next;
        }
        return next;
    }

    /** Agreements begin and end within a day, and their days at midnight. */
    private Set<LocalTime> agreedTimes() {
        Set<LocalTime> times = new HashSet<>();
        for (TimeAgreement agreed : agreements) {
            times.addAll(List.of(agreed.window().from(), agreed.window().until(), LocalTime.MIDNIGHT));
        }
        return times;
    }

    @Override
    public Instant settledAt() {
        return agreements.stream()
                .map(agreed -> lastDay(agreed.days())
                        .plusDays(MARGIN_DAYS)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC))
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    private static LocalDate lastDay(DateRange days) {
        LocalDate through = days.through();
        return through == null ? days.from() : through;
    }

    @Override
    public String sentence(Instant t) {
        return words;
    }
}
