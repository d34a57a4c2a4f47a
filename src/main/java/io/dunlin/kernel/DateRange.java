package io.dunlin.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A closed interval of days.
 *
 * @param from the first day (inclusive)
 * @param through the last day (inclusive), not before {@code from}; null when the range is open-ended
 */
public record DateRange(LocalDate from, @Nullable LocalDate through) {

    public DateRange {
        if (through != null && through.isBefore(from)) {
            throw new IllegalArgumentException("A range from " + from + " cannot end on " + through);
        }
    }
}
