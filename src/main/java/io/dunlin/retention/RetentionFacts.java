package io.dunlin.retention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the retention of a borrower's data depends on.
 *
 * @param country where the borrower lives
 * @param openCase the number of the case that is open; null when none is
 * @param lastAction the day of the last action, or of the last close of a case, should that be later; null: never
 * @param holds the days on which legal holds that are not lifted were placed
 */
record RetentionFacts(
        String country,
        List<RetainedLoan> loans,
        @Nullable String openCase,
        @Nullable LocalDate lastAction,
        List<LocalDate> holds,
        boolean isErased) {}
