package io.dunlin.people.contact;

import io.dunlin.kernel.ClockSkew;
import io.dunlin.kernel.Violation;
import io.dunlin.vocabulary.ErrorCode;
import java.time.Instant;
import java.util.List;

/** Checks that a reported time is plausible. */
final class Told {

    private Told() {}

    /** Violations; empty when the time is plausible. */
    static List<Violation> check(Instant at, Instant now, String field) {
        return at.isBefore(Instant.EPOCH) || at.isAfter(now.plus(ClockSkew.MOST))
                ? List.of(Violation.of(
                        ErrorCode.OUT_OF_RANGE,
                        field,
                        "The time must be between 1970 and now; clocks may differ by five minutes."))
                : List.of();
    }
}
