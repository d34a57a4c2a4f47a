package io.dunlin.casework.review;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open case of a borrower before a review.
 *
 * @param parts of what the priority consists, as stored; null when it was not ranked by parts yet
 * @param rankOn when it is to be ranked again at the latest; null for never
 * @param loanIds the loans that have joined it and did not leave it
 */
record OpenCase(
        UUID id,
        UUID borrowerId,
        CaseKind kind,
        LocalDate openedOn,
        int priority,
        @Nullable String parts,
        @Nullable LocalDate rankOn,
        @Nullable LocalDate pastDueSince,
        Set<UUID> loanIds) {}
