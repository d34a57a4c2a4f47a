package io.dunlin.casework.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The changes that a review makes to the cases of one kind of one borrower.
 *
 * @param chain whose cases they are, and of which kind; an EARLY case that becomes COLLECTION is among the latter
 * @param known the open case before the review
 * @param spans the cases afterwards, in order
 * @param priority of the case that is open afterwards; null when none is
 * @param pastDueSince the due date of the oldest unmet installment; null when no case is open afterwards
 */
record CasePlan(
        Chain chain,
        @Nullable OpenCase known,
        List<CaseSpan> spans,
        @Nullable Priority priority,
        @Nullable LocalDate pastDueSince) {

    /** The case that is open afterwards. */
    @Nullable
    CaseSpan open() {
        CaseSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        return last != null && last.isOpen() ? last : null;
    }

    /** The known case as the review leaves it, if that differs from what is stored; otherwise null. */
    @Nullable
    CaseSpan changedKnown() {
        if (known == null) {
            return null;
        }
        CaseSpan span = spans.get(0);
        boolean same = span.isOpen()
                && span.kind() == known.kind()
                && span.joined().isEmpty()
                && span.left().isEmpty()
                && priority != null
                && priority.isStored(known)
                && Objects.equals(known.pastDueSince(), pastDueSince);
        return same ? null : span;
    }

    /** The known case, if the review closes it. */
    Optional<UUID> ended() {
        CaseSpan span = changedKnown();
        return known == null || span == null || span.isOpen() ? Optional.empty() : Optional.of(known.id());
    }

    long opened() {
        return spans.stream().filter(span -> !span.known()).count();
    }

    long closed() {
        return spans.stream().filter(span -> !span.isOpen()).count();
    }
}
