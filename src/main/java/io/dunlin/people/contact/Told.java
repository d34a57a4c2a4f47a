package io.dunlin.people.contact;

import io.dunlin.kernel.ClockSkew;
import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Violation;
import java.time.Instant;
import java.util.List;

/** When somebody can have said something. */
final class Told {

    private Told() {}

    /** Nothing, or why the instant is none at which something was said that is recorded now. */
    static List<Violation> check(Instant at, Instant now, String field) {
        return at.isBefore(Instant.EPOCH) || at.isAfter(now.plus(ClockSkew.MOST))
                ? List.of(Violation.of(
                        ErrorCode.OUT_OF_RANGE,
                        field,
                        "It was said between 1970 and now; clocks may differ by five minutes."))
                : List.of();
    }
}
