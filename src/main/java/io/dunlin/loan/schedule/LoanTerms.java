package io.dunlin.loan.schedule;

import io.dunlin.kernel.Money;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.RepaymentMode;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The terms from which a plan of installments follows.
 *
 * @param principal the sum lent, more than zero
 * @param annualRate yearly interest as a decimal, 0 or more: 0.1399 is 13.99 %
 * @param termMonths 1 or more; the last installment falls due {@code termMonths - 1} months after the first
 * @param disbursedOn the day before the first day of interest
 * @param firstDueOn when the first installment falls due, not before {@code disbursedOn}; it sets the day of the month
 */
public record LoanTerms(
        Money principal,
        BigDecimal annualRate,
        int termMonths,
        RepaymentMode repaymentMode,
        DayCount dayCount,
        LocalDate disbursedOn,
        LocalDate firstDueOn) {

    public LoanTerms {
        require(principal.isPositive(), "The principal must be more than zero");
        require(annualRate.signum() >= 0, "The annual rate cannot be negative");
        require(termMonths >= 1, "The term must be one month or more");
        require(!firstDueOn.isBefore(disbursedOn), "The first installment cannot fall due before disbursement");
    }

    /** One month after disbursement, clamped to the month's end. */
    public static LocalDate defaultFirstDueOn(LocalDate disbursedOn) {
        return disbursedOn.plusMonths(1);
    }

    /** When the last installment falls due. */
    public LocalDate maturesOn() {
        return dueOn(termMonths);
    }

    /**
     * When the installment of that number, counted from 1, falls due. Counted from the first due date and not from the
     * one before, so that a short month does not move the day for good: 31 January, 28 February, 31 March. Where the
     * first is a month after disbursement, the day of the month is that of the disbursement: paid out on 31 January, due
     * on 28 February and 31 March.
     */
    LocalDate dueOn(int number) {
        return firstDueOn.equals(defaultFirstDueOn(disbursedOn))
                ? disbursedOn.plusMonths(number)
                : firstDueOn.plusMonths(number - 1L);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
