package io.dunlin.casework.callback;

import io.dunlin.kernel.Violation;
import io.dunlin.vocabulary.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** When somebody can be called back. */
final class CallBackTime {

    private static final Duration AHEAD = Duration.ofDays(90);

    /** How many days the agreement to be called counts: from the day on which it was given. */
    private static final int AGREED_DAYS = 7;

    private CallBackTime() {}

    static List<Violation> faults(String field, Instant at, Instant now) {
        return at.isAfter(now) && !at.isAfter(now.plus(AHEAD))
                ? List.of()
                : List.of(Violation.of(
                        ErrorCode.OUT_OF_RANGE, field, "A call-back is later than now, and at most 90 days ahead."));
    }

    /** When the day of the instant is over in the zone (exclusive): where clocks change at midnight, later or earlier. */
    static Instant dayEnds(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether the call comes after the seventh day, the day of the plan being the first. */
    static boolean isAfterAgreement(Instant at, Instant now, ZoneId zone) {
        return !LocalDate.ofInstant(at, zone)
                .isBefore(LocalDate.ofInstant(now, zone).plusDays(AGREED_DAYS));
    }
}
