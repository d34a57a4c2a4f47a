package io.dunlin.casework.review;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case of one borrower as a review leaves it.
 *
 * @param known whether the case was open before the review; at most the first of a timeline is
 * @param closedOn null while it is open; only the last of a timeline can be
 * @param joined the loans that joined it in this review, with the day
 * @param left the loans that left it in this review while it stayed open, with the day
 * @param loanIds all loans of the case; those that left it are none
 */
record CaseSpan(
        boolean known,
        CaseKind kind,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable CaseCloseReason closeReason,
        Map<UUID, LocalDate> joined,
        Map<UUID, LocalDate> left,
        Set<UUID> loanIds) {

    boolean isOpen() {
        return closedOn == null;
    }
}
