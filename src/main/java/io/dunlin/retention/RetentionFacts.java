package io.dunlin.retention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All facts that the retention of a borrower's data depends on.
 *
 * @param country where the borrower lives
 * @param openCase the number of the open case; null when none is open
 * @param lastAction the day of the last action, or of the last close of a case if that is later; null: never
 * @param holds the days on which the unlifted legal holds were placed
 */
record RetentionFacts(
        String country,
        List<RetainedLoan> loans,
        @Nullable String openCase,
        @Nullable LocalDate lastAction,
        List<LocalDate> holds,
        boolean isErased) {}
