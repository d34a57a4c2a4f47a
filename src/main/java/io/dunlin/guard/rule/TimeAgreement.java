package io.dunlin.guard.rule;

import io.dunlin.kernel.DateRange;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The person's agreement to be contacted at times that would otherwise be quiet.
 *
 * @param window the times, by the person's clock
 * @param days the person's civil days on which the agreement holds
 */
public record TimeAgreement(DailyRange window, DateRange days) {

    /** For people. */
    String sentence() {
        LocalDate through = days.through();
        return "The person agreed to contact from %s to %s, from %s%s."
                .formatted(window.from(), window.until(), days.from(), through == null ? " on" : " through " + through);
    }

    boolean covers(LocalDateTime local) {
        LocalDate day = local.toLocalDate();
        LocalDate through = days.through();
        return window.contains(local.toLocalTime())
                && !day.isBefore(days.from())
                && (through == null || !day.isAfter(through));
    }
}
