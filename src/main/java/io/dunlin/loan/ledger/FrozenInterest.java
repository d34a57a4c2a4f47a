package io.dunlin.loan.ledger;

import io.dunlin.kernel.DateRanges;
import io.dunlin.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What is owed of the contract's interest when days of it are frozen. */
public final class FrozenInterest {

    private FrozenInterest() {}

    /**
     * The installments with the interest that is owed: interest × days not frozen ÷ all days of the period, in calendar days,
     * rounded by {@link Money#ROUNDING}. A hold without an end freezes what is to come until it is lifted.
     *
     * @param installments by due date; a period runs from the day after the due date before
     * @param disbursedOn the day before the first day of interest
     */
    public static List<DueInstallment> owed(
            List<DueInstallment> installments, LocalDate disbursedOn, DateRanges frozen) {
        if (frozen.isEmpty()) {
            return installments;
        }
        List<DueInstallment> owed = new ArrayList<>(installments.size());
        LocalDate from = disbursedOn;
        for (DueInstallment installment : installments) {
            owed.add(new DueInstallment(
                    installment.number(),
                    installment.dueOn(),
                    installment.principal(),
                    owed(installment.interest(), from, installment.dueOn(), frozen)));
            from = installment.dueOn();
        }
        return owed;
    }

    private static Money owed(Money interest, LocalDate from, LocalDate dueOn, DateRanges frozen) {
        long days = ChronoUnit.DAYS.between(from, dueOn);
        long counted = days - frozen.daysWithin(from, dueOn);
        if (counted == days) {
            return interest;
        }
        BigDecimal share = interest.amount().multiply(BigDecimal.valueOf(counted));
        return Money.rounded(
                share.divide(BigDecimal.valueOf(days), interest.amount().scale(), Money.ROUNDING), interest.currency());
    }
}
