package io.dunlin.casework.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case besides its loans, for its priority.
 *
 * @param lastContactOn the business date on which somebody last spoke with the borrower in the case; null for never
 */
public record CaseFacts(@Nullable LocalDate lastContactOn) {

    /** Of a case that is just opened. */
    public static final CaseFacts NONE = new CaseFacts(null);
}
