package io.dunlin.casework.review;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open case of a borrower before a review.
 *
 * @param loanIds the loans that have joined it and did not leave it
 */
record OpenCase(
        UUID id,
        UUID borrowerId,
        CaseKind kind,
        LocalDate openedOn,
        int priority,
        @Nullable LocalDate pastDueSince,
        Set<UUID> loanIds) {}
