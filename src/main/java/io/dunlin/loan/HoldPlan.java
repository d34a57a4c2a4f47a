package io.dunlin.loan;

import io.dunlin.kernel.Violation;
import io.dunlin.loan.LoanHoldPlace.LoanHoldPlaceInput;
import io.dunlin.policy.HoldTerms;
import io.dunlin.vocabulary.ErrorCode;
import io.dunlin.vocabulary.HoldKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hold that is to be placed, and the rules that it must meet.
 *
 * @param terms what holds for such a hold
 */
record HoldPlan(LoanHoldPlaceInput input, HoldTerms terms) {

    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** The last day: the latest one that the terms allow, where none is said. */
    @Nullable
    LocalDate through() {
        return input.through() == null ? latest() : input.through();
    }

    /** The last day that the terms allow; null for any. */
    private @Nullable LocalDate latest() {
        Integer days = terms.days();
        return days == null || input.from().isAfter(LATEST)
                ? null
                : input.from().plusDays(days - 1L);
    }

    /** Everything that is wrong with it, given its loan. */
    List<Violation> faults(LoanFacts facts) {
        List<Violation> violations = new ArrayList<>();
        if (facts.isCancelled()) {
            violations.add(Violation.of(ErrorCode.ILLEGAL_STATE, "loanId", "The loan is cancelled."));
        }
        if (input.moratorium() != null && input.kind() != HoldKind.MORATORIUM) {
            violations.add(Violation.of(
                    ErrorCode.INVALID, "moratorium", "Only a hold of kind MORATORIUM says which moratorium it is."));
        }
        LocalDate from = input.from();
        if (from.isBefore(facts.contract().disbursedOn()) || from.isAfter(LATEST)) {
            violations.add(Violation.of(
                    ErrorCode.OUT_OF_RANGE,
                    "from",
                    "The first day must not be before disbursement, and must be before the year 3000."));
        }
        end(violations);
        boolean overlaps = facts.holds().stream()
                .filter(hold -> hold.kind() == input.kind())
                .anyMatch(hold -> hold.overlaps(from, through()));
        if (violations.isEmpty() && overlaps) {
            violations.add(Violation.of(
                    ErrorCode.ILLEGAL_STATE, "from", "Another hold of this kind covers some of these days."));
        }
        return violations;
    }

    private void end(List<Violation> violations) {
        LocalDate through = input.through();
        LocalDate latest = latest();
        if (through == null) {
            return;
        }
        if (through.isBefore(input.from())) {
            violations.add(outOfRange("A hold must not end before its first day."));
        }
        if (through.isAfter(LATEST)) {
            violations.add(
                    outOfRange("The last day must be before the year 3000; leave it out for a hold without an end."));
        } else if (latest != null && through.isAfter(latest)) {
            violations.add(outOfRange("Such a hold lasts at most " + terms.days() + " days, the first one included."));
        } else if (terms.daysAfterLift() > 0) {
            violations.add(outOfRange("Such a hold has no end until it is lifted: leave the last day out."));
        }
    }

    private static Violation outOfRange(String message) {
        return Violation.of(ErrorCode.OUT_OF_RANGE, "through", message);
    }
}
