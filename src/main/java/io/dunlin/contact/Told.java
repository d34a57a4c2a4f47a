package io.dunlin.contact;

import io.dunlin.kernel.ErrorCode;
import io.dunlin.kernel.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When somebody can have said something. */
final class Told {

    /** The clocks of telephones and of this house may differ by so much. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private Told() {}

    /** Nothing, or why the instant is none at which something was said that is recorded now. */
    static List<Violation> check(Instant at, Instant now, String field) {
        return at.isBefore(Instant.EPOCH) || at.isAfter(now.plus(SKEW))
                ? List.of(Violation.of(
                        ErrorCode.OUT_OF_RANGE,
                        field,
                        "It was said between 1970 and now; clocks may differ by five minutes."))
                : List.of();
    }
}
