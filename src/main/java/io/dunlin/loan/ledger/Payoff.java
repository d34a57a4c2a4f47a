package io.dunlin.loan.ledger;

import io.dunlin.kernel.DateRanges;
import io.dunlin.kernel.Money;
import io.dunlin.vocabulary.DayCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;

/**
 * What pays a loan off on one day. Interest is earned day by day: that of an installment is earned on its due date, and
 * that of the running installment in proportion to the days of its period that are over. A borrower who pays early does not
 * owe the rest (in the EU: Directive 2008/48/EC, Article 16).
 *
 * @param on the only day on which the sum is right
 * @param principal all that is not repaid, due or not
 * @param interestEarned earned and not paid; below zero when more was paid in advance than is earned
 * @param interestNotEarned of the whole schedule, whether it was paid in advance or not: zero or more
 * @param charges late fees and penalty interest through the day, not paid
 * @param costs of collection through the day, not paid
 * @param unallocated money that came in and paid nothing
 */
public record Payoff(
        LocalDate on,
        Money principal,
        Money interestEarned,
        Money interestNotEarned,
        Money charges,
        Money costs,
        Money unallocated) {

    /**
     * @param state the ledger at the end of the day that is asked about
     * @param disbursedOn the day before the first day of interest
     * @param dayCount how the days of a period are counted
     * @param frozen days of which no interest is owed: none is earned on them
     */
    public static Payoff of(LedgerState state, LocalDate disbursedOn, DayCount dayCount, DateRanges frozen) {
        Balance outstanding = state.outstanding();
        Currency currency = outstanding.principal().currency();
        Money unallocated = state.unallocated();
        if (state.isSettled()) {
            Money zero = Money.zero(currency);
            return new Payoff(state.asOf(), zero, zero, zero, zero, zero, unallocated);
        }
        Money notEarned = notEarned(state, disbursedOn, dayCount, frozen);
        return new Payoff(
                state.asOf(),
                outstanding.principal(),
                outstanding.interest().minus(notEarned),
                notEarned,
                outstanding.fee().plus(outstanding.penalty()),
                outstanding.cost(),
                unallocated);
    }

    /** What is to be paid: never less than zero. */
    public Money total() {
        Money sum = principal.plus(interestEarned).plus(charges).plus(costs).minus(unallocated);
        return sum.isNegative() ? Money.zero(sum.currency()) : sum;
    }

    /** In one English sentence, with all the figures. */
    public String sentence() {
        if (total().isZero()) {
            return "Nothing is to be paid on " + on + ".";
        }
        String early = interestNotEarned.isZero() ? "" : "; interest of " + interestNotEarned + " is not owed by then";
        return "%s pays the loan off on %s, and on that day only: %s%s.".formatted(total(), on, parts(), early);
    }

    private String parts() {
        String parts = "principal " + principal;
        if (interestEarned.isNegative()) {
            parts += ", less interest paid in advance " + interestEarned.negate();
        } else {
            parts += ", interest " + interestEarned;
        }
        parts += ", fees and penalties " + charges;
        parts += costs.isZero() ? "" : ", costs " + costs;
        return unallocated.isZero() ? parts : parts + ", less unallocated money " + unallocated;
    }

    private static Money notEarned(LedgerState state, LocalDate disbursedOn, DayCount dayCount, DateRanges frozen) {
        Money sum = Money.zero(state.outstanding().principal().currency());
        LocalDate from = disbursedOn;
        for (InstallmentState installment : state.installments()) {
            if (installment.dueOn().isAfter(state.asOf())) {
                Period period = new Period(from, state.asOf(), installment.dueOn());
                Money interest = installment.due().interest();
                sum = sum.plus(interest).minus(period.earned(interest, dayCount, frozen));
            }
            from = installment.dueOn();
        }
        return sum;
    }

    /**
     * The period of an installment and a day before its end.
     *
     * @param from the day before the first one of the period
     */
    private record Period(LocalDate from, LocalDate on, LocalDate dueOn) {

        /**
         * What is earned of the interest that is owed for the period. By 30/360 the days through the 30th of March may be more
         * than those of a period from the 28th of February through the 31st of March: no more is earned than all.
         */
        Money earned(Money interest, DayCount dayCount, DateRanges frozen) {
            long days = dayCount.days(from, dueOn);
            if (!on.isAfter(from) || days <= 0 || interest.isZero()) {
                return Money.zero(interest.currency());
            }
            long elapsed = Math.min(dayCount.days(from, on), days);
            // Of the days that are over as many parts count as are not frozen, and of the whole period too.
            BigDecimal part = BigDecimal.valueOf(elapsed * counted(on, frozen)).multiply(length(dueOn));
            BigDecimal whole = BigDecimal.valueOf(days * counted(dueOn, frozen)).multiply(length(on));
            BigDecimal share = interest.amount().multiply(part);
            Money earned =
                    Money.of(share.divide(whole, interest.amount().scale(), Money.ROUNDING), interest.currency());
            return earned.min(interest);
        }

        private BigDecimal length(LocalDate through) {
            return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, through));
        }

        private long counted(LocalDate through, DateRanges frozen) {
            return ChronoUnit.DAYS.between(from, through) - frozen.daysWithin(from, through);
        }
    }
}
