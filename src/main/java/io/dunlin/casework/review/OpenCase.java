package io.dunlin.casework.review;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The open case of a borrower before a review.
 *
 * @param loanIds the loans that have joined it
 */
record OpenCase(
        UUID id,
        UUID borrowerId,
        LocalDate openedOn,
        int priority,
        @Nullable LocalDate pastDueSince,
        Set<UUID> loanIds) {}
