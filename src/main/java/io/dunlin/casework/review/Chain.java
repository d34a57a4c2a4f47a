package io.dunlin.casework.review;

import io.dunlin.loan.LoansReviewed.ReviewedLoan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cases of one kind that a borrower has, one after the other: at most the last of them is open. */
record Chain(UUID borrowerId, CaseKind kind) {

    /** Those that a review can change: without an open case it takes a loan that opens one. */
    static List<Chain> concerned(UUID borrower, Map<Chain, OpenCase> open, List<ReviewedLoan> reviewed) {
        return Arrays.stream(CaseKind.values())
                .map(kind -> new Chain(borrower, kind))
                .filter(chain -> chain.known(open) != null || chain.isOpenedBy(reviewed))
                .toList();
    }

    /** The open case at its end. An EARLY case is in the chain of the COLLECTION cases, unless one of them is open. */
    @Nullable
    OpenCase known(Map<Chain, OpenCase> open) {
        OpenCase collection = open.get(new Chain(borrowerId, CaseKind.COLLECTION));
        OpenCase early = open.get(new Chain(borrowerId, CaseKind.EARLY));
        return switch (kind) {
            case COLLECTION -> collection == null ? early : collection;
            case RECOVERY -> open.get(this);
            case EARLY -> collection == null ? null : early;
        };
    }

    private boolean isOpenedBy(List<ReviewedLoan> reviewed) {
        return reviewed.stream()
                .flatMap(loan -> loan.crossings().stream())
                .anyMatch(crossing -> CaseTimeline.opens(kind, crossing.to().code()));
    }
}
