package io.dunlin.loan.ledger;

import io.dunlin.kernel.Money;
import io.dunlin.vocabulary.DayCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

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
 * @param unallocated money that came in and paid nothing
 */
public record Payoff(
        LocalDate on,
        Money principal,
        Money interestEarned,
        Money interestNotEarned,
        Money charges,
        Money unallocated) {

    /**
     * @param state the ledger at the end of the day that is asked about
     * @param disbursedOn the day before the first day of interest
     * @param dayCount how the days of a period are counted
     */
    public static Payoff of(LedgerState state, LocalDate disbursedOn, DayCount dayCount) {
        Balance outstanding = state.outstanding();
        Currency currency = outstanding.principal().currency();
        List<Money> left =
                state.payments().stream().map(AllocatedPayment::unallocated).toList();
        Money unallocated = Money.sum(currency, left);
        if (state.isSettled()) {
            Money zero = Money.zero(currency);
            return new Payoff(state.asOf(), zero, zero, zero, zero, unallocated);
        }
        Money notEarned = notEarned(state, disbursedOn, dayCount, currency);
        return new Payoff(
                state.asOf(),
                outstanding.principal(),
                outstanding.interest().minus(notEarned),
                notEarned,
                outstanding.fee().plus(outstanding.penalty()),
                unallocated);
    }

    /** What is to be paid: never less than zero. */
    public Money total() {
        Money sum = principal.plus(interestEarned).plus(charges).minus(unallocated);
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
        return unallocated.isZero() ? parts : parts + ", less unallocated money " + unallocated;
    }

    private static Money notEarned(LedgerState state, LocalDate disbursedOn, DayCount dayCount, Currency currency) {
        Money sum = Money.zero(currency);
        LocalDate from = disbursedOn;
        for (InstallmentState installment : state.installments()) {
            if (installment.dueOn().isAfter(state.asOf())) {
                Money interest = installment.due().interest();
                sum = sum.plus(interest).minus(earned(interest, from, state.asOf(), installment.dueOn(), dayCount));
            }
            from = installment.dueOn();
        }
        return sum;
    }

    /**
     * The interest of a period that is earned at the end of a day within it. By 30/360 the days through the 30th of March
     * may be more than those of a period from the 28th of February through the 31st of March: no more is earned than all.
     */
    private static Money earned(Money interest, LocalDate from, LocalDate on, LocalDate dueOn, DayCount dayCount) {
        long days = dayCount.days(from, dueOn);
        if (!on.isAfter(from) || days <= 0) {
            return Money.zero(interest.currency());
        }
        long elapsed = Math.min(dayCount.days(from, on), days);
        BigDecimal share = interest.amount().multiply(BigDecimal.valueOf(elapsed));
        return Money.of(
                share.divide(BigDecimal.valueOf(days), interest.amount().scale(), Money.ROUNDING), interest.currency());
    }
}
