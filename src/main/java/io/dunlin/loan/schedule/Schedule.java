package io.dunlin.loan.schedule;

import io.dunlin.kernel.Money;
import io.dunlin.vocabulary.DayCount;
import io.dunlin.vocabulary.RepaymentMode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The plan of installments that follows from a loan's terms.
 *
 * <p>Interest of a period is the balance × annual rate × days ÷ days in the year, by the loan's day count, rounded to
 * the minor unit by {@link Money#ROUNDING}; the first period runs from disbursement, however long. Principal sums to
 * the sum lent exactly, because the last installment clears the balance, and no amount is ever negative:
 *
 * <ul>
 *   <li>When interest alone exceeds the level payment (a long first period, a high rate by real days), the installment
 *       is that interest, with no principal; the principal comes later, at the latest with the last installment.
 *   <li>When a rounded payment clears a small loan before its term, the installments left are zero.
 *   <li>When a payment rounds to zero (0.01 over 360 months), the principal comes with the last installment.
 * </ul>
 */
public final class Schedule {

    private static final int DIGITS = MathContext.DECIMAL128.getPrecision();

    private Schedule() {}

    /** The installments by number; one for a lump sum, otherwise one a month. */
    public static List<PlannedInstallment> of(LoanTerms terms) {
        return terms.repaymentMode() == RepaymentMode.LUMP_SUM ? List.of(lumpSum(terms)) : monthly(terms);
    }

    /** Days run through the whole term as they would through its months, so that both give the same by 30/360. */
    private static PlannedInstallment lumpSum(LoanTerms terms) {
        LocalDate maturity = terms.maturesOn();
        DayCount dayCount = terms.dayCount();
        long days =
                dayCount.days(terms.disbursedOn(), terms.firstDueOn()) + dayCount.days(terms.firstDueOn(), maturity);
        Money principal = terms.principal();
        return new PlannedInstallment(
                1, maturity, principal, interest(terms, principal, days), Money.zero(principal.currency()));
    }

    private static List<PlannedInstallment> monthly(LoanTerms terms) {
        Money perMonth = perMonth(terms);
        Money balance = terms.principal();
        LocalDate from = terms.disbursedOn();
        List<PlannedInstallment> plan = new ArrayList<>(terms.termMonths());
        for (int number = 1; number <= terms.termMonths(); number++) {
            LocalDate dueOn = terms.dueOn(number);
            Money interest = interest(terms, balance, terms.dayCount().days(from, dueOn));
            boolean last = number == terms.termMonths();
            Money principal = last
                    ? balance
                    : principal(terms.repaymentMode(), perMonth, interest).min(balance);
            balance = balance.minus(principal);
            plan.add(new PlannedInstallment(number, dueOn, principal, interest, balance));
            from = dueOn;
        }
        return List.copyOf(plan);
    }

    /** What is the same every month: the payment of an annuity, otherwise the principal. */
    private static Money perMonth(LoanTerms terms) {
        return switch (terms.repaymentMode()) {
            case LEVEL_PAYMENT -> levelPayment(terms);
            case EQUAL_PRINCIPAL -> equalShare(terms);
            case INTEREST_ONLY, LUMP_SUM -> Money.zero(terms.principal().currency());
        };
    }

    private static Money principal(RepaymentMode mode, Money perMonth, Money interest) {
        if (mode != RepaymentMode.LEVEL_PAYMENT) {
            return perMonth;
        }
        return perMonth.compareTo(interest) > 0 ? perMonth.minus(interest) : Money.zero(perMonth.currency());
    }

    private static Money interest(LoanTerms terms, Money balance, long days) {
        BigDecimal yearly = balance.amount().multiply(terms.annualRate()).multiply(BigDecimal.valueOf(days));
        BigDecimal daysInYear = BigDecimal.valueOf(terms.dayCount().daysInYear());
        return Money.of(yearly.divide(daysInYear, balance.amount().scale(), Money.ROUNDING), balance.currency());
    }

    /**
     * P·r / (1 − (1 + r)^−n) with r = annual rate / 12 whatever the day count: the payment of an ordinary annuity
     * (Kellison, The Theory of Interest, chapter 3).
     */
    private static Money levelPayment(LoanTerms terms) {
        if (terms.annualRate().signum() == 0) {
            return equalShare(terms);
        }
        // 1 − (1 + r)^−n loses leading digits when r is small, at most as many as the rate has decimals.
        MathContext exact =
                new MathContext(DIGITS + Math.max(0, terms.annualRate().scale()));
        BigDecimal monthlyRate = terms.annualRate().divide(BigDecimal.valueOf(12), exact);
        BigDecimal discount = BigDecimal.ONE.add(monthlyRate, exact).pow(-terms.termMonths(), exact);
        BigDecimal annuity = BigDecimal.ONE.subtract(discount, exact);
        BigDecimal payment = terms.principal().amount().multiply(monthlyRate).divide(annuity, exact);
        return Money.rounded(payment, terms.principal().currency());
    }

    private static Money equalShare(LoanTerms terms) {
        Money principal = terms.principal();
        BigDecimal months = BigDecimal.valueOf(terms.termMonths());
        return Money.of(
                principal.amount().divide(months, principal.amount().scale(), Money.ROUNDING), principal.currency());
    }
}
