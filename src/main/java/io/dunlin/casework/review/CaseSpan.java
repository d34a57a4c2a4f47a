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
 * @param loanIds all loans of the case
 */
record CaseSpan(
        boolean known,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable CaseCloseReason closeReason,
        Map<UUID, LocalDate> joined,
        Set<UUID> loanIds) {

    boolean isOpen() {
        return closedOn == null;
    }
}
