package io.dunlin.loan;

import io.dunlin.kernel.Violation;
import io.dunlin.loan.schedule.LoanTerms;
import io.dunlin.vocabulary.ErrorCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a loan can be disbursed, and when its first installment can fall due. */
final class BookingDates {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    private BookingDates() {}

    /**
     * The first due date, with what is wrong with either date among the violations.
     *
     * @param latest the last day on which the loan can be disbursed
     * @param firstDueOn null for one month after disbursement
     */
    static LocalDate firstDueOn(
            LocalDate disbursedOn, LocalDate latest, @Nullable LocalDate firstDueOn, List<Violation> violations) {
        // A date at the end of time has no month after it, so the first due date is looked at only after the other.
        if (disbursedOn.isAfter(latest)) {
            outOfRange("disbursedOn", "The day of disbursement must not be after " + latest + ".", violations);
            return disbursedOn;
        }
        if (disbursedOn.isBefore(EARLIEST)) {
            outOfRange("disbursedOn", "The day of disbursement must not be before 1970-01-01.", violations);
            return disbursedOn;
        }
        LocalDate first = firstDueOn == null ? LoanTerms.defaultFirstDueOn(disbursedOn) : firstDueOn;
        if (!first.isAfter(disbursedOn)) {
            outOfRange("firstDueOn", "The first due date must be after disbursement.", violations);
        }
        if (first.isAfter(disbursedOn.plusYears(1))) {
            outOfRange("firstDueOn", "The first due date must be within a year of disbursement.", violations);
        }
        return first;
    }

    private static void outOfRange(String field, String message, List<Violation> violations) {
        violations.add(Violation.of(ErrorCode.OUT_OF_RANGE, field, message));
    }
}
